"""Drafting: utterances → turns → proposals for the note."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final, Protocol

import anyio
import structlog
from anyio import to_thread

from live import events as ev
from live.errors import WrongState
from live.note import scribe
from live.note.drafting import TURN_PAUSE, Draft, Turn, TurnBuilder
from live.note.quoting import Quoting
from live.note.scribe import Drafted
from live.note.template import Template
from live.session import Session
from live.values import Content, Statement, Utterance
from models.errors import ModelError
from models.text import LanguageModel

log = structlog.get_logger()

UTTERANCES: Final = 512
"""Utterances waiting for drafting; at the bound, the recognizer's deliveries wait."""

PATIENCE: Final = 10.0
"""Seconds after a turn in which the model may shorten its lines; then they come as they are."""

LEAST: Final = 1.0
"""Seconds below which a model need not be asked."""

AT_THE_END: Final = 2.5
"""Seconds that the model gets for the turn it is at when the session ends."""


@dataclass(frozen=True, slots=True, repr=False)
class _Waiting(Content):
    """A turn that waits for the model.

    Attributes:
        turn: What was said.
        since: When it was over, in seconds of the event loop's clock.
    """

    turn: Turn
    since: float


class Notebook(Protocol):
    """What drafting needs of a session."""

    state: Session

    async def propose(self, draft: Draft) -> None:
        """Put a draft into the note, in pencil."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


class Drafter:
    """Turns what was heard into proposals, one turn at a time, in order.

    Turns are found at once and wait for the model; what is only quoted does not.

    Attributes:
        pause_s: Seconds without a new utterance after which a turn counts as over; of what was
            recorded, whoever reads it says when.
        patience_s: Seconds that a turn may wait for the model; nobody waits for what was recorded.

    Args:
        session: Whose words, and where proposals go.
        model: Makes lines shorter; None to leave them as they are.
        deadline_s: Longest wait for the model on one turn, in seconds.
        took: Told how many seconds the model took on a turn.
    """

    def __init__(
        self,
        session: Notebook,
        model: LanguageModel | None,
        deadline_s: float,
        took: Callable[[float], None] = lambda _: None,
    ) -> None:
        self._session = session
        self._model = model
        self._deadline_s = deadline_s
        self._took = took
        self._send, self._receive = anyio.create_memory_object_stream[Utterance | anyio.Event](
            UTTERANCES
        )
        self._waiting, self._next = anyio.create_memory_object_stream[_Waiting | anyio.Event](
            UTTERANCES
        )
        self._turns = TurnBuilder()
        self._quoting = Quoting()
        self._failing = False
        self.pause_s = TURN_PAUSE
        self.patience_s = PATIENCE
        self._settling = False
        self._turn: Turn | None = None
        self._scope = anyio.CancelScope()

    @property
    def turn(self) -> Turn | None:
        """The turn that the model is at; None if it is at none."""
        return self._turn

    @property
    def waiting(self) -> int:
        """Turns that wait for the model."""
        return self._next.statistics().current_buffer_used

    @property
    def failing(self) -> bool:
        """Whether the model failed at the last turn it was asked about."""
        return self._failing

    async def offer(self, utterance: Utterance) -> None:
        """Add a final utterance; waits if too many are waiting."""
        await self._send.send(utterance)

    async def settle(self, *, hurry: bool = True) -> None:
        """Wait until everything offered so far has been drafted.

        Args:
            hurry: Whether people wait, so that it takes seconds, whatever waits: the model
                finishes the turn it is at, for at most ``AT_THE_END``; the others are drafted
                without it.
        """
        if hurry:
            self._settling = True
            self._scope.deadline = min(self._scope.deadline, anyio.current_time() + AT_THE_END)
        done = anyio.Event()
        try:
            await self._send.send(done)
            await done.wait()
        finally:
            if hurry:
                self._settling = False

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
        self._quoting = Quoting()
        for stream in (self._receive, self._next):
            with suppress(anyio.WouldBlock):
                while True:
                    item = stream.receive_nowait()
                    if isinstance(item, anyio.Event):
                        item.set()

    def strike(self, state: Session) -> None:
        """Something was taken back: begin anew with what is left, as after a restart.

        Args:
            state: The session without it.
        """
        self.forget()
        self.resume(state)

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
            with anyio.move_on_after(self.pause_s) as waiting:
                item = await self._receive.receive()
            if waiting.cancelled_caught:
                await self._queue(self._turns.flush())
            elif isinstance(item, anyio.Event):
                await self._queue(self._turns.flush())
                await self._waiting.send(item)
            else:
                await self._queue(self._turns.push(item))

    async def _queue(self, turns: list[Turn]) -> None:
        builder = self._turns
        for turn in turns:
            quoted = self._quoting.push(turn, self._session.state.to_draft)
            await self._propose(quoted.drafts, builder)
            if self._turns is not builder:
                return  # forgotten meanwhile
            if not quoted.whole:
                await self._waiting.send(_Waiting(turn, anyio.current_time()))

    async def _write(self) -> None:
        async for item in self._next:
            if isinstance(item, anyio.Event):
                item.set()
                continue
            turns = self._turns
            drafted = await self._drafted(item)
            if self._turns is not turns:
                continue  # forgotten while the model was at it
            if drafted.left_out:
                log.info("drafts_left_out", reasons=drafted.left_out)
            if drafted.failure is not None:
                await self._tell_failure(drafted.failure)
            await self._propose(drafted.drafts, turns)

    async def _drafted(self, waiting: "_Waiting") -> Drafted:
        """Draft a turn with the model, if it is quick enough; without it, if it is not."""
        model, turn = self._model, waiting.turn
        left = waiting.since + self.patience_s - anyio.current_time()
        if model is None or self._settling or left < LEAST or not scribe.needs_model(turn):
            return scribe.draft(turn, None, 0.0)
        with self._at(turn), anyio.move_on_after(left) as self._scope:
            # Abandoned on cancellation: the model's own deadline ends it, and its lock keeps
            # others out until then; nobody waits longer for an answer that comes late.
            began = anyio.current_time()
            drafted = await to_thread.run_sync(
                scribe.draft, turn, model, min(left, self._deadline_s), abandon_on_cancel=True
            )
            self._took(anyio.current_time() - began)
            self._failing = self._failing and drafted.failure is not None
            return drafted
        return scribe.draft(turn, None, 0.0)

    @contextmanager
    def _at(self, turn: Turn) -> Iterator[None]:
        self._turn = turn
        try:
            yield
        finally:
            self._turn = None

    async def _propose(self, drafts: Iterable[Draft], turns: TurnBuilder) -> None:
        """Propose what was drafted from some turns, unless they are forgotten meanwhile."""
        for draft in drafts:
            if self._turns is not turns:
                return
            # While the note is being signed, what was said stays in the transcript.
            with suppress(WrongState):
                await self._session.propose(draft)

    async def _tell_failure(self, error: ModelError) -> None:
        """Say once that the model fails, not at every turn."""
        if not self._failing:
            self._failing = True
            message = (
                f"the language model gave no answer ({type(error).__name__}); lines stand in the "
                "words that were spoken, only longer"
            )
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
