"""A session while it runs: its state, its room, its screens, and their tasks.

Everything that happens goes through ``record``: kept first, folded in, then shown.
"""

import secrets
from collections.abc import Callable, Coroutine
from typing import Any

import anyio
from anyio.abc import TaskGroup

from live import events as ev
from live import session as sessions
from live import wire
from live.equipment import Equipment, utc_now
from live.errors import NotFound
from live.hearing import Hearing
from live.hub import Hub, Screen
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.note.room import Room
from live.note.template import Template, find
from live.session import Session
from live.sign_off import SignOff
from live.stages import Drafter, filed
from live.values import PARTIES, Author, Party
from live.view import view_of


class RunningSession:
    """One session and everything that runs for it.

    Use ``await RunningSession.restore(...)``, then ``run`` in the owner's task group.

    Attributes:
        id: The session's id.
        state: The fold of its events.
        room: Its shared document.
        hub: Its screens.
        hearing: Its ears.
        drafter: Its assistant.
        sign_off: Its end.
        recording: Held while an event is decided on and kept.
        tasks: Owns what runs for it; there once ``run`` has started.
    """

    def __init__(
        self, session_id: str, equipment: Equipment, state: Session, document: NoteDocument
    ) -> None:
        self.id = session_id
        self.state = state
        self.template: Template = find(state.template)
        self.hub = Hub()
        self._equipment = equipment
        self._updates = 0
        self.room = Room(document, self, self.hub.send)
        self.recording = anyio.Lock()
        self.tasks: TaskGroup
        self.drafter = Drafter(self, equipment.language_model, equipment.draft_deadline_s)
        self.hearing = Hearing(self, equipment)
        self.sign_off = SignOff(self, equipment.store)

    @classmethod
    async def restore(cls, session_id: str, equipment: Equipment) -> "RunningSession":
        """Bring a session back from what was kept.

        Raises:
            NotFound: If nothing was kept under that id.
            StoreError: If what was kept cannot be read.
        """
        events = await equipment.store.events(session_id)
        if not events:
            raise NotFound("expected the id of a session, got one that is not here")
        state = Session()
        for event in events:
            state = sessions.apply(state, event)
        document = NoteDocument()
        updates = await equipment.store.updates(session_id)
        for _, update in updates:
            document.doc.apply_update(update)
        running = cls(session_id, equipment, state, document)
        running._updates = len(updates)
        await running._settle_after_restart()
        return running

    async def _settle_after_restart(self) -> None:
        if not self.room.document.laid_out:
            await self.room.change(lambda note: note.lay_out(self.template))
        entries = self.state.entries
        await self.room.change(lambda note: note.match(entries))
        for party in PARTIES:
            if party in self.state.taps:
                await self.record(ev.TapClosed(party=party, reason="the server was restarted"))
            if party in self.state.present:
                await self.record(ev.Left(party=party))
        self.drafter.resume(self.state)

    async def run(self, *, task_status: Any = anyio.TASK_STATUS_IGNORED) -> None:
        """Own the session's tasks until cancelled."""
        try:
            async with anyio.create_task_group() as tasks:
                self.tasks = tasks
                tasks.start_soon(self.drafter.run)
                if self.state.state == "review" and not self.state.note_ready:
                    tasks.start_soon(self.hearing.finish)
                task_status.started()
        finally:
            self.hub.close()
            self.hearing.close()

    async def start(self, task: Callable[..., Coroutine[Any, Any, None]]) -> Any:
        """Run a task for as long as the session runs; returns what it reports as started."""
        return await self.tasks.start(task)

    # --- what happens --------------------------------------------------------------

    async def record(self, body: ev.Body) -> int:
        """Keep an event, fold it in and show it; returns its number.

        Not cut short by cancellation: what was kept must be folded in.
        """
        with anyio.CancelScope(shield=True):
            async with self.recording:
                seq = await self.record_in_order(body)
        return seq

    async def record_in_order(self, body: ev.Body) -> int:
        """Keep an event while ``recording`` is held, so that what it was decided on holds."""
        event = ev.Event(self.state.seq + 1, utc_now(), body)
        after = sessions.apply(self.state, event)  # first: a wrong event must not be kept
        await self._equipment.store.append_event(self.id, event)
        self.state = after
        self.hub.send(wire.write(wire.Happened(event=event)))
        if not isinstance(body, ev.Heard | ev.Proposed | ev.Written):
            self.hub.send(wire.write(wire.ViewChanged(view=self.view())))
        return event.seq

    async def append_update(self, author: Author, update: bytes) -> None:
        """Keep a change of the document (the room's journal)."""
        await self._equipment.store.append_update(self.id, self._updates, author, update)
        self._updates += 1

    def view(self) -> wire.View:
        """The session as screens show it."""
        return view_of(self.id, self.state, self.template, utc_now())

    # --- screens ---------------------------------------------------------------------

    async def attach(self, party: Party, resume: int) -> tuple[Screen, list[str]]:
        """Add a screen; returns it and the frames that bring it up to date."""
        async with self.recording:
            if resume > self.state.seq:
                resume = 0
            screen = self.hub.attach(party)
            try:
                missed = await self._equipment.store.events(self.id, after=resume)
            except BaseException:
                self.hub.detach(screen)
                raise
            welcome = wire.Welcome(party=party, seq=self.state.seq, view=self.view())
            frames = [wire.write(welcome), *(wire.write(wire.Happened(event=e)) for e in missed)]
            frames += [
                wire.write(wire.Speaking(utterance=utterance))
                for utterance in self.hearing.speaking()
            ]
        if party not in self.state.present:
            await self.record(ev.Joined(party=party))
        return screen, frames

    async def detach(self, screen: Screen) -> None:
        """Remove a screen."""
        self.hub.detach(screen)
        if not self.hub.has(screen.party) and screen.party in self.state.present:
            await self.record(ev.Left(party=screen.party))

    async def merge(self, party: Party, update: bytes) -> None:
        """Take a person's change of the document.

        Raises:
            UpdateRefused: If it touches what they may not touch.
            WrongState: If the note is frozen.
        """
        with anyio.CancelScope(shield=True):
            await self._merge(party, update)

    async def _merge(self, party: Party, update: bytes) -> None:
        touched = await self.room.merge(party, update, lambda: sessions.may_write(self.state))
        for statement_id in sorted(touched.statements):
            entry = self.state.entries.get(statement_id)
            if entry is not None and entry.status != "edited":
                await self.record(ev.Edited(statement=statement_id, by=party))
                await self.room.change(lambda note, i=statement_id: note.mark(i, "edited"))  # type: ignore[misc]

    async def do(self, party: Party, command: wire.Command) -> int:
        """Carry out a person's command; returns the number of the event it caused.

        Not cut short when the screen goes: a command is carried out or not.

        Raises:
            Refused: With the reason.
        """
        with anyio.CancelScope(shield=True):
            if isinstance(command, wire.Write):
                seq = await self._write(party, command)
            elif isinstance(command, wire.Sign | wire.Decline):
                seq = await self.sign_off.answer(party, command)
            else:
                seq = await self._decide(party, command)
        return seq

    async def _decide(self, party: Party, command: wire.Command) -> int:
        async with self.recording:
            body = sessions.decide(self.state, party, command)
            if isinstance(body, ev.ConsentRevoked):
                self._equipment.desk.forget(self.id)
            seq = await self.record_in_order(body)
        await self._follow(body)
        return seq

    async def _follow(self, body: ev.Body) -> None:
        """What a recorded command asks of the document and the tasks."""
        state = self.state.state
        match body:
            case ev.Accepted() | ev.Rejected() | ev.Disputed():
                status = body.type
                await self.room.change(lambda note: note.mark(body.statement, status))
            case ev.Ended():
                await self.room.change(lambda note: note.set_state(state))
                self.tasks.start_soon(self.hearing.finish)
            case ev.ConsentRevoked():
                await self.hearing.end_taps("consent was taken back")
                await self.room.change(lambda note: note.set_state(state))
            case ev.Reopened() | ev.LeftUnsigned() | ev.Paused() | ev.Resumed() | ev.Consented():
                await self.room.change(lambda note: note.set_state(state))
            case _:
                pass

    async def _write(self, party: Party, command: wire.Write) -> int:
        kind = self.template.kind_in(command.section)
        statement = sessions.statement(command, party, new_statement_id(), kind)
        async with self.recording:
            sessions.may_write(self.state)
            seq = await self.record_in_order(ev.Written(statement=statement))
        await self.room.change(lambda note: note.add(statement, "accepted"))
        return seq

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note, in pencil.

        Raises:
            WrongState: If the note is frozen.
        """
        statement = filed(draft, self.template, new_statement_id())
        async with self.recording:
            sessions.may_write(self.state)
            await self.record_in_order(ev.Proposed(statement=statement))
        await self.room.change(lambda note: note.add(statement, "proposed"))


def new_statement_id() -> str:
    """A name for a statement that no other has."""
    return f"s{secrets.token_hex(6)}"
