"""The recognizer's desk: one engine, many tracks.

Finished segments come first, oldest first; of unfinished ones only the latest of each
speaker is decoded, when nothing finished waits.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

import anyio
import structlog
from anyio import CapacityLimiter, from_thread, to_thread

from audio.types import Content, SpeechSegment
from models.speech import Hypothesis, Recognizer

log = structlog.get_logger()

MAX_FINALS: Final = 256
"""Finished segments waiting; at the bound, ``offer`` waits: nothing said is dropped."""


@dataclass(frozen=True, slots=True, repr=False)
class Job(Content):
    """A segment to decode.

    Attributes:
        track: Names session and speaker; of unfinished jobs of a track the latest counts.
        segment: What to decode.
        context: Gives the text said just before, when its turn has come.
        deliver: Takes the hypothesis and the seconds it waited before being decoded.
    """

    track: str
    segment: SpeechSegment
    context: Callable[[], str]
    deliver: Callable[[Hypothesis, float], Awaitable[None]]


class Desk:
    """Where segments wait for the recognizer.

    Args:
        recognizer: Decodes; in a worker thread, one segment at a time.
    """

    def __init__(self, recognizer: Recognizer) -> None:
        self._recognizer = recognizer
        self._engine = CapacityLimiter(1)
        self._finals: deque[tuple[float, Job]] = deque()
        self._partials: dict[str, tuple[float, Job]] = {}
        self._waiting: dict[int, Job] = {}
        self._work = anyio.Event()
        self._moved = anyio.Event()
        self._busy: str | None = None

    async def offer(self, job: Job) -> None:
        """Put a segment on the desk. Waits only if too many finished ones are there."""
        if not job.segment.ended:
            self._partials[job.track] = (monotonic(), job)
        else:
            self._waiting[id(job)] = job
            try:
                while len(self._finals) >= MAX_FINALS and id(job) in self._waiting:
                    await self._next_move()
                if id(job) not in self._waiting:
                    return  # forgotten meanwhile
            finally:
                self._waiting.pop(id(job), None)
            self._partials.pop(job.track, None)
            self._finals.append((monotonic(), job))
        self._work.set()

    async def settle(self, session: str) -> None:
        """Wait until no finished segment of ``session`` is waiting or being decoded."""
        prefix = f"{session}/"
        while (self._busy or "").startswith(prefix) or any(
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
        self._moved.set()

    async def _next_move(self) -> None:
        """Wait until a segment leaves the desk or the engine. Any number may wait for that."""
        if self._moved.is_set():
            self._moved = anyio.Event()
        await self._moved.wait()

    async def run(self) -> None:
        """Decode for ever; the owner cancels. The decoding thread is always waited for."""
        while True:
            taken = self._take()
            if taken is None:
                self._work = anyio.Event()
                await self._work.wait()
                continue
            since, job = taken
            self._busy = job.track if job.segment.ended else None
            try:
                waited = monotonic() - since
                await self._deliver(job, await self._hypothesis(job), waited)
            finally:
                self._busy = None
                self._moved.set()

    async def _deliver(self, job: Job, hypothesis: Hypothesis, waited: float) -> None:
        try:
            await job.deliver(hypothesis, waited)
        except Exception as error:  # noqa: BLE001 - one session's failure must not end the others'
            log.error("delivery_failed", error=type(error).__name__)

    async def _hypothesis(self, job: Job) -> Hypothesis:
        try:
            return await to_thread.run_sync(self._decode, job, limiter=self._engine)
        except Exception as error:  # noqa: BLE001 - one segment's failure must not end listening
            log.error("recognizer_failed", error=type(error).__name__)
            segment = job.segment
            return Hypothesis(
                speaker=segment.speaker,
                start=segment.start,
                end=segment.end,
                words=(),
                final=segment.ended,
                doubt="the recognizer failed",
            )

    def _take(self) -> tuple[float, Job] | None:
        if self._finals:
            self._moved.set()
            return self._finals.popleft()
        if self._partials:
            # dicts keep insertion order: the track that has waited longest
            return self._partials.pop(next(iter(self._partials)))
        return None

    def _decode(self, job: Job) -> Hypothesis:
        decode = self._recognizer.final if job.segment.ended else self._recognizer.partial
        return decode(job.segment, job.context(), from_thread.check_cancelled)
