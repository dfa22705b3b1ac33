"""Sessions brought back from what was kept: after a restart, a failure, or a long rest."""

from collections.abc import Sequence
from dataclasses import replace

import structlog
from anyio import to_thread

from live import events as ev
from live import folding
from live.equipment import Equipment
from live.errors import NotFound, StoreError
from live.note.document import SCHEMA, NoteDocument
from live.note.packing import PACK_AFTER, packed
from live.running import RunningSession
from live.session import Session
from live.signing.charts import Charts
from live.values import PARTIES, Party

log = structlog.get_logger()

Updates = Sequence[tuple[str, bytes]]
"""Changes of the document with their authors, oldest first."""


async def state_of(session_id: str, equipment: Equipment) -> tuple[Session, list[ev.Event]]:
    """A session's state, and the events it is made of.

    Raises:
        NotFound: If nothing was kept under that id.
        StoreError: If what was kept cannot be read.
    """
    events = await equipment.store.events(session_id)
    if not events:
        raise NotFound("expected the id of a session, got one that is not here")
    return await to_thread.run_sync(_folded, events), events


async def restored(session_id: str, equipment: Equipment) -> RunningSession:
    """A session as it was, with what an end without warning left half done finished.

    Raises:
        NotFound: If nothing was kept under that id.
        StoreError: If what was kept cannot be read.
    """
    state, events = await state_of(session_id, equipment)
    document = NoteDocument()
    updates = await equipment.store.updates(session_id)
    for _, update in updates:
        document.doc.apply_update(update)
    if document.schema not in {"", SCHEMA}:
        raise StoreError(
            f"expected a note laid out as {SCHEMA}, got {document.schema}: open it with the "
            "version of conote that wrote it"
        )
    if len(updates) > PACK_AFTER:
        updates = await to_thread.run_sync(packed, updates)
        await equipment.store.pack(session_id, updates)
    edits = edits_not_recorded(state, document.changed(), events, updates)
    session = RunningSession(session_id, equipment, state, document, len(updates))
    for party, statement in edits:
        await session.record(ev.Edited(statement=statement, by=party))
    now = session.state
    await session.room.change(lambda note: note.match(now.template, now.entries, now.comments))
    await session.measuring.restore()
    await session.show_state()
    await _nobody_is_here(session)
    session.drafter.resume(replace(session.state, utterances=session.state.to_draft))
    if state.state == "signed":
        await keep_record(session_id, equipment, state)
    if state.struck:
        await session.taking_back.wipe()  # an end without warning may have come before it
    return session


def edits_not_recorded(
    state: Session, changed: frozenset[str], events: Sequence[ev.Event], updates: Updates
) -> list[tuple[Party, str]]:
    """Statements whose text was changed just before the end, and by whom.

    A change of the document is kept before the event that tells of it.
    """
    last = next((author for author, _ in reversed(updates) if author != "assistant"), None)
    party = next((party for party in PARTIES if party == last), None)
    told = {event.body.statement for event in events if isinstance(event.body, ev.Edited)}
    return [
        (party, name)
        for name, entry in state.entries.items()
        if party is not None and name in changed and name not in told and entry.status != "rejected"
    ]


async def keep_record(session_id: str, equipment: Equipment, state: Session) -> None:
    """Keep the record of a session that an earlier version signed; a failure is logged."""
    try:
        await Charts(equipment.store).make_up_for(session_id, state)
    except (NotFound, StoreError):
        # The session can be read all the same; its next opening tries again.
        log.error("record_not_kept", session=session_id)


async def _nobody_is_here(session: RunningSession) -> None:
    for party in PARTIES:
        if party in session.state.taps:
            await session.record(ev.TapClosed(party=party, reason="the server was restarted"))
        if party in session.state.present:
            await session.record(ev.Left(party=party))
    if session.state.lag_s:
        await session.record(ev.Lagging(seconds=0.0))


def _folded(events: Sequence[ev.Event]) -> Session:
    state = Session()
    for event in events:
        state = folding.apply(state, event)
    return state
