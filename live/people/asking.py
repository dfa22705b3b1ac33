"""Commands that ask the running server in somebody's name: who, and with what passphrase."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any, Final

import httpx
import typer

from live.errors import BadInput, CannotStart, CodeNeeded, ConoteError
from live.people.reception import Credentials
from live.settings import Settings

PATIENCE: Final = 30.0
"""Seconds the server may take to let somebody in: others may be before them."""

User = Annotated[
    str | None,
    typer.Option("--user", envvar="CONOTE_USER", help="Your user name on the server."),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        help="File whose first line is the passphrase; - is standard input. Else it is asked for.",
    ),
]


def address_of(settings: Settings, server: str | None = None) -> str:
    """The address of the server that is meant."""
    return server or settings.public_url or f"http://{settings.host}:{settings.port}"


def passphrase_of(file: Path | None, prompt: str = "Passphrase", *, twice: bool = False) -> str:
    """A passphrase: the first line of a file, of standard input, or typed without echo.

    Raises:
        BadInput: If the file cannot be read or is empty.
    """
    if file is None and sys.stdin.isatty():
        return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=twice, err=True))
    try:
        text = sys.stdin.readline() if file in {None, Path("-")} else _first_line(file)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            f"--passphrase-file: expected a file of text that can be read, got "
            f"{type(error).__name__}"
        ) from None
    found = text.rstrip("\r\n")
    if not found:
        raise BadInput("expected a passphrase in the first line, got nothing")
    return found


def _first_line(file: Path | None) -> str:
    assert file is not None
    with file.open(encoding="utf-8") as lines:
        return lines.readline()


def asked(user: str | None, passphrase_file: Path | None) -> Credentials:
    """Whoever uses a command, as they sign in; what was not given is asked for.

    Raises:
        BadInput: If nobody can be asked.
    """
    if not user:
        if not sys.stdin.isatty():
            raise BadInput("expected a user name, got none: name it with --user or CONOTE_USER")
        user = str(typer.prompt("User", err=True))
    if passphrase_file is None and not sys.stdin.isatty():
        # What is piped in is something else: its first line must not be taken for a passphrase.
        raise BadInput("expected a passphrase, and nobody to ask: name a --passphrase-file")
    return Credentials(user, passphrase_of(passphrase_file))


@contextmanager
def signed_in(base: str, who: Credentials, http: httpx.Client | None = None) -> Iterator[str]:
    """Be signed in while the block runs; gives the token.

    Raises:
        CannotStart: If no server answers.
        ConoteError: If it does not let them in.
    """
    with http or httpx.Client(base_url=base, timeout=PATIENCE, trust_env=False) as asking:
        token = _token(asking, who)
        try:
            yield token
        finally:
            with suppress(httpx.HTTPError):
                asking.post("/api/sign-out", headers={"authorization": f"Bearer {token}"})


def _token(http: httpx.Client, who: Credentials) -> str:
    given = {"user": who.user, "passphrase": who.passphrase, "program": True}
    try:
        return _answer(http, {**given, "code": who.code})
    except CodeNeeded:
        if not sys.stdin.isatty():
            raise
        return _answer(http, {**given, "code": typer.prompt("Code", err=True)})


def _answer(http: httpx.Client, given: dict[str, Any]) -> str:
    try:
        answer = http.post("/api/sign-in", json=given)
    except httpx.HTTPError as error:
        raise CannotStart(
            f"expected a server at {http.base_url}, got {type(error).__name__}: start "
            "`conote serve` first"
        ) from None
    try:
        said = answer.json()
        if answer.is_success:
            return str(said["token"])
        code, message = str(said["error"]["code"]), str(said["error"]["message"])
    except (ValueError, KeyError, TypeError):
        code, message = "", f"expected conote at {http.base_url}, got an answer of something else"
    raise (CodeNeeded if code == CodeNeeded.code else ConoteError)(message)
