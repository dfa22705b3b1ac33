"""A desk at work: jobs for it, and what came of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

import anyio
from anyio import to_thread

from audio.types import SAMPLE_RATE, Party, SpeechSegment
from live.desk import Delivery, Desk, Job
from models.speech import Context, Hypothesis
from tests.fakes.models import Held
from tests.fakes.values import segment, words

Stage = Literal["growing", "pausing", "ended"]


def says_where(found: SpeechSegment) -> str:
    """Decode a segment to where it starts."""
    return f"{found.speaker[0]}{found.start}"


class Deliveries:
    """What came of the jobs, in order."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.hypotheses: list[Hypothesis] = []
        self.waited: list[float] = []
        self.paces: list[float | None] = []
        self._changed = anyio.Event()

    async def deliver(self, delivery: Delivery) -> None:
        """Take a hypothesis."""
        self.texts.append(delivery.hypothesis.text)
        self.hypotheses.append(delivery.hypothesis)
        self.waited.append(delivery.waited_s)
        self.paces.append(delivery.every_s)
        self._changed.set()

    async def until(self, count: int) -> None:
        """Wait for so many in all."""
        with anyio.fail_after(60):
            while len(self.texts) < count:
                self._changed = anyio.Event()
                await self._changed.wait()

    def job(
        self,
        start: int = 0,
        stage: Stage = "ended",
        *,
        speaker: Party = "client",
        session: str = "one",
        seconds: float = 2.0,
        said: str = "",
    ) -> Job:
        """A job that is delivered here."""
        found = segment(
            speaker,
            start,
            round(seconds * SAMPLE_RATE),
            ended=stage == "ended",
            pausing=stage == "pausing",
        )
        context = Context(f"{session}/{speaker}", words(said))
        return Job(context.track, found, lambda: context, self.deliver)


@asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[None]:
    """Run the desk for a while."""
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(desk.run)
        yield
        tasks.cancel_scope.cancel()


async def reached(held: Held) -> None:
    """Wait until the engine is held."""
    assert await to_thread.run_sync(held.reached.wait, 5)


async def idle(desk: Desk) -> None:
    """Wait until the desk has done all it wants to do."""
    await anyio.wait_all_tasks_blocked()
    with anyio.fail_after(60):
        while desk._busy:
            await desk._next_move()
            await anyio.wait_all_tasks_blocked()
