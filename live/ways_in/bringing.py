"""One session's other ways in: what is brought to it, and the reading of it.

A recording goes the way that a call goes: speech is found in each track, the desk has it decoded,
what is heard is kept and drafted from. Only the pace differs. One segment is on the desk at a time,
so that no call waits for a recording, and drafting is waited for instead of running behind.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol

import anyio
import structlog
from anyio import to_thread
from anyio.abc import TaskGroup

from audio.errors import UnreadableRecording
from audio.files import channels
from audio.types import SAMPLE_RATE
from live import deciding
from live import events as ev
from live.equipment import Equipment, utc_now
from live.errors import BadInput
from live.hearing import Hearing
from live.note.drafting import TURN_PAUSE
from live.session import Session
from live.stages.drafter import Drafter
from live.transcribe.sources import WHY, Layout, Reading, compare
from live.values import Statement, Utterance
from live.ways_in import brought, offline, summary, transcripts
from live.ways_in.arrivals import Arrivals
from live.ways_in.brought import NewRecording, NewSummary, NewTranscript
from live.ways_in.spool import Spool
from live.ways_in.summary import Sentence
from live.ways_in.tracks import AHEAD, TracksHeard
from models.text import LanguageModel

log = structlog.get_logger()

TOLD_EVERY: Final = 30 * SAMPLE_RATE
"""Samples of a recording after which screens are told how far it is."""


class Brings(Protocol):
    """What bringing needs of a session."""

    id: str
    state: Session
    hearing: Hearing
    drafter: Drafter
    acting: anyio.Lock
    recording: anyio.Lock

    @property
    def tasks(self) -> TaskGroup:
        """Owns what runs for the session."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...

    async def record_in_order(self, body: ev.Body) -> int:
        """Keep an event; ``recording`` is held."""
        ...

    async def put_down(self, statement: Statement) -> int:
        """Keep a person's own statement; ``acting`` is held."""
        ...

    async def show_state(self) -> None:
        """Show in the document what state the session is in."""
        ...


class Bringing:
    """What is brought to one session in place of a call.

    Attributes:
        arrivals: The files of its recording, while they come.

    Args:
        session: Whose.
        equipment: The recognizer's desk, the voice detector and the language model.
        new_statement_id: Makes a name for a statement that no other has.
    """

    def __init__(
        self, session: Brings, equipment: Equipment, new_statement_id: Callable[[], str]
    ) -> None:
        self._session = session
        self._equipment = equipment
        self._new_id = new_statement_id
        self.arrivals = Arrivals(_check)
        self._reading: anyio.CancelScope | None = None
        self._why_stopped = ""

    # --- a recording -----------------------------------------------------------------

    async def recording(self, new: NewRecording, *, remote_model: bool) -> tuple[str, ...]:
        """Begin to document a session from a recording; returns the names of the files to come.

        Raises:
            NotAllowed: Without the word that both had agreed.
            BadInput: If what was said of it does not go together.
            WrongState: If the session has begun.
        """
        names = brought.uploads(new)
        body = brought.event(
            "recording",
            new.held,
            utc_now(),
            attestation=new.attestation,
            tracks=new.tracks,
            remote_model=remote_model,
        )
        await self._begin(body)
        self.arrivals.expect(names)
        self._session.tasks.start_soon(self._work)
        return names

    def stop(self, reason: str) -> None:
        """Listen no further; what was written down stays.

        Args:
            reason: Why, for people.
        """
        if self._reading is not None:
            self._why_stopped = reason
            self._reading.cancel()

    def close(self) -> None:
        """The session stops running: the sound is gone."""
        self.arrivals.close()

    async def _work(self) -> None:
        """Wait for the files, read them, and say that the note is ready."""
        reason = ""
        with anyio.CancelScope() as self._reading:
            try:
                if await self.arrivals.wait():
                    await self._read()
                else:
                    reason = "The recording did not arrive. Set up another session and try again."
            except UnreadableRecording as error:
                await self._session.record(ev.WentWrong(where="speech", message=str(error)))
                reason = "The recording could not be read."
        self._reading = None
        if self._why_stopped:
            reason = f"The recording was not read to its end: {self._why_stopped}."
            self._equipment.desk.forget(self._session.id)
            self._session.drafter.forget()
        self.close()
        await self._session.hearing.finish(hurry=False, reason=reason)

    async def _read(self) -> None:
        speakers = self._session.state.tracks
        spools = self.arrivals.spools
        by_channels = len(spools) < len(speakers)
        layout = Layout(spools, speakers, "channels" if by_channels else "files", "")
        reading = await to_thread.run_sync(Reading, layout)
        hearing = TracksHeard(self._session, self._equipment, speakers)
        self._session.drafter.pause_s = self._session.drafter.patience_s = math.inf
        told = 0
        await self._tell(reading)
        blocks = reading.blocks()
        while (block := await to_thread.run_sync(next, blocks, None)) is not None:
            await hearing.push(block)
            if reading.done - told >= TOLD_EVERY:
                told = reading.done
                await self._tell(reading)
        await hearing.end()
        for problem in (*reading.problems, *reading.remarks):
            await self._session.record(ev.WentWrong(where="speech", message=problem))
        await self._tell(reading, whole=True)

    async def _tell(self, reading: Reading, *, whole: bool = False) -> None:
        total = reading.done if whole else reading.total
        await self._session.record(
            ev.SoundRead(
                seconds=round(reading.done / SAMPLE_RATE, 1),
                of_s=None if total is None else round(total / SAMPLE_RATE, 1),
                whole=whole,
            )
        )

    # --- words -----------------------------------------------------------------------

    async def transcript(self, new: NewTranscript, *, remote_model: bool) -> None:
        """Document a session from a transcript.

        Raises:
            NotAllowed: Without the word that both had agreed.
            BadInput: If it is none, or does not say who speaks.
            WrongState: If the session has begun.
        """
        said = transcripts.from_turns(new.turns, "turns")
        utterances = transcripts.utterances([turn for turn in said if turn.text], "turns")
        body = brought.event(
            "transcript",
            new.held,
            utc_now(),
            attestation=new.attestation,
            remote_model=remote_model,
        )
        await self._begin(body, utterances)
        self._session.tasks.start_soon(self._draft, utterances)

    async def _draft(self, utterances: list[Utterance]) -> None:
        drafter, end = self._session.drafter, 0
        drafter.pause_s = drafter.patience_s = math.inf
        for number, utterance in enumerate(utterances):
            if self._session.state.off_record(utterance.start, utterance.end):
                continue
            if utterance.start - end > TURN_PAUSE * SAMPLE_RATE or number % AHEAD == AHEAD - 1:
                await drafter.settle(hurry=False)
            await drafter.offer(utterance)
            end = max(end, utterance.end)
        await self._session.hearing.finish(hurry=False)

    async def summary(self, new: NewSummary, model: LanguageModel | None) -> None:
        """Document a session from the therapist's summary, sentence by sentence.

        Nothing is kept before all of it is filed: whoever gets no answer still has their text.

        Args:
            new: The summary.
            model: Says which kind a sentence is, where its words do not.

        Raises:
            BadInput: If there are no words.
            WrongState: If the session has begun.
        """
        template = self._session.state.template
        sentences = summary.sentences(new.text, template)
        body = brought.event("summary", new.held, utc_now())
        deciding.may_bring(self._session.state, "therapist")
        # Abandoned on cancellation: see live.stages.drafter.
        deadline_s = self._equipment.draft_deadline_s
        note = await to_thread.run_sync(
            offline.filed, sentences, template, model, deadline_s, abandon_on_cancel=True
        )
        with anyio.CancelScope(shield=True):
            await self._begin(body, list(note.said.values()))
            await self._put_down(note.statements)
            for problem in note.problems:
                await self._session.record(ev.WentWrong(where="drafting", message=problem))
            await self._session.hearing.finish(hurry=False)

    async def _put_down(self, statements: tuple[Statement, ...]) -> None:
        async with self._session.acting:
            for statement in statements:
                named = replace(statement, id=self._new_id())
                await self._session.put_down(named)

    # --- both ------------------------------------------------------------------------

    async def _begin(self, body: ev.Brought, said: list[Utterance] | None = None) -> None:
        """Keep what is brought, and the words of it that are known."""
        with anyio.CancelScope(shield=True):
            async with self._session.acting:
                async with self._session.recording:
                    deciding.may_bring(self._session.state, body.by)
                    await self._session.record_in_order(body)
                    for utterance in said or ():
                        await self._session.record_in_order(ev.Heard(utterance=utterance))
                await self._session.show_state()

    async def take_up(self) -> None:
        """After a restart: finish what was left half done."""
        state = self._session.state
        if state.way == "recording" and not state.read_whole:
            message = (
                "the server was restarted while the recording was read; what was heard by then is "
                "here; for all of it, bring the recording to another session"
            )
            await self._session.record(ev.WentWrong(where="speech", message=message))
        if state.way == "summary":
            used = {i for entry in state.entries.values() for i in entry.statement.evidence}
            left = [Sentence(u.text) for u in state.utterances if u.id not in used]
            note = offline.filed(left, state.template, None, 0)
            names = [u.id for u in state.utterances if u.id not in used]
            await self._put_down(
                tuple(
                    replace(statement, evidence=(name,))
                    for statement, name in zip(note.statements, names, strict=True)
                )
            )
        await self._session.hearing.finish(hurry=False)


def _check(spool: Spool, both: bool) -> None:
    """Find out, while whoever brings it is there, whether a file can be used.

    Raises:
        BadInput: If not, with what to do.
    """
    try:
        count = channels(spool)
        if not both:
            return
        why = WHY[compare(spool, lambda *_: None)] if count == 2 else f"it has {count} channel"
        apart = why == WHY["apart"]
    except UnreadableRecording as error:
        raise BadInput(str(error)) from None
    if not apart:
        raise BadInput(
            f"expected one person in each channel of the recording, got another: {why}. Bring one "
            "file a person; or transcribe it, write who speaks before each line, and bring that"
        )
