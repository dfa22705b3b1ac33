"""A session while it runs: its state, its room, its screens, and their tasks.

Everything that happens goes through ``record``: kept first, folded in, then shown. What was
kept is the truth: a session that fails ends by itself, and starts again from that.
"""

from functools import partial
from time import monotonic
from typing import Any

import anyio
import structlog
from anyio.abc import TaskGroup

from live import deciding, folding, sharing, wire
from live import events as ev
from live.carets import Carets
from live.commands import MeasureCommand
from live.equipment import Equipment, utc_now
from live.errors import Outdated, first
from live.hearing import Hearing
from live.hub import Hub, Letter, Screen
from live.journal import Journal, interrupted
from live.measuring import Measuring
from live.note.consequences import change_of
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.note.room import Room
from live.note.template import Template
from live.people.account import Known
from live.session import Session
from live.signing.sign_off import Along, SignOff
from live.stages.drafter import Drafter
from live.taking_back import TakingBack
from live.telling import Telling
from live.values import EarlierScore, Party, ScreenKind, Statement
from live.view import view_of
from live.ways_in.bringing import Bringing
from live.writing import Writing, new_statement_id

log = structlog.get_logger()


class RunningSession:
    """One session and everything that runs for it.

    Use ``await restoring.restored(...)``, then ``run`` in the owner's task group. Two locks, always
    taken in this order (``room.order``, which the room takes itself, is between them): ``acting``
    is held from a decision until log and document both show it, so that nobody signs or reads what
    is half done; ``recording`` while an event is decided on and kept.

    Attributes:
        id: The session's id.
        state: The fold of its events.
        journal: Where all of it is kept.
        room: Its shared document.
        hub, carets: Its screens, and where the people at them are in the note.
        hearing, bringing: Its ears, and its other ways in.
        drafter: Its assistant.
        writing, taking_back: The lines that come into its note, and what people take back of it.
        sign_off: Its end.
        measuring: Its questionnaires.
        failure: Name of the error it ended with, or "".
        ended, used_at: Set when it has ended, and when it was last asked for (monotonic seconds).

    Args:
        session_id: The session's id.
        equipment: What it shares with the others.
        state: The fold of its events.
        document: Its note, brought up to date.
        updates: How many changes of the note are kept.
    """

    def __init__(
        self,
        session_id: str,
        equipment: Equipment,
        state: Session,
        document: NoteDocument,
        updates: int,
    ) -> None:
        self.id = session_id
        self.state = state
        self.hub = Hub(lambda party, about: sharing.may_have(self.state, party, about))
        self._equipment = equipment
        self.counts = equipment.counts
        self.telling = Telling(self, equipment.store)
        self.acting = anyio.Lock()
        self.recording = anyio.Lock()
        self.failure = ""
        self.ended = anyio.Event()
        self.journal = Journal(self, equipment.store, updates)
        self.room = Room(document, self.journal, partial(self.hub.send, about="note"))
        self.carets = Carets(self.hub, self.room)
        self.used_at = monotonic()
        self._ending = False
        self._tasks: TaskGroup | None = None
        took = partial(equipment.desk.speeds.took, "turn")
        self.drafter = Drafter(self, equipment.language_model, equipment.draft_deadline_s, took)
        self.writing = Writing(self, equipment)
        self.hearing = Hearing(self, equipment)
        self.bringing = Bringing(self, equipment, new_statement_id)
        self.sign_off = SignOff(self, equipment.store)
        self.taking_back = TakingBack(self, equipment.store)
        self.measuring = Measuring(self, equipment.store, new_statement_id)

    # --- its life --------------------------------------------------------------------

    async def run(self, *, task_status: Any = anyio.TASK_STATUS_IGNORED) -> None:
        """Own the session's tasks until it is stopped or fails. A failure stays in here.

        Returns when nothing can be kept any more; ``failure`` says why if that was not wanted.
        """
        try:
            async with anyio.create_task_group() as tasks:
                self._tasks = tasks
                tasks.start_soon(self.drafter.run)
                tasks.start_soon(self.writing.run)
                if self.state.state == "review" and not self.state.note_ready:
                    there_was_a_call = self.state.way == "call"
                    finish = self.hearing.finish if there_was_a_call else self.bringing.take_up
                    tasks.start_soon(finish)
                task_status.started()
        except Exception as error:  # noqa: BLE001 - one session's failure must not end the others
            self.fail(error)
        finally:
            with anyio.CancelScope(shield=True):
                await self.seal()

    def fail(self, error: Exception) -> None:
        """End this session alone; the next who asks for it gets it anew from what was kept."""
        if not self._ending:
            self.failure = type(first(error)).__name__
            log.error("session_failed", session=self.id, error=self.failure)
            self.stop()

    def stop(self) -> None:
        """End it; ``ended`` is set when it has."""
        self._ending = True
        if self._tasks is not None:
            self._tasks.cancel_scope.cancel()

    async def seal(self) -> None:
        """Let who is at it finish; then nothing more is kept by this object."""
        self._ending = True
        self.drafter.close()
        self.hearing.close()
        self.bringing.close()
        async with self.acting, self.room.order, self.recording:
            self.ended.set()
        self.hub.close()

    @property
    def ending(self) -> bool:
        """Whether it has ended or is about to: ask for it again."""
        return self._ending

    @property
    def idle(self) -> bool:
        """Whether nobody is there and nothing is going on."""
        finishing = self.state.state == "review" and not self.state.note_ready
        return not (len(self.hub) or self.hearing.busy or finishing)

    @property
    def tasks(self) -> TaskGroup:
        """Owns what runs for the session.

        Raises:
            Interrupted: If it does not run.
        """
        if self._tasks is None or self._ending:
            raise interrupted()
        return self._tasks

    # --- what happens --------------------------------------------------------------

    async def record(self, body: ev.Body, along: Along | None = None) -> int:
        """Keep an event with what goes along with it, fold it in and show it; gives its number.

        Not cut short by cancellation: what was kept must be folded in.
        """
        with anyio.CancelScope(shield=True):
            async with self.recording:
                seq = await self.record_in_order(body, along)
        return seq

    async def record_in_order(self, body: ev.Body, along: Along | None = None) -> int:
        """Keep an event, with what goes along with it, while ``recording`` is held.

        Raises:
            Interrupted: If the session has ended.
            StoreError: If it may not have been kept. The session ends.
        """
        event = ev.Event(self.state.seq + 1, utc_now(), body)
        after = folding.apply(self.state, event)  # first: a wrong event must not be kept
        await self.journal.append_event(event, None if along is None else await along(after))
        self.counts.happened(body)
        before, self.state = self.state, after
        await self.telling.tell(before, event)
        return event.seq

    @property
    def template(self) -> Template:
        """The form of its note."""
        return self.state.template

    def view(self) -> wire.View:
        """The session as the therapist's screens show it: see ``live.sharing``."""
        sound = self.hearing.sound()
        return view_of(self.id, self.state, utc_now(), self._equipment.templates, sound)

    def show_view(self) -> None:
        """Show the screens everything but the words anew."""
        self.telling.show_view()

    # --- screens ---------------------------------------------------------------------

    async def attach(
        self, party: Party, resume: int, kind: ScreenKind = "page", copy: int = 0
    ) -> tuple[Screen, list[Letter]]:
        """Add a screen; returns it and what it is sent first: that brings it up to date.

        It has events up to ``resume``, or else the note as of event ``copy``; 0 for none.

        Raises:
            Interrupted: If the session has ended.
        """
        async with self.recording:
            if self.ended.is_set():
                raise interrupted()
            if resume > self.state.seq:
                resume = 0
            screen = self.hub.attach(party, kind)
            # What it holds from before something was taken back is not the note any more.
            held = max(resume, copy)
            struck = any(tombstone.id > held for tombstone in self.state.struck)
            screen.outdated = held > 0 and struck and screen.may_have("note")
            try:
                letters = await self.telling.welcome(party, resume)
            except BaseException:
                self.hub.detach(screen)
                raise
            letters += [
                Letter(wire.write(wire.Speaking(utterance=utterance)))
                for utterance in self.hearing.speaking()
            ]
            screen.first.extend(letters)
        try:
            await self._tell_presence(party)
        except BaseException:
            self.hub.detach(screen)
            raise
        return screen, letters

    async def detach(self, screen: Screen) -> None:
        """Remove a screen."""
        self.hub.detach(screen)
        self.carets.leave(screen)
        self.used_at = monotonic()
        if not self.ending:
            await self._tell_presence(screen.party)

    async def _tell_presence(self, party: Party) -> None:
        """Record that somebody came or went, as it is when the record is made."""
        with anyio.CancelScope(shield=True):
            async with self.recording:
                here, shown = self.hub.has(party), party in self.state.present
                if here and not shown:
                    await self.record_in_order(ev.Joined(party=party))
                elif shown and not here:
                    await self.record_in_order(ev.Left(party=party))
            self.telling.show_screens(party)
            await self.show_state()

    # --- what people do --------------------------------------------------------------

    async def merge(self, party: Party, update: bytes, screen: Screen | None = None) -> None:
        """Take a person's change of the document.

        Args:
            party: Whose it is.
            update: A Yjs update.
            screen: Where it was made.

        Raises:
            NotShared: If they are not shown the note.
            Outdated: If the screen's copy is of before something was taken back.
            UpdateRefused: If it touches what they may not touch.
            WrongState: If the note is frozen.
        """
        with anyio.CancelScope(shield=True):
            async with self.acting:
                sharing.must_see_note(self.state, party)
                if screen is not None and screen.outdated:  # it may have waited for this strike
                    raise Outdated(
                        "expected a change to the note as it is, got one to the note before "
                        "something was taken back: sync again from an empty document"
                    )
                await self._merge(party, update)

    async def _merge(self, party: Party, update: bytes) -> None:
        touched = await self.room.merge(party, update, lambda: deciding.may_write(self.state))
        for statement_id in sorted(touched.statements):
            entry = self.state.entries.get(statement_id)
            # Whoever types into a line that was just rejected does not bring it back.
            # One that the assistant took back comes back: a person's word is never lost.
            if entry is not None and entry.status not in {"edited", "rejected"}:
                edited = ev.Edited(statement=statement_id, by=party)
                await self.record(edited)
                await self._show(edited)

    async def do(self, party: Party, command: wire.Command, known: Known = "link") -> int:
        """Carry out a person's command; returns the number of the event it caused.

        Not cut short when the screen goes. A signature says how they are ``known``.

        Raises:
            Refused: With the reason.
        """
        with anyio.CancelScope(shield=True):
            earlier: tuple[EarlierScore, ...] = ()
            if isinstance(command, wire.AskMeasure):
                earlier = await self.measuring.look_back(party, command)
            async with self.acting:
                sharing.may_ask(self.state, party, command)
                if isinstance(command, wire.Write):
                    seq = await self.writing.write(party, command)
                elif isinstance(command, wire.TakeOver):
                    seq = await self.writing.take_over(party, command)
                elif isinstance(command, wire.Strike):
                    seq = await self.taking_back.strike(party, command)
                elif isinstance(command, wire.SwitchTemplate):
                    seq = await self._switch(party, command)
                elif isinstance(command, wire.Sign | wire.Decline):
                    seq = await self.sign_off.answer(party, command, known)
                elif isinstance(command, MeasureCommand):
                    seq = await self.measuring.do(party, command, earlier)
                else:
                    seq = await self._decide(party, command)
                await self.show_state()
                if isinstance(command, wire.Sign | wire.Decline | wire.FinishLater | wire.Strike):
                    await self.sign_off.keep_figures()
                    await self.sign_off.sign_head()
        return seq

    async def _decide(self, party: Party, command: wire.Command) -> int:
        async with self.recording:
            before = self.state
            body = deciding.decide(before, party, command)
            seq = await self.record_in_order(body, self.sign_off.along(body))
        await self._show(body)
        match body:
            case ev.Ended():
                self.tasks.start_soon(self.hearing.finish)
            case ev.Consented() | ev.ConsentRevoked():
                await self._obey(before, self.state)
            case _:
                pass
        return seq

    async def _obey(self, before: Session, now: Session) -> None:
        """End what is no longer agreed to. That nothing new begins follows from the state."""
        reason = "consent was taken back"
        if before.drafting and not now.drafting:
            self.drafter.forget()
            self.writing.forget()
        if before.transcribing and not now.transcribing:
            self.bringing.stop(reason)
            await self.hearing.forget(reason)

    async def _switch(self, party: Party, command: wire.SwitchTemplate) -> int:
        template = self._equipment.templates.find(command.template)
        async with self.recording:
            body = deciding.switched(self.state, party, command, template)
            seq = await self.record_in_order(body)
        state = self.state
        await self.room.change(
            lambda note: note.match(state.template, state.entries, state.comments)
        )
        return seq

    async def put_down(self, statement: Statement) -> int:
        """Keep a person's own statement: see ``Writing.put_down``."""
        return await self.writing.put_down(statement)

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note, in pencil: see ``Writing.propose``."""
        await self.writing.propose(draft)

    async def _show(self, body: ev.Body) -> None:
        """Show in the document what an event changes there."""
        if (change := change_of(body, self.state)) is not None:
            await self.room.change(change)

    async def show_state(self) -> None:
        """Show in the document what state the session is in when it is the room's turn."""
        await self.room.change(lambda note: note.set_state(self.state.state))
