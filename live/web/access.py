"""Who is asking: sign-ins, bearer tokens, origins, and bodies of bounded size."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, cast
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request

from live.audit import Actor, ask_as
from live.equipment import utc_now
from live.errors import BadInput, NotAllowed, NotSignedIn, NotYours, TooLarge, WrongState
from live.people.account import Known, Role
from live.people.reception import Reception, SignedIn
from live.practice import Practice
from live.running import RunningSession
from live.settings import Settings
from live.store import Scope
from live.store.tokens import Grant, hash_of
from live.values import Content, Party
from live.web.limits import Kind, Limits

MAX_BODY: Final = 64 * 1024
"""Longest JSON or SDP body, in bytes."""

ACCESS_LIFETIME: Final = timedelta(hours=12)
"""How long a screen stays signed in after it opened its link."""

TICKET_LIFETIME: Final = timedelta(seconds=30)

READERS: Final = frozenset({"supervisor", "administrator"})
"""Roles in which a session can be read, if at all, and nothing done in it."""


COOKIE: Final = "__Host-conote"
"""What a browser keeps of a sign-in. Browsers take it over HTTPS, and from 127.0.0.1 as it is."""


@dataclass(frozen=True, slots=True, repr=False)
class Front(Content):
    """What routes need: kept in ``app.state.front``."""

    practice: Practice
    settings: Settings
    reception: Reception


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is asking, and about which session.

    Attributes:
        party: On whose side.
        grant: What their token lets them into, and as whom.
        running: The session; None if its log is gone and only its signed record is left.
        key: Hash of the token that has to go on being good: of a ticket, the one it was got with.
    """

    party: Party
    grant: Grant
    running: RunningSession | None
    key: bytes

    @property
    def id(self) -> str:
        """The session's id."""
        return str(self.grant.session)

    @property
    def known(self) -> Known:
        """How the server knows who they are."""
        return self.grant.known

    @property
    def session(self) -> RunningSession:
        """The session, running.

        Raises:
            WrongState: If only its signed record is left.
        """
        if self.running is None:
            raise only_the_record()
        return self.running


def _actor(grant: Grant) -> Actor:
    """How the audit names whoever has a grant."""
    if grant.party == "client":
        return Actor("client")
    return Actor(grant.role or "clinician", grant.person or "")


def only_the_record() -> WrongState:
    """What is said where a session is asked for of which only the signed record is left."""
    return WrongState(
        "expected a session whose transcript is kept, of this one only the signed note is left: "
        "read it, take a copy, or add to it"
    )


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


async def signed_in(request: HTTPConnection, *roles: Role) -> SignedIn:
    """Who of the practice asks: by a program's bearer token, or by a browser's cookie.

    Args:
        request: The request.
        roles: One of which they must have; none: any will do.

    Raises:
        NotSignedIn: If nobody who is signed in.
        NotAllowed: If in none of these roles.
    """
    if "authorization" in request.headers:
        token = bearer(request.headers)
    else:
        token = request.cookies.get(COOKIE, "")
        if token:
            _check_own_page(request)
    who = await front(request).reception.who(token)
    ask_as(who.account.actor)
    if roles and not who.account.has(*roles):
        raise NotAllowed(f"expected somebody who is {' or '.join(roles)} here, got somebody else")
    return who


def _check_own_page(request: HTTPConnection) -> None:
    """Check that a page of this very server sent a request that shows a cookie.

    Raises:
        NotAllowed: If a page from elsewhere did.
    """
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site not in {"same-origin", "none"}:
        raise NotAllowed("expected a page of this server to ask, got one from elsewhere")
    safe = request.scope.get("method") in {"GET", "HEAD"}
    if not safe and "origin" not in request.headers:
        raise NotAllowed("expected the page's Origin with what changes something, got none")


async def role_in(request: HTTPConnection, who: SignedIn, session: str) -> Role:
    """In which role somebody of the practice may see a session.

    Raises:
        NotYours: If in none: as if it were not there.
    """
    owner = await front(request).practice.equipment.store.owner(session)
    if owner is not None and owner in who.account.sees:
        return "clinician" if owner == who.id else "supervisor"
    raise NotYours


async def own(request: HTTPConnection, who: SignedIn, session: str) -> None:
    """Check that a session is somebody's own.

    Raises:
        NotYours: If not: as if it were not there.
    """
    if await role_in(request, who, session) != "clinician":
        raise NotYours


def link_base(request: Request) -> str:
    """What links begin with: how screens reach the server."""
    return front(request).settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")


async def guest(
    connection: HTTPConnection, scope: Scope, token: str | None = None, *, writes: bool = True
) -> Guest:
    """Who holds the given token, checked against the session in the path.

    Args:
        connection: The request.
        scope: What the token has to be for.
        token: The token, if it is not the bearer's.
        writes: Whether something is to be done, which whoever may only read may not.

    Raises:
        NotSignedIn: If the token is unknown, expired or used, or its sign-in is over.
        NotYours: If it is for another session: as if that one were not there.
        NotAllowed: If they may only read.
    """
    at = front(connection)
    given = bearer(connection.headers) if token is None else token
    grant = await at.practice.equipment.store.tokens.redeem(given, scope, utc_now())
    ask_as(_actor(grant))
    if grant.sign_in is not None:
        await at.reception.still(grant.sign_in)
    wanted = connection.path_params.get("session", grant.session)
    if grant.session is None or grant.party is None or wanted != grant.session:
        raise NotYours
    if writes and grant.role in READERS:
        raise NotAllowed("expected somebody who takes part in this session, got one who only reads")
    key = grant.parent if scope == "ticket" and grant.parent else hash_of(given)
    return Guest(grant.party, grant, await at.practice.enter(grant.session), key)


def limit(connection: HTTPConnection, kind: Kind, token: str = "") -> None:
    """Count that something is asked for.

    Args:
        connection: The request.
        kind: What is asked for.
        token: By which token it is; "" counts by the address it comes from.

    Raises:
        TooMany: If that was too often.
    """
    limits: Limits = connection.app.state.limits
    limits.take(kind, hash_of(token) if token else address(connection))


def address(connection: HTTPConnection) -> str:
    """Where a request comes from: as the proxy in front says, if there is one."""
    said = connection.headers.get("x-forwarded-for", "")
    if front(connection).settings.behind_proxy and said:
        return said.rpartition(",")[2].strip()  # the last is the proxy's own word
    return connection.client.host if connection.client else ""


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
