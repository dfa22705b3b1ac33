"""The routes by which people of the practice sign in and out, and look after their own account."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

import segno
from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.people.reception import Credentials, SignedIn
from live.store.sign_ins import Kind, SignIn
from live.values import Content
from live.web.access import COOKIE, body, check_origin, front, limit, read, signed_in
from live.web.doors import doors

_Text = Annotated[str, Field(max_length=1024)]


@dataclass(frozen=True, slots=True, repr=False)
class SignInBody(Content):
    """The body of ``POST /api/sign-in``.

    Attributes:
        user: The user name.
        passphrase: Theirs.
        code: Of their authenticator, or a recovery code, where the account wants one.
        program: Whether a program keeps the token; a browser gets a cookie instead.
    """

    user: _Text
    passphrase: _Text
    code: _Text = ""
    program: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class FirstAccount(Content):
    """The body of ``POST /api/people/first``: ``token`` is of the link that the server printed."""

    token: _Text
    user: _Text
    name: _Text
    passphrase: _Text
    program: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class NewPassphrase(Content):
    """The body of ``POST /api/me/passphrase``."""

    old: _Text
    new: _Text
    code: _Text = ""


@dataclass(frozen=True, slots=True, repr=False)
class Code(Content):
    """The body of ``POST /api/me/authenticator/confirm``."""

    code: _Text


@dataclass(frozen=True, slots=True, repr=False)
class Again(Content):
    """The body of ``POST /api/me/authenticator/remove``: whoever sits there shows who they are."""

    passphrase: _Text
    code: _Text


_sign_in: Final[TypeAdapter[SignInBody]] = TypeAdapter(SignInBody)
_code: Final[TypeAdapter[Code]] = TypeAdapter(Code)
_again: Final[TypeAdapter[Again]] = TypeAdapter(Again)
_first: Final[TypeAdapter[FirstAccount]] = TypeAdapter(FirstAccount)
_new_passphrase: Final[TypeAdapter[NewPassphrase]] = TypeAdapter(NewPassphrase)


async def make_first(request: Request) -> Response:
    """Make the first account, once, and sign in with it."""
    check_origin(request)
    limit(request, "sign_in")
    given: FirstAccount = read(_first, await body(request))
    kind: Kind = "program" if given.program else "browser"
    credentials = Credentials(given.user, given.passphrase)
    token, who = await front(request).reception.make_first(
        given.token, given.name, credentials, kind
    )
    return let_in(token, who, 201)


async def sign_in(request: Request) -> Response:
    """Sign in."""
    check_origin(request)
    limit(request, "sign_in")
    given: SignInBody = read(_sign_in, await body(request))
    kind: Kind = "program" if given.program else "browser"
    credentials = Credentials(given.user, given.passphrase, given.code)
    token, who = await front(request).reception.sign_in(credentials, kind)
    return let_in(token, who)


async def sign_out(request: Request) -> Response:
    """Sign out; whatever was opened by this sign-in closes."""
    check_origin(request)
    who = await signed_in(request)
    await front(request).reception.sign_out(who)
    await doors(request).look()
    answer = Response(status_code=204)
    answer.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="strict")
    return answer


async def me(request: Request) -> Response:
    """Who is signed in."""
    shown = _shown(await signed_in(request))
    rests = 60 * front(request).settings.logoff_minutes
    return JSONResponse({**shown, "rests_after_s": rests or None})


async def sign_ins(request: Request) -> Response:
    """Where one is signed in."""
    who = await signed_in(request)
    found = await front(request).practice.equipment.store.sign_ins.of(who.id)
    rows = [_row(row, who) for row in found]
    return JSONResponse({"sign_ins": rows})


async def end_sign_in(request: Request) -> Response:
    """Sign out there."""
    check_origin(request)
    who = await signed_in(request)
    await front(request).reception.sign_out(who, request.path_params["sign_in"])
    await doors(request).look()
    return Response(status_code=204)


async def new_passphrase(request: Request) -> Response:
    """Set one's own passphrase; other sign-ins end."""
    check_origin(request)
    who = await signed_in(request)
    given: NewPassphrase = read(_new_passphrase, await body(request))
    await front(request).reception.new_passphrase(who, given.old, given.new, given.code)
    await doors(request).look()
    return Response(status_code=204)


async def begin_authenticator(request: Request) -> Response:
    """Give somebody an authenticator to be: its address, and that as a picture to be read."""
    check_origin(request)
    who = await signed_in(request)
    uri = await front(request).reception.begin_factor(who)
    picture = segno.make(uri, micro=False).svg_data_uri(scale=4, border=4)
    return JSONResponse({"uri": uri, "picture": picture}, 201)


async def confirm_authenticator(request: Request) -> Response:
    """Take it into use; answers with the recovery codes, which are shown this once."""
    check_origin(request)
    who = await signed_in(request)
    given: Code = read(_code, await body(request))
    codes = await front(request).reception.confirm_factor(who, given.code)
    return JSONResponse({"recovery": list(codes)})


async def remove_authenticator(request: Request) -> Response:
    """Remove one's authenticator."""
    check_origin(request)
    who = await signed_in(request)
    given: Again = read(_again, await body(request))
    credentials = Credentials(who.account.user, given.passphrase, given.code)
    await front(request).reception.remove_factor(who, credentials)
    return Response(status_code=204)


def let_in(token: str, who: SignedIn, status: int = 200) -> Response:
    """Answer whoever signed in: a program with its token, a browser with a cookie."""
    shown = _shown(who)
    if who.sign_in.kind == "program":
        return JSONResponse({**shown, "token": token}, status)
    answer = JSONResponse(shown, status)
    # No lifetime: the browser forgets it when it is closed, the server when it is over.
    answer.set_cookie(COOKIE, token, path="/", secure=True, httponly=True, samesite="strict")
    return answer


def _shown(who: SignedIn) -> dict[str, Any]:
    account = who.account
    return {
        "account": {
            "id": account.id,
            "user": account.user,
            "name": account.name,
            "roles": list(account.roles),
            "authenticator": account.factor is not None and account.factor.confirmed,
        },
        "sign_in": _row(who.sign_in, who),
    }


def _row(row: SignIn, who: SignedIn) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "known": row.known,
        "made_at": row.made_at.isoformat(),
        "seen_at": row.seen_at.isoformat(),
        "expires_at": row.expires_at.isoformat(),
        "this": row.id == who.sign_in.id,
    }


ROUTES: Final = [
    Route("/api/people/first", make_first, methods=["POST"]),
    Route("/api/sign-in", sign_in, methods=["POST"]),
    Route("/api/sign-out", sign_out, methods=["POST"]),
    Route("/api/me", me, methods=["GET"]),
    Route("/api/me/sign-ins", sign_ins, methods=["GET"]),
    Route("/api/me/sign-ins/{sign_in}", end_sign_in, methods=["DELETE"]),
    Route("/api/me/passphrase", new_passphrase, methods=["POST"]),
    Route("/api/me/authenticator", begin_authenticator, methods=["POST"]),
    Route("/api/me/authenticator/confirm", confirm_authenticator, methods=["POST"]),
    Route("/api/me/authenticator/remove", remove_authenticator, methods=["POST"]),
]
