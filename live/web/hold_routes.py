"""Legal holds, for an administrator: seen, set and lifted, each with its reason.

No word of a session is in what is answered: who has one held learns how many it holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.equipment import utc_now
from live.errors import BadInput, NotFound
from live.keeping.policy import Policy
from live.keeping.standing import standings
from live.store import Store
from live.store.holds import Hold, Why
from live.values import Content
from live.web.access import body, check_origin, front, read, signed_in
from live.web.audited import tell_audit

_Reason = Annotated[str, Field(min_length=3, max_length=1000)]
_Name = Annotated[str, Field(max_length=200)]


@dataclass(frozen=True, slots=True, repr=False)
class NewHold(Content):
    """The body of ``POST /api/holds``: a session, or everything of a client.

    Attributes:
        reason: Why; the session's therapist reads it.
        session: A session's id.
        client_alias: Or how the client is called,
        therapist_name: and whose client that is, as they sign.
    """

    reason: _Reason
    session: _Name = ""
    client_alias: _Name = ""
    therapist_name: _Name = ""


@dataclass(frozen=True, slots=True, repr=False)
class LiftedHold(Content):
    """The body of ``POST /api/holds/{hold}/lift``."""

    reason: _Reason


_new: Final[TypeAdapter[NewHold]] = TypeAdapter(NewHold)
_lifted: Final[TypeAdapter[LiftedHold]] = TypeAdapter(LiftedHold)


async def holds(request: Request) -> Response:
    """The holds that stand, and those that were lifted; oldest first."""
    await signed_in(request, "administrator")
    store = front(request).practice.equipment.store
    await tell_audit(request, "hold.read")
    holding = await _holding(store)
    names = {account.id: account.name for account in await store.people.all()}
    rows = [_row(hold, holding, names) for hold in await store.holds.all()]
    return JSONResponse({"holds": rows})


async def set_hold(request: Request) -> Response:
    """Keep a session, or everything of a client, whatever the policy says."""
    check_origin(request)
    who = await signed_in(request, "administrator")
    given: NewHold = read(_new, await body(request))
    store = front(request).practice.equipment.store
    why, now = Why(given.reason, who.account.name), utc_now()
    actor = who.account.acting("administrator")
    named = bool(given.client_alias.strip()), bool(given.therapist_name.strip())
    if given.session and not any(named):
        if all(row.id != given.session for row in await store.sessions()):
            raise NotFound("expected the id of a session whose transcript is kept, got another")
        hold = await store.holds.set("session", given.session, why, actor, now)
    elif all(named) and not given.session:
        subject = store.holds.client(given.therapist_name, given.client_alias)
        hold = await store.holds.set("client", subject, why, actor, now)
    else:
        raise BadInput("expected a session, or a client's alias with the therapist's name")
    return JSONResponse({"hold": hold, "sessions": (await _holding(store)).get(hold, 0)}, 201)


async def lift_hold(request: Request) -> Response:
    """Let go of what is held: the policy counts again."""
    check_origin(request)
    who = await signed_in(request, "administrator")
    given: LiftedHold = read(_lifted, await body(request))
    store = front(request).practice.equipment.store
    why, actor = Why(given.reason, who.account.name), who.account.acting("administrator")
    await store.holds.lift(request.path_params["hold"], why, actor, utc_now())
    return Response(status_code=204)


async def _holding(store: Store) -> dict[str, int]:
    """How many sessions, of those whose transcripts are kept, each hold holds."""
    found: dict[str, int] = {}
    for standing in await standings(store, Policy()):
        for hold in standing.holds:
            found[hold] = found.get(hold, 0) + 1
    return found


def _row(hold: Hold, holding: Mapping[str, int], names: Mapping[str, str]) -> dict[str, Any]:
    """A hold as an administrator sees it; ``set_by`` names an account or the machine's user."""
    lifted = None
    if hold.lifted_at is not None:
        why = hold.lifted or Why("", "")
        lifted = {"at": _told(hold.lifted_at), "who": why.who, "reason": why.reason}
    return {
        "hold": hold.id,
        "scope": hold.scope,
        "session": hold.subject if hold.scope == "session" else None,
        "sessions": holding.get(hold.id, 0),
        "reason": hold.reason,
        "who": hold.who,
        "set_by": names.get(hold.by.id) or f"{hold.by.kind} {hold.by.id}".strip(),
        "since": _told(hold.since),
        "lifted": lifted,
    }


def _told(at: datetime) -> str:
    return at.isoformat()


ROUTES: Final = [
    Route("/api/holds", holds, methods=["GET"]),
    Route("/api/holds", set_hold, methods=["POST"]),
    Route("/api/holds/{hold}/lift", lift_hold, methods=["POST"]),
]
