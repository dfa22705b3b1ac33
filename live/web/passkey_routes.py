"""The routes by which people of the practice make passkeys, and sign in by them."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.people.passkeys import Passkey, RelyingParty, relying_party
from live.store.sign_ins import Kind
from live.values import Content
from live.web.access import body, check_origin, front, limit, link_base, read, signed_in
from live.web.doors import doors
from live.web.people_routes import let_in


@dataclass(frozen=True, slots=True, repr=False)
class NewPasskey(Content):
    """The body of ``POST /api/me/passkeys``.

    Attributes:
        name: As its owner calls it.
        credential: What the browser's ``PublicKeyCredential.toJSON()`` gives.
    """

    name: Annotated[str, Field(max_length=1024)]
    credential: dict[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class PasskeyBody(Content):
    """The body of ``POST /api/sign-in/passkey``.

    Attributes:
        credential: What the browser's ``PublicKeyCredential.toJSON()`` gives.
        program: Whether a program keeps the token; a browser gets a cookie instead.
    """

    credential: dict[str, Any]
    program: bool = False


_new: Final[TypeAdapter[NewPasskey]] = TypeAdapter(NewPasskey)
_given: Final[TypeAdapter[PasskeyBody]] = TypeAdapter(PasskeyBody)


def _party(request: Request) -> RelyingParty:
    return relying_party(link_base(request))


async def ask_passkey(request: Request) -> Response:
    """What a browser signs in by with a passkey; it names nobody, and is good once."""
    check_origin(request)
    limit(request, "sign_in")
    return JSONResponse({"options": front(request).reception.passkeys.ask(_party(request))})


async def sign_in_by_passkey(request: Request) -> Response:
    """Sign in by a passkey: it stands for passphrase and code."""
    check_origin(request)
    limit(request, "sign_in")
    given: PasskeyBody = read(_given, await body(request))
    kind: Kind = "program" if given.program else "browser"
    reception = front(request).reception
    token, who = await reception.sign_in_by_passkey(given.credential, _party(request), kind)
    return let_in(token, who)


async def passkeys(request: Request) -> Response:
    """One's own passkeys."""
    who = await signed_in(request)
    return JSONResponse({"passkeys": [_row(one) for one in who.account.passkeys]})


async def begin_passkey(request: Request) -> Response:
    """What a browser makes a passkey by; whoever asks gave their passphrase in this sign-in."""
    check_origin(request)
    who = await signed_in(request)
    desk = front(request).reception.passkeys
    return JSONResponse({"options": desk.begin(who.account, who.known, _party(request))})


async def add_passkey(request: Request) -> Response:
    """Keep a passkey that the browser made."""
    check_origin(request)
    who = await signed_in(request)
    given: NewPasskey = read(_new, await body(request))
    desk = front(request).reception.passkeys
    made = await desk.add(who.account, who.known, _party(request), given.name, given.credential)
    return JSONResponse(_row(made), 201)


async def remove_passkey(request: Request) -> Response:
    """Keep a passkey no more; whoever else signed in by one is signed out."""
    check_origin(request)
    who = await signed_in(request)
    desk = front(request).reception.passkeys
    await desk.remove(who.account, request.path_params["passkey"], who.sign_in)
    await doors(request).look()
    return Response(status_code=204)


def _row(one: Passkey) -> dict[str, str]:
    return {"id": one.id, "name": one.name, "made_at": one.made_at.isoformat()}


ROUTES: Final = [
    Route("/api/sign-in/passkey/options", ask_passkey, methods=["POST"]),
    Route("/api/sign-in/passkey", sign_in_by_passkey, methods=["POST"]),
    Route("/api/me/passkeys", passkeys, methods=["GET"]),
    Route("/api/me/passkeys", add_passkey, methods=["POST"]),
    Route("/api/me/passkeys/options", begin_passkey, methods=["POST"]),
    Route("/api/me/passkeys/{passkey}", remove_passkey, methods=["DELETE"]),
]
