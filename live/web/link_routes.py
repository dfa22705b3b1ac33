"""The join links of a session, for its clinician: seen, taken back, given anew."""

from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.equipment import utc_now
from live.errors import NotFound
from live.people.reception import SignedIn
from live.practice import LINK_USES
from live.store.tokens import Tokens
from live.values import PARTIES, Party
from live.web.access import body, check_origin, front, link_base, own, read, signed_in
from live.web.doors import doors


@dataclass(frozen=True, slots=True)
class NewLink:
    """The body of ``POST /api/sessions/{id}/links``: whose it is to be."""

    party: Party


_new_link: Final[TypeAdapter[NewLink]] = TypeAdapter(NewLink)


async def links(request: Request) -> Response:
    """The links of a session that still open, without what opens them."""
    _, session = await _own(request)
    found = await _tokens(request).links(session, utc_now())
    rows = [
        {
            "id": link.id,
            "party": link.party,
            "expires_at": link.expires_at.isoformat(),
            "uses_left": link.uses_left,
            "used": LINK_USES - link.uses_left,
        }
        for link in found
    ]
    return JSONResponse({"links": rows})


async def new_link(request: Request) -> Response:
    """Give a person another link: their links before, and what was opened by them, close."""
    check_origin(request)
    who, session = await _own(request)
    given: NewLink = read(_new_link, await body(request))
    store = front(request).practice.equipment.store
    await store.tokens.revoke(session, given.party)
    await store.audit.add("link.made", who.account.actor, session, subject=given.party)
    token = await front(request).practice.link(session, given.party, who.id)
    await doors(request).look()
    return JSONResponse({"link": f"{link_base(request)}/session#join={token}"}, 201)


async def revoke_link(request: Request) -> Response:
    """Take a link back; what was opened by it closes."""
    check_origin(request)
    who, session = await _own(request)
    store, link = front(request).practice.equipment.store, request.path_params["link"]
    gone = [await store.tokens.revoke(session, party, link) for party in PARTIES]
    if not any(gone):
        raise NotFound("expected the id of a link of this session, got another")
    await store.audit.add("link.revoked", who.account.actor, session, subject=link)
    await doors(request).look()
    return Response(status_code=204)


async def _own(request: Request) -> tuple[SignedIn, str]:
    """Whose session it is, and its id: a clinician's own alone."""
    who = await signed_in(request, "clinician")
    session: str = request.path_params["session"]
    await own(request, who, session)
    return who, session


def _tokens(request: Request) -> Tokens:
    return front(request).practice.equipment.store.tokens


_AT: Final = "/api/sessions/{session}/links"

ROUTES: Final = [
    Route(_AT, links, methods=["GET"]),
    Route(_AT, new_link, methods=["POST"]),
    Route(f"{_AT}/{{link}}", revoke_link, methods=["DELETE"]),
]
