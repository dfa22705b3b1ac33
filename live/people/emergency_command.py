"""``conote emergency``: find and read a session that one otherwise may not, by the server.

Signs in, as everybody does: what it asks for is asked, refused, told and audited as on a screen.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated, Any, Final
from urllib.parse import quote

import httpx
import typer
from rich.console import Console
from rich.table import Table

from live.command_line import Json, read_settings, told
from live.errors import BadInput, CannotStart, ConoteError
from live.people.asking import PATIENCE, PassphraseFile, User, address_of, asked, signed_in

emergency = typer.Typer(
    help="Read in an emergency what you otherwise may not; its clinician is told why.",
    no_args_is_help=True,
)

_out: Final = Console()
_err: Final = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)

Reason = Annotated[
    str, typer.Option("--reason", help="Why: 10 characters or more. Kept, and told.")
]
Server = Annotated[str | None, typer.Option(help="The server's address.")]


@emergency.command()
def find(  # noqa: PLR0913, PLR0917 - a command's arguments are its options
    reason: Reason,
    client: Annotated[str, typer.Option(help="The client's alias, as a whole.")] = "",
    day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the session (here).")
    ] = None,
    server: Server = None,
    user: User = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Whose sessions fit and when they were; nothing of what is in them."""
    with told(_err):
        wanted: dict[str, Any] = {"reason": reason, "client_alias": client}
        if day is not None:
            offset = day.astimezone().utcoffset()
            assert offset is not None
            wanted["day"] = day.date().isoformat()
            wanted["utc_offset_min"] = round(offset.total_seconds() / 60)
        base = address_of(read_settings(), server)
        with signed_in(base, asked(user, passphrase_file)) as token, _asking(base, token) as http:
            found = _ask(http, "POST", "/api/emergency/search", wanted).json()
    if as_json:
        sys.stdout.write(json.dumps(found) + "\n")
        return
    table = Table("session", "therapist", "set up (UTC)", "began (UTC)", "state", box=None)
    for row in found["sessions"]:
        times = (str(row[name] or "–")[:16].replace("T", " ") for name in _TIMES)
        table.add_row(row["session"], row["therapist_name"], *times, row["state"])
    _out.print(table if found["sessions"] else "Nothing fits that you may not read anyway.")
    if found["more"]:
        _out.print("There are more: name the client and the day.")


_TIMES: Final = ("created_at", "started_at")


@emergency.command()
def read(
    session: Annotated[str, typer.Argument(help="Which, of `conote emergency find`.")],
    reason: Reason,
    server: Server = None,
    user: User = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Its note as it stands, in Markdown where it is signed, as JSON else or with --json."""
    with told(_err):
        base = address_of(read_settings(), server)
        with signed_in(base, asked(user, passphrase_file)) as token, _asking(base, token) as http:
            path = f"/api/sessions/{quote(session, safe='')}"
            opened = _ask(http, "POST", f"{path}/emergency", {"reason": reason}).json()
            http.headers["authorization"] = f"Bearer {opened['access']}"
            signed = opened["view"]["state"] == "signed" and not as_json
            text = _ask(http, "GET", f"{path}/{'export/markdown' if signed else 'note'}").text
    sys.stdout.write(text.rstrip("\n") + "\n")


@contextmanager
def _asking(base: str, token: str) -> Iterator[httpx.Client]:
    headers = {"authorization": f"Bearer {token}"}
    with httpx.Client(base_url=base, timeout=PATIENCE, trust_env=False, headers=headers) as http:
        yield http


def _ask(http: httpx.Client, method: str, path: str, given: object = None) -> httpx.Response:
    """What the server answers.

    Raises:
        BadInput: If it cannot take what it is given.
        ConoteError: If it refuses.
        CannotStart: If it is gone.
    """
    try:
        answer = http.request(method, path, json=given)
    except httpx.HTTPError as error:
        raise CannotStart(
            f"expected a server at {http.base_url}, got {type(error).__name__}: try again"
        ) from None
    if answer.is_success:
        return answer
    said = answer.json()["error"]
    raise (BadInput if said["code"] == BadInput.code else ConoteError)(said["message"])
