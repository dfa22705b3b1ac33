"""Who is asking: bearer tokens, origins, and bodies of bounded size."""

import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, cast
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request

from live.equipment import utc_now
from live.errors import BadInput, NotAllowed, NotFound, NotSignedIn, TooLarge
from live.practice import Practice
from live.running import RunningSession
from live.settings import Settings
from live.store import Scope
from live.values import Content, Party

MAX_BODY: Final = 64 * 1024
"""Longest JSON or SDP body, in bytes."""

ACCESS_LIFETIME: Final = timedelta(hours=12)
"""How long a screen stays signed in after it opened its link."""

TICKET_LIFETIME: Final = timedelta(seconds=30)


@dataclass(frozen=True, slots=True, repr=False)
class Front(Content):
    """What routes need: kept in ``app.state.front``."""

    practice: Practice
    settings: Settings
    setup_token: str


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is asking, and about which session."""

    session: RunningSession
    party: Party


def front(connection: HTTPConnection) -> "Front":
    """The server's front desk."""
    return cast("Front", connection.app.state.front)


def bearer(headers: Headers) -> str:
    """The token of ``Authorization: Bearer``.

    Raises:
        NotSignedIn: If there is none.
    """
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotSignedIn("expected 'Authorization: Bearer TOKEN', got none: open your link again")
    return token.strip()


def check_setup(request: Request) -> None:
    """Check that the therapist's set-up token was given.

    Raises:
        NotSignedIn: If not.
    """
    given, wanted = bearer(request.headers), front(request).setup_token
    if not hmac.compare_digest(given.encode(), wanted.encode()):
        raise NotSignedIn("expected the set-up token that 'conote serve' prints, got another")


async def guest(connection: HTTPConnection, scope: Scope, token: str | None = None) -> Guest:
    """Who holds the given token, checked against the session in the path.

    Raises:
        NotSignedIn: If the token is unknown, expired or used.
        NotFound: If it is for another session: as if that one were not there.
    """
    at = front(connection)
    given = bearer(connection.headers) if token is None else token
    grant = await at.practice.equipment.store.redeem(given, scope, utc_now())
    wanted = connection.path_params.get("session", grant.session)
    if grant.session is None or grant.party is None or wanted != grant.session:
        raise NotFound("expected the id of a session of yours, got another")
    return Guest(await at.practice.open(grant.session), grant.party)


def check_origin(connection: HTTPConnection) -> None:
    """Check that a browser's page may talk to this server.

    Raises:
        NotAllowed: If the page comes from elsewhere and is not in ``allowed_origins``.
    """
    origin = connection.headers.get("origin")
    if origin is None:
        return  # not a browser
    settings = front(connection).settings
    try:
        netloc = urlsplit(origin).netloc
    except ValueError:  # not even a URL
        netloc = ""
    # A proxy may pass the name people use on, or keep it to itself.
    ours = {connection.headers.get("host"), urlsplit(settings.public_url).netloc}
    if not (netloc and netloc in ours) and origin not in settings.allowed_origins:
        raise NotAllowed(
            "expected a page of this server, got one from another origin: add it to "
            "CONOTE_ALLOWED_ORIGINS if it may embed the note"
        )


async def body(request: Request, most: int = MAX_BODY) -> bytes:
    """The request's body.

    Raises:
        TooLarge: If it is longer than ``most`` bytes.
    """
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise TooLarge(f"expected a body of at most {most} bytes, got a longer one")
    return bytes(data)


def read(reader: TypeAdapter[Any], data: bytes) -> Any:
    """What a body says.

    Raises:
        BadInput: If it is of another form; nothing of it is repeated.
    """
    try:
        return reader.validate_json(data)
    except ValidationError as error:
        raise BadInput(what_is_wrong(error)) from None


def what_is_wrong(error: ValidationError) -> str:
    """The first thing wrong with a body, without anything of the body."""
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "body"
    if first["type"] == "union_tag_invalid":  # its message quotes the tag that came
        return f"{where}: expected one of {first['ctx']['expected_tags']}, got another"
    return f"{where}: {first['msg']}"
