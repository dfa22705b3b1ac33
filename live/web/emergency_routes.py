"""In an emergency: finding a session that one otherwise may not read, reading it, and being told.

Loud at each step: nothing is answered before the reason is kept, and the clinician is told of it.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from typing import Annotated, Any, Final

import structlog
from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.audit import Actor, ask_as
from live.equipment import utc_now
from live.errors import BadInput, WrongState
from live.events import EmergencyAccess
from live.people.account import Role
from live.people.reception import SignedIn
from live.practice import Listed
from live.session import Session
from live.store.charts import Adding
from live.store.emergencies import Emergency, new_id
from live.store.tokens import Grant
from live.values import Content, folded
from live.web.access import body, check_origin, front, limit, read, signed_in
from live.web.api import access_to

log = structlog.get_logger()

LIFETIME: Final = timedelta(hours=1)
"""How long somebody may read who otherwise may not; then they have to say why again."""

MOST_FOUND: Final = 20
"""Sessions that one search finds: whoever looks for one knows whose it is, or of which day."""

Reason = Annotated[str, Field(min_length=10, max_length=1000)]


@dataclass(frozen=True, slots=True, repr=False)
class EmergencyReason(Content):
    """The body of ``POST /api/sessions/{id}/emergency``: why, for the session's clinician."""

    reason: Reason


@dataclass(frozen=True, slots=True, repr=False)
class EmergencySearch(Content):
    """The body of ``POST /api/emergency/search``: why, and what is looked for.

    Attributes:
        reason: For the clinicians whose sessions are found.
        client_alias: How the client is called, as a whole; "": anybody.
        day: On which day it was set up or began; None: on any.
        utc_offset_min: Minutes by which that day's clock is ahead of UTC.
    """

    reason: Reason
    client_alias: Annotated[str, Field(max_length=200)] = ""
    day: date | None = None
    utc_offset_min: Annotated[int, Field(ge=-840, le=840)] = 0


_reason: Final[TypeAdapter[EmergencyReason]] = TypeAdapter(EmergencyReason)
_search: Final[TypeAdapter[EmergencySearch]] = TypeAdapter(EmergencySearch)


async def emergency_search(request: Request) -> Response:
    """Find sessions that one otherwise may not read: whose and when they were, and nothing else."""
    check_origin(request)
    who = await signed_in(request, "supervisor", "administrator")
    given: EmergencySearch = read(_search, await body(request))
    alias = folded(given.client_alias)
    if not alias and given.day is None:
        raise BadInput("expected a client's alias or a day to look for, got neither")
    limit(request, "emergency", who.id)
    practice = front(request).practice
    readable = {listed.session for listed in await practice.all(who.account.sees)}
    fitting = [
        listed
        for listed in await practice.all()
        if listed.session not in readable and _fits(listed, alias, given)
    ]
    found = fitting[:MOST_FOUND]
    entry = _entry(who, given.reason, found=tuple(listed.session for listed in found))
    ask_as(Actor(entry.role, who.id))
    await practice.equipment.store.emergencies.keep(entry)
    log.warning("emergency_search", account=who.id, count=len(found))
    rows = [_row(listed) for listed in found]
    return JSONResponse({"sessions": rows, "more": len(fitting) > len(found)})


async def emergency(request: Request) -> Response:
    """Read a session, for an hour, that one otherwise may not: its clinician is told at once."""
    check_origin(request)
    who = await signed_in(request, "supervisor", "administrator")
    given: EmergencyReason = read(_reason, await body(request))
    session_id = request.path_params["session"]
    practice = front(request).practice
    store = practice.equipment.store
    if await store.owner(session_id) in who.account.sees:
        raise WrongState("expected a session that you may not read, you may read this one")
    limit(request, "emergency", who.id)
    session = await practice.enter(session_id)
    until = utc_now() + LIFETIME
    entry = _entry(who, given.reason, session=session_id, until=until)
    ask_as(Actor(entry.role, who.id))
    if session is None:  # only its record is left: there is no log to tell of it
        await store.emergencies.keep(entry)
    else:

        async def along(_: Session) -> Adding:
            return partial(store.emergencies.adding, emergency=entry)

        told = EmergencyAccess(name=entry.name, role=entry.role, reason=entry.reason, until=until)
        await session.record(told, along)
    log.warning("emergency_access", session=session_id, account=who.id)
    grant = Grant(session_id, "therapist", who.id, entry.role, who.known, who.sign_in.id)
    return JSONResponse(await access_to(request, grant, lifetime=LIFETIME), 201)


async def emergencies(request: Request) -> Response:
    """Who read or looked for one's own sessions in an emergency, when, and why; newest first."""
    who = await signed_in(request, "clinician")
    practice = front(request).practice
    mine = {listed.session for listed in await practice.all({who.id})}
    rows = [
        {
            "at": found.at.isoformat(),
            "name": found.name,
            "role": found.role,
            "reason": found.reason,
            "read": found.session is not None,
            "until": None if found.until is None else found.until.isoformat(),
            "sessions": sorted(found.sessions & mine),
        }
        for found in await practice.equipment.store.emergencies.of(mine)
    ]
    return JSONResponse({"emergencies": rows})


def _entry(who: SignedIn, reason: str, **of_what: Any) -> Emergency:
    role: Role = "supervisor" if who.account.has("supervisor") else "administrator"
    return Emergency(new_id(), who.id, who.account.name, role, reason, utc_now(), **of_what)


def _fits(listed: Listed, alias: str, given: EmergencySearch) -> bool:
    if alias and folded(listed.client_alias) != alias:
        return False
    if given.day is None:
        return True
    there = timezone(timedelta(minutes=given.utc_offset_min))
    moments = (listed.created_at, listed.started_at)
    return any(at.astimezone(there).date() == given.day for at in moments if at is not None)


def _row(listed: Listed) -> dict[str, str | None]:
    """No alias: whoever looks for a client knows it, and learns of no other."""
    return {
        "session": listed.session,
        "therapist_name": listed.therapist_name,
        "state": listed.state,
        "created_at": _told(listed.created_at),
        "started_at": _told(listed.started_at),
    }


def _told(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


ROUTES: Final = [
    Route("/api/emergency/search", emergency_search, methods=["POST"]),
    Route("/api/emergencies", emergencies, methods=["GET"]),
    Route("/api/sessions/{session}/emergency", emergency, methods=["POST"]),
]
