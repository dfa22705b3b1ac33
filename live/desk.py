"""The recognizer's desk: one engine, many tracks.

Finished segments come first, oldest first; then those that are pausing, which are read in
advance; of the others only the latest of each track, and no more often than the pace allows.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Final, Literal

import anyio
import structlog
from anyio import CapacityLimiter, from_thread, to_thread

from audio.types import SAMPLE_RATE, Content, SpeechSegment
from live.pace import Pace
from live.speeds import Speeds
from models.speech import Context, Hypothesis, Recognizer

log = structlog.get_logger()

MAX_FINALS: Final = 256
"""Finished segments waiting; at the bound, ``offer`` waits: nothing said is dropped."""


@dataclass(frozen=True, slots=True, repr=False)
class Job(Content):
    """A segment to decode.

    Attributes:
        track: Names session and speaker; of unfinished jobs of a track the latest counts.
        segment: What to decode.
        context: Gives what it is read by, when its turn has come.
        deliver: Takes the hypothesis.
        allowed: Whether it may still be decoded; asked in the decoding thread.
    """

    track: str
    segment: SpeechSegment
    context: Callable[[], Context]
    deliver: Callable[["Delivery"], Awaitable[None]]
    allowed: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True, repr=False)
class Delivery(Content):
    """A decoded segment.

    Attributes:
        hypothesis: What it says.
        waited_s: How long it waited before it was decoded, in seconds.
        every_s: Seconds between two guesses at unfinished speech now; 0: there are none for now;
            None if it was not the desk that delivered it.
    """

    hypothesis: Hypothesis
    waited_s: float
    every_s: float | None


class Desk:
    """Where segments wait for the recognizer.

    Attributes:
        speeds: How long the models took lately.

    Args:
        recognizer: Decodes, in worker threads; never two segments of a track at once.
        workers: How many segments are decoded at once.
        cores: Cores of the machine: guesses at unfinished speech take a share of them.
    """

    def __init__(self, recognizer: Recognizer, workers: int = 1, cores: int = 2) -> None:
        self.speeds = Speeds()
        self._recognizer = recognizer
        self._workers = workers
        self._engine = CapacityLimiter(workers)
        self._pace = Pace(cores)
        self._finals: deque[tuple[float, Job]] = deque()
        self._partials: dict[str, tuple[float, Job]] = {}
        self._waiting: dict[int, Job] = {}
        self._guessed: dict[str, int] = {}  # where the last guess at a track ended, in samples
        self._busy: dict[str, bool] = {}  # tracks being decoded, and whether it is a final
        self._work = anyio.Event()
        self._moved = anyio.Event()

    async def offer(self, job: Job) -> None:
        """Put a segment on the desk. Waits only if too many finished ones are there."""
        if not job.segment.ended:
            self._partials[job.track] = (monotonic(), job)
        else:
            self._waiting[id(job)] = job
            try:
                while len(self._finals) >= MAX_FINALS and id(job) in self._waiting:
                    await self._next_move()
            finally:
                kept = self._waiting.pop(id(job), None)
            if kept is None:
                return  # forgotten meanwhile
            self._partials.pop(kept.track, None)
            self._finals.append((monotonic(), kept))
        self._work.set()

    async def settle(self, session: str) -> None:
        """Wait until no finished segment of ``session`` is waiting or being decoded."""
        prefix = f"{session}/"
        while any(final and track.startswith(prefix) for track, final in self._busy.items()) or any(
            job.track.startswith(prefix) for _, job in self._finals
        ):
            await self._next_move()

    def forget(self, session: str) -> None:
        """Throw away what waits of ``session``: it may no longer be listened to."""
        prefix = f"{session}/"
        self._finals = deque(item for item in self._finals if not item[1].track.startswith(prefix))
        for track in [track for track in self._partials if track.startswith(prefix)]:
            del self._partials[track]
        for key in [key for key, job in self._waiting.items() if job.track.startswith(prefix)]:
            del self._waiting[key]
        for track in [track for track in self._guessed if track.startswith(prefix)]:
            del self._guessed[track]
        self._recognizer.forget(session)
        self._moved.set()

    def strike(self, session: str, start: int, end: int) -> None:
        """Throw away what waits of ``session`` and lies in a stretch of it, wholly or in part.

        Args:
            session: Whose.
            start: First sample of the stretch.
            end: One past its last.
        """
        prefix = f"{session}/"

        def left(job: Job) -> Job | None:
            if not job.track.startswith(prefix):
                return job
            segment = job.segment.without(start, end)
            return None if segment is None else replace(job, segment=segment)

        self._finals = deque((at, new) for at, job in self._finals if (new := left(job)))
        self._partials = {
            track: (at, new) for track, (at, job) in self._partials.items() if (new := left(job))
        }
        self._waiting = {key: new for key, job in self._waiting.items() if (new := left(job))}
        self._recognizer.forget(session)
        self._moved.set()

    async def _next_move(self) -> None:
        """Wait until a segment leaves the desk or the engine. Any number may wait for that."""
        if self._moved.is_set():
            self._moved = anyio.Event()
        await self._moved.wait()

    @property
    def waiting(self) -> int:
        """Finished segments that wait for the engine, of all sessions."""
        return len(self._finals) + len(self._waiting)

    def at_work_on(self, session: str) -> Literal["idle", "guessing", "deciding"]:
        """Whether the engine decides on a finished segment of ``session``, or guesses at one."""
        prefix = f"{session}/"
        finals = [final for track, final in self._busy.items() if track.startswith(prefix)]
        return "deciding" if any(finals) else "guessing" if finals else "idle"

    async def run(self) -> None:
        """Decode for ever; the owner cancels. The decoding threads are always waited for."""
        async with anyio.create_task_group() as tasks:
            for _ in range(self._workers):
                tasks.start_soon(self._work_on)

    async def _work_on(self) -> None:
        while True:
            taken = self._take()
            if taken is None:
                if self._work.is_set():
                    self._work = anyio.Event()
                await self._work.wait()
                continue
            since, job = taken
            final = self._busy[job.track] = job.segment.ended
            try:
                began = monotonic()
                if final:
                    self._pace.waited(began - since)
                hypothesis = await self._hypothesis(job)
                self._took(final, began - since, monotonic() - began)
                if final:
                    self.speeds.decoded(job.segment.samples.size / SAMPLE_RATE)
                if not (final or job.segment.pausing):
                    self._pace.guessed(job.track, monotonic() - began, began)
                await self._deliver(job, Delivery(hypothesis, began - since, self._pace.every))
            finally:
                del self._busy[job.track]
                self._moved.set()
                self._work.set()  # another segment of this track may wait

    def _took(self, final: bool, waited_s: float, took_s: float) -> None:
        if final:
            self.speeds.took("wait", waited_s)
        self.speeds.took("final" if final else "guess", took_s)

    async def _deliver(self, job: Job, delivery: Delivery) -> None:
        try:
            await job.deliver(delivery)
        except Exception as error:  # noqa: BLE001 - one session's failure must not end the others'
            log.error("delivery_failed", error=type(error).__name__)

    async def _hypothesis(self, job: Job) -> Hypothesis:
        try:
            return await to_thread.run_sync(self._decode, job, limiter=self._engine)
        except _GivenUp:
            return _nothing(job, "")
        except Exception as error:  # noqa: BLE001 - one segment's failure must not end listening
            log.error("recognizer_failed", error=type(error).__name__)
            return _nothing(job, "the recognizer failed")

    def _take(self) -> tuple[float, Job] | None:
        for at, (_, job) in enumerate(self._finals):
            if job.track not in self._busy:
                self._moved.set()
                taken = self._finals[at]
                del self._finals[at]
                return taken
        if not self._finals:
            self._pace.idle(monotonic())
        for pausing in (True, False):
            # dicts keep insertion order: the track that has waited longest
            for track, (_, job) in self._partials.items():
                if job.segment.pausing == pausing and self._may_guess(job):
                    self._guessed[track] = job.segment.end
                    return self._partials.pop(track)
        return None

    def _may_guess(self, job: Job) -> bool:
        """Whether an unfinished segment is to be decoded now; if not, a longer one will come."""
        if job.track in self._busy:
            return False
        if job.segment.pausing:
            return True
        every = self._pace.every
        last = max(self._guessed.get(job.track, 0), job.segment.start)
        return every > 0 and job.segment.end - last >= every * SAMPLE_RATE

    def _decode(self, job: Job) -> Hypothesis:
        """Decode, unless it may not be; work that was begun is given up at its next step."""

        def checkpoint() -> None:
            from_thread.check_cancelled()
            if not job.allowed():
                raise _GivenUp

        checkpoint()
        decode = self._recognizer.final if job.segment.ended else self._recognizer.partial
        return decode(job.segment, job.context(), checkpoint)


class _GivenUp(Exception):
    """It may no longer be listened to."""


def _nothing(job: Job, doubt: str) -> Hypothesis:
    segment = job.segment
    return Hypothesis(
        speaker=segment.speaker,
        start=segment.start,
        end=segment.end,
        words=(),
        final=segment.ended,
        doubt=doubt,
    )
