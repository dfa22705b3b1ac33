"""The flow of one session: audio → speech segments → (desk) → utterances → turns → proposals."""

from contextlib import suppress
from typing import Final, Protocol

import anyio
import structlog
from anyio import to_thread

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.segmenter import SpeechProbability, SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioLost, Party, SpeechSegment
from live import events as ev
from live.desk import Delivery, Desk, Job
from live.errors import WrongState
from live.note import drafting
from live.note.drafting import Draft, Turn, TurnBuilder
from live.note.template import Template
from live.session import Session
from live.values import Statement, Utterance
from models.errors import ModelError
from models.speech import Context, Hypothesis
from models.text import LanguageModel

log = structlog.get_logger()

LOSS_WORTH_TELLING: Final = SAMPLE_RATE // 4
"""Samples of one track lost before screens are told: single packets are filled unheard."""

UPDATE_EVERY: Final = SAMPLE_RATE // 5
"""Samples of speech after which the desk is given what there is. It decides what is decoded."""

LONGEST: Final = 20 * SAMPLE_RATE
"""Longest segment, in samples: whoever talks on is cut in a pause."""

FAR_VOICE: Final = "far-voice"
"""The doubt of a segment that holds the other person's voice: it is written under their name."""

UTTERANCES: Final = 512
"""Utterances waiting for drafting; at the bound, the recognizer's deliveries wait."""

TURN_PAUSE: Final = 3.0
"""Seconds without a new utterance after which a turn counts as over though nobody took it."""


class Listened(Protocol):
    """What listening needs of a session."""

    id: str
    leaks: LeakGuard

    def may_keep(self, party: Party) -> bool:
        """Whether what this person said may be worked on."""
        ...

    def context(self, party: Party) -> Context:
        """What their next words are read by."""
        ...

    async def hear(self, delivery: Delivery) -> None:
        """Take in a hypothesis."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


class Drafted(Protocol):
    """What drafting needs of a session."""

    state: Session
    template: Template

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note, in pencil."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


async def listen(
    ring: AudioRing, session: Listened, desk: Desk, speech_probability: SpeechProbability
) -> None:
    """Find speech in one track and put it on the desk. Returns when the ring has ended.

    A full desk holds this back; the ring then drops the oldest audio and says so, and so
    does this, by event.
    """
    party = ring.speaker
    segmenter = SpeechSegmenter(
        party,
        speech_probability,
        update_every=UPDATE_EVERY,
        max_length=LONGEST,
        is_other=lambda start, end: session.leaks.is_far_voice(party, start, end),
    )
    lost_from, lost = 0, 0

    async def tell_loss() -> None:
        nonlocal lost
        if lost:
            await session.record(ev.SoundLost(party=party, start=lost_from, samples=lost))
            lost = 0

    async for item in ring:
        if isinstance(item, AudioLost):
            lost_from = lost_from if lost else item.start
            lost += item.samples
            if lost >= LOSS_WORTH_TELLING:
                await tell_loss()
            continue
        session.leaks.hear(item)
        for segment in await to_thread.run_sync(segmenter.push, item):
            await _offer(segment, session, desk)
    for segment in segmenter.flush():
        await _offer(segment, session, desk)
    await tell_loss()


async def _offer(segment: SpeechSegment, session: Listened, desk: Desk) -> None:
    """Put a segment on the desk, unless nobody may listen or it is the other person's voice."""
    party = segment.speaker
    if not session.may_keep(party):
        return
    if not session.leaks.is_leak(party, segment.start, segment.end):
        job = Job(
            track=f"{session.id}/{party}",
            segment=segment,
            context=lambda: session.context(party),
            deliver=session.hear,
        )
        await desk.offer(job)
    elif segment.ended:
        await session.hear(far_voice(segment))


def far_voice(segment: SpeechSegment) -> Delivery:
    """What is heard in a segment that holds the other person's voice: nothing, and why."""
    nothing = Hypothesis(
        speaker=segment.speaker,
        start=segment.start,
        end=segment.end,
        words=(),
        final=True,
        doubt=FAR_VOICE,
    )
    return Delivery(nothing, waited_s=0.0, every_s=None)


class Drafter:
    """Turns what was heard into proposals, one turn at a time, in order.

    Turns are found at once and wait for the model; a risk statement is a quotation and does not.

    Args:
        session: Whose words, and where proposals go.
        model: Writes; None if drafting is off.
        deadline_s: Longest wait for the model on one turn, in seconds.
    """

    def __init__(self, session: Drafted, model: LanguageModel | None, deadline_s: float) -> None:
        self._session = session
        self._model = model
        self._deadline_s = deadline_s
        self._send, self._receive = anyio.create_memory_object_stream[Utterance | anyio.Event](
            UTTERANCES
        )
        self._waiting, self._next = anyio.create_memory_object_stream[Turn | anyio.Event](
            UTTERANCES
        )
        self._turns = TurnBuilder()
        self._failing = False

    @property
    def failing(self) -> bool:
        """Whether the model failed at the last turn it was asked about."""
        return self._failing

    async def offer(self, utterance: Utterance) -> None:
        """Add a final utterance; waits if too many are waiting."""
        await self._send.send(utterance)

    async def settle(self) -> None:
        """Wait until everything offered so far has been drafted."""
        done = anyio.Event()
        await self._send.send(done)
        await done.wait()

    def resume(self, state: Session) -> None:
        """After a restart: take up the utterances that no statement rests on yet.

        Those before the last one that was used have been drafted, or added nothing.
        """
        if state.note_ready or state.state in {"created", "consenting"}:
            return  # done, or nobody agrees to it now
        used = {i for entry in state.entries.values() for i in entry.statement.evidence}
        last = max((n for n, u in enumerate(state.utterances) if u.id in used), default=-1)
        self._turns = TurnBuilder(state.utterances[: last + 1])
        for utterance in state.utterances[last + 1 :][-UTTERANCES:]:
            self._send.send_nowait(utterance)

    def forget(self) -> None:
        """Throw away what waits and the open turn: consent was taken back."""
        self._turns = TurnBuilder()
        for stream in (self._receive, self._next):
            with suppress(anyio.WouldBlock):
                while True:
                    item = stream.receive_nowait()
                    if isinstance(item, anyio.Event):
                        item.set()

    def close(self) -> None:
        """Let nobody wait for it any more: the session stopped running."""
        for stream in (self._send, self._receive, self._waiting, self._next):
            stream.close()

    async def run(self) -> None:
        """Draft for ever; the owner cancels."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._find_turns)
            tasks.start_soon(self._write)

    async def _find_turns(self) -> None:
        while True:
            with anyio.move_on_after(TURN_PAUSE) as waiting:
                item = await self._receive.receive()
            if waiting.cancelled_caught:
                await self._queue(self._turns.flush())
            elif isinstance(item, anyio.Event):
                await self._queue(self._turns.flush())
                await self._waiting.send(item)
            else:
                await self._queue(self._turns.push(item))

    async def _queue(self, turns: list[Turn]) -> None:
        for turn in turns:
            risk = drafting.risk_draft(turn)
            if risk is not None:
                await self._propose([risk])
            elif self._model is not None and drafting.needs_model(turn):
                await self._waiting.send(turn)

    async def _write(self) -> None:
        async for item in self._next:
            if isinstance(item, anyio.Event):
                item.set()
                continue
            assert self._model is not None
            try:
                await self._propose(await self._drafts(item, self._model))
            except ModelError as error:
                await self._tell_failure(error)

    async def _propose(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            # While the note is being signed, what was said stays in the transcript.
            with suppress(WrongState):
                await self._session.propose(draft)

    async def _drafts(self, turn: Turn, model: LanguageModel) -> list[Draft]:
        prompt = drafting.prompt(turn)
        turns = self._turns
        # Abandoned on cancellation: the model's own deadline ends it, and its lock keeps others
        # out until then; a session that stops must not wait a minute for an answer.
        answer = await to_thread.run_sync(
            model.complete, prompt, self._deadline_s, abandon_on_cancel=True
        )
        self._failing = False
        if self._turns is not turns:
            return []  # forgotten while the model was at it
        already = [entry.statement.text for entry in self._session.state.entries.values()]
        drafts, left_out = drafting.read_answer(answer.text, turn, already)
        if left_out:
            log.info("drafts_left_out", reasons=left_out)
        return drafts

    async def _tell_failure(self, error: ModelError) -> None:
        """Say once that drafting fails, not at every turn."""
        if not self._failing:
            self._failing = True
            message = f"a turn was not drafted ({type(error).__name__}); its words are kept"
            await self._session.record(ev.WentWrong(where="drafting", message=message))


def filed(draft: Draft, template: Template, statement_id: str) -> Statement:
    """The statement a draft becomes in a note of this form."""
    return Statement(
        id=statement_id,
        section=template.section_of(draft.kind),
        kind=draft.kind,
        text=draft.text,
        evidence=draft.evidence,
        author="assistant",
    )
