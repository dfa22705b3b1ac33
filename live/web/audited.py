"""What people read stands in the audit before they are answered."""

import re
from typing import Final

from starlette.requests import HTTPConnection

from live.audit import Action, asking
from live.audit.actions import SERVER
from live.errors import NotAllowed, NotYours, TooMany
from live.running import RunningSession
from live.values import Party
from live.web.access import front
from live.web.limits import Limits

_SESSION_ID: Final = re.compile(r"[0-9a-f]{16}")
"""What somebody makes up in its place may be words, and those stand in no row."""


async def tell_audit(
    connection: HTTPConnection, action: Action, session: str | None = None, subject: str = ""
) -> None:
    """Keep that whoever asks reads something, of a session or of the practice.

    Raises:
        StoreError: If it cannot be kept: then they are not answered.
    """
    audit = front(connection).practice.equipment.store.audit
    await audit.add(action, asking(), session, subject=subject)


async def tell_audit_of_opening(
    connection: HTTPConnection, session: RunningSession, party: Party
) -> None:
    """Keep that a screen opens a session: it gets what was said, and the note if that is shown.

    Once for each opening; what comes to an open screen leaves no rows.

    Raises:
        StoreError: If it cannot be kept: then the screen is not attached.
    """
    await tell_audit(connection, "transcript.opened", session.id)
    if session.state.sees_note(party):
        await tell_audit(connection, "note.read", session.id)


async def tell_audit_of_refusal(connection: HTTPConnection, error: Exception) -> None:
    """Keep that somebody who is known asked for what is not theirs to see or do.

    As often as ``RATES`` has it for each person and route: nobody fills the disk with rows.

    Raises:
        StoreError: If it cannot be kept.
    """
    who = asking()
    if who == SERVER or not isinstance(error, NotAllowed | NotYours):
        return
    what: str = connection.scope["endpoint"].__name__
    limits: Limits = connection.app.state.limits
    try:
        limits.take("refusal", f"{who.kind}:{who.id}:{what}")
    except TooMany:
        return
    asked: str = connection.path_params.get("session", "")
    session = asked if _SESSION_ID.fullmatch(asked) else None
    audit = front(connection).practice.equipment.store.audit
    await audit.add("access.refused", who, session, subject=what, outcome="refused")
