"""Who may read the audit: an administrator, and a clinician for a session of their own."""

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from live.errors import BadInput, NotAllowed
from live.web.access import front, role_in, signed_in
from live.web.audited import tell_audit

MOST_ROWS: Final = 1_000
"""Rows in one answer: the newest that fit."""


async def rows(request: Request) -> Response:
    """What was done, by whom and when, oldest first. That it was read is audited, too."""
    who = await signed_in(request, "administrator", "clinician")
    asked = request.query_params
    session, account = _id(asked, "session"), _id(asked, "account")
    if not who.account.has("administrator"):
        if session is None:
            raise NotAllowed("expected a session of yours, got none: name it with ?session=")
        if await role_in(request, who, session) != "clinician":
            raise NotAllowed("expected a session of your own, got one that you supervise")
    since = _day(asked["day"]) if "day" in asked else None
    until = None if since is None else since + timedelta(days=1)
    await tell_audit(request, "audit.read", session)
    found = await front(request).practice.equipment.store.audit.find(
        session, account, since, until, MOST_ROWS
    )
    return JSONResponse({"rows": [json.loads(row.canonical) | {"hash": row.hash} for row in found]})


def _id(asked: QueryParams, name: str) -> str | None:
    """The id that is asked for; what can be none is not repeated, and in no row either."""
    given = asked.get(name)
    if given is not None and not re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", given):
        raise BadInput(f"{name}: expected an id, got something else")
    return given


def _day(text: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(text), time(), UTC)
    except ValueError:
        raise BadInput("day: expected a day as YYYY-MM-DD, got other") from None


ROUTES: Final = [Route("/api/audit", rows, methods=["GET"])]
