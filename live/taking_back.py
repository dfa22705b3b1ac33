"""Taking back what was said: from the log, the note, what waits, and every screen."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

import anyio
import structlog
from anyio import to_thread
from pycrdt import YMessageType

from live import commands, folding, striking, wire
from live import events as ev
from live.equipment import utc_now
from live.errors import StoreError
from live.hearing import Hearing
from live.hub import Frame, Hub
from live.journal import Journal
from live.note.generations import written_anew
from live.note.room import Room
from live.session import Session
from live.stages.drafter import Drafter
from live.store import Store
from live.striking import Going
from live.telling import Telling
from live.values import Party
from live.writing import Writing

log = structlog.get_logger()

NOT_WIPED = (
    "what was taken back is off the record; encrypted traces of it lie in the database's log until "
    "the other program that reads it has ended and the server is started again"
)


class Struck(Protocol):
    """What taking back needs of a session."""

    id: str
    state: Session
    journal: Journal
    room: Room
    hub: Hub
    hearing: Hearing
    drafter: Drafter
    writing: Writing
    telling: Telling
    recording: anyio.Lock

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


class TakingBack:
    """Takes stretches of one session off the record.

    Args:
        session: Whose.
        store: Keeps it.
    """

    def __init__(self, session: Struck, store: Store) -> None:
        self._session = session
        self._store = store

    def what_goes(self, command: commands.Strike) -> Going:
        """What would go with a stretch that a person means.

        Raises:
            WrongState: If nothing can be taken back now.
            BadInput: If it is no stretch.
        """
        state, hearing = self._session.state, self._session.hearing
        striking.may_strike(state)
        open_until = max((u.end for u in hearing.speaking()), default=0)
        return striking.going(
            state, striking.span(state, command, hearing.now_samples(), open_until)
        )

    async def strike(self, party: Party, command: commands.Strike) -> int:
        """Take a stretch back; ``acting`` is held. Returns the number of the event.

        It is kept, and all that held a word of it overwritten, before anything is shown. Then
        memory and screens follow in one go: nothing comes in between.

        Raises:
            WrongState: If nothing can be taken back now.
            BadInput: If it is no stretch.
            StoreError: If it may not have been kept. The session ends.
        """
        session = self._session
        async with session.room.order, session.recording:
            going = self.what_goes(command)
            struck = ev.Event(session.state.seq + 1, utc_now(), _body(party, going))
            after = folding.apply(session.state, struck)
            kept = await self._store.events(session.id)
            emptied = await to_thread.run_sync(_emptied, kept, going, struck.seq)
            note, updates = written_anew(session.room.document, going.statements)
            await session.journal.strike(struck, emptied, updates)
            session.room.put_in_place(note)
            numbers = {event.seq: event for event in emptied}
            session.hub.revise(lambda frame: _on_record(frame, going, numbers))
            before, session.state = session.state, after
            session.hearing.strike(going.span.start, going.span.end)
            session.writing.forget()
            session.drafter.strike(replace(after, utterances=after.to_draft))
            await session.telling.tell(before, struck)
        await self.wipe()
        return struck.seq

    async def wipe(self) -> None:
        """Make sure that no file of the database holds what was overwritten."""
        try:
            await self._store.forget()
        except StoreError:
            log.error("not_wiped", session=self._session.id)
            await self._session.record(ev.WentWrong(where="room", message=NOT_WIPED))


def _body(party: Party, going: Going) -> ev.Struck:
    return ev.Struck(
        by=party,
        start=going.span.start,
        end=going.span.end,
        statements=going.statements,
        lines=going.lines,
    )


def _emptied(kept: list[ev.Event], going: Going, strike: int) -> list[ev.Event]:
    return [striking.emptied(event, strike) for event in kept if striking.holds(event.body, going)]


def _on_record(frame: Frame, going: Going, emptied: dict[int, ev.Event]) -> Iterable[Frame]:
    """What may still be sent of a frame that waits: its screen drops its copy of the note."""
    if isinstance(frame, bytes):
        return () if frame[0] == YMessageType.SYNC else (frame,)
    match wire.read_to_screen(frame):
        case wire.Speaking(utterance=u) if going.span.covers(u.start, u.end):
            return ()
        case wire.Happened(event=event) if event.seq in emptied:
            return (wire.write(wire.Happened(event=emptied[event.seq])),)
    return (frame,)
