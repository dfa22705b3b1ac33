"""What people read stands in the audit before they are answered."""

from starlette.requests import HTTPConnection

from live.audit import Action, asking
from live.running import RunningSession
from live.values import Party
from live.web.access import front


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
