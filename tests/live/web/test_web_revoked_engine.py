"""Consent taken back while the real recognizer is at work: how soon nothing is taken in any more.

Measured by the clock, from the request on: until the answer is there, both taps are closed and what
waited is gone; and until the step of the engine that runs has ended. That step cannot be cut short;
what it finds is thrown away.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import anyio
import anyio.lowlevel
import numpy as np
import pytest

from audio.files import read_recording
from audio.types import SAMPLE_RATE
from live import wire
from live.running import RunningSession
from models.errors import WeightsMissing
from models.speech import Hypothesis, Recognizer
from models.weights import default_cache_dir, find
from models.whisper import Whisper
from tests.fakes.screen import Screen
from tests.fakes.server import AGREE, Made, agreed
from tests.fakes.taps import pcm_door

pytestmark = pytest.mark.engine

CALL = Path(__file__).parents[2] / "data" / "call"
TRIES = 3
"""The machine may be busy: the quickest counts for what can be done, all for what must not be."""

FRAME = 2 * SAMPLE_RATE
"""Bytes sent at once: a second."""

WITHIN = 0.2
"""Seconds within which nothing may be taken in any more."""


class Watched:
    """The real recognizer, and whether it is at work."""

    def __init__(self, recognizer: Recognizer) -> None:
        self._recognizer = recognizer
        self.inside = 0
        self.ended_at = 0.0

    def partial(self, *given: Any) -> Hypothesis:
        """Decode."""
        return self._watch(self._recognizer.partial, *given)

    def final(self, *given: Any) -> Hypothesis:
        """Decode."""
        return self._watch(self._recognizer.final, *given)

    def forget(self, session: str) -> None:
        """Forget."""
        self._recognizer.forget(session)

    def close(self) -> None:
        """Close."""
        self._recognizer.close()

    def _watch(self, decode: Callable[..., Hypothesis], *given: Any) -> Hypothesis:
        self.inside += 1
        try:
            return decode(*given)
        finally:
            self.ended_at = perf_counter()
            self.inside -= 1


@pytest.fixture
def recognizer() -> Watched:
    try:
        return Watched(Whisper(find("whisper-base", default_cache_dir())))
    except WeightsMissing as error:
        pytest.skip(str(error))


async def until(true: Callable[[], object]) -> None:
    """Wait for something that a thread or a task does."""
    with anyio.fail_after(60):
        while not true():
            await anyio.lowlevel.checkpoint()


async def test_within_200_ms_of_taking_consent_back_nothing_is_taken_in(
    folder: Path, recognizer: Watched
) -> None:
    """Taps are closed, what waited is gone; what the engine is at ends and is thrown away."""
    speech = np.concatenate(list(read_recording(CALL / "client.opus")))[: 30 * SAMPLE_RATE]
    speech = speech / np.abs(speech).max()  # the detector of the tests knows only what is loud
    sound = (speech * 32_767).astype("<i2").tobytes()
    took: list[tuple[float, float]] = []
    async with agreed(folder, recognizer=recognizer) as (server, made):
        session = await server.session(made)
        for _ in range(TRIES):
            async with pcm_door(made.client) as client, pcm_door(made.therapist) as therapist:
                for at in range(0, len(sound), FRAME):
                    await client.raw(sound[at : at + FRAME])
                await until(lambda: recognizer.inside)
                took.append(await _revoked(made, session, recognizer, [client, therapist]))
            await until(lambda: not session.hearing.busy)
            assert (session.state.utterances, list(session.hearing.speaking())) == ((), [])
            assert (await made.client.command(AGREE)).status_code == 200
    told = ", ".join(f"{closed * 1000:.0f} ({step * 1000:.0f})" for closed, step in took)
    sys.stderr.write(f"\nclosed and gone after ms (the step that ran ended after): {told}\n")
    assert min(closed for closed, _ in took) <= WITHIN


async def _revoked(
    made: Made, session: RunningSession, recognizer: Watched, doors: list[Screen]
) -> tuple[float, float]:
    """Seconds until nothing is taken in any more, and until the step that ran has ended."""
    began = perf_counter()
    revoke = wire.Revoke(purposes=("transcription",))
    assert (await made.client.command(revoke)).status_code == 200
    desk = session._equipment.desk
    assert (session.state.listening, session.state.taps, session.hearing.sound()) == (
        False,
        frozenset(),
        {},
    )
    assert desk.waiting == 0
    for door in doors:
        await door.closed()
    closed = perf_counter() - began
    await until(lambda: not recognizer.inside)
    return closed, max(0.0, recognizer.ended_at - began)
