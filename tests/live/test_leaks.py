"""A voice out of the loudspeaker, from the track to what is written down."""

from pathlib import Path

import anyio
import numpy as np
import pytest

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, Party, Samples
from live import events as ev
from live.desk import Delivery, Desk
from live.stages.listening import FAR_VOICE, listen
from live.values import Tombstone
from models.speech import Context, Hypothesis, Word
from tests.audio.test_leak import room, voices
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.server import practicing
from tests.fakes.sessions import bodies, live_session
from tests.fakes.values import delivery, hypothesis

__all__ = ["voices"]

DELAY = 0.3


class Ear:
    """A session that listens to the therapist; what the client says is known."""

    id = "one"

    def __init__(self, client: Samples) -> None:
        self.leaks = LeakGuard()
        self.leaks.hear(AudioChunk("client", 0, client))
        self.strikes: tuple[Tombstone, ...] = ()
        self.finals: list[Hypothesis] = []

    def may_keep(self) -> bool:
        """Everybody agreed."""
        return True

    def context(self, party: Party) -> Context:
        """Nothing was said before."""
        return Context(f"one/{party}")

    async def hear(self, delivery: Delivery) -> None:
        """Keep what is final."""
        if delivery.hypothesis.final:
            self.finals.append(delivery.hypothesis)

    async def record(self, body: ev.Body) -> int:
        """Nothing goes wrong."""
        raise AssertionError(type(body).__name__)


async def heard(therapist: Samples, client: Samples) -> list[Hypothesis]:
    """What is heard on the therapist's track."""
    ear, ring, desk = Ear(client), AudioRing("therapist"), Desk(ScriptedRecognizer())
    step = SAMPLE_RATE // 20
    for at in range(0, therapist.size, step):
        ring.push(AudioChunk("therapist", at, therapist[at : at + step]))
    ring.close()
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.run)
            await listen(ring, ear, desk, Loud(0.005))
            await desk.settle("one")
            tasks.cancel_scope.cancel()
    return ear.finals


@pytest.fixture
def leak(voices: tuple[Samples, Samples]) -> tuple[Samples, Samples]:
    """The client's voice, and what of it comes out of the therapist's loudspeaker."""
    _, client = voices
    return client, room(client, 12, DELAY)


async def test_a_leak_is_not_written_down_and_that_is_told(leak: tuple[Samples, Samples]) -> None:
    client, near = leak
    finals = await heard(np.concatenate((near, np.zeros(SAMPLE_RATE, np.float32))), client)
    assert finals
    assert {(final.doubt, final.words) for final in finals} == {(FAR_VOICE, ())}


async def test_an_answer_right_after_a_leak_is_heard_and_begins_after_it(
    leak: tuple[Samples, Samples], voices: tuple[Samples, Samples]
) -> None:
    client, near = leak
    answer, _ = voices
    pause = np.zeros(SAMPLE_RATE * 4 // 10, np.float32)  # shorter than what ends a segment
    track = np.concatenate((near, pause, answer, np.zeros(SAMPLE_RATE, np.float32)))
    finals = await heard(track, np.concatenate((client, np.zeros_like(track))))
    spoken = [final for final in finals if final.words]
    assert len(spoken) == 1
    begins = near.size + pause.size
    assert begins - SAMPLE_RATE // 2 <= spoken[0].start <= begins + SAMPLE_RATE // 10
    assert spoken[0].end >= begins + answer.size - SAMPLE_RATE // 2


async def test_two_voices_are_both_written_down(voices: tuple[Samples, Samples]) -> None:
    therapist, client = voices
    finals = await heard(np.concatenate((therapist, np.zeros(SAMPLE_RATE, np.float32))), client)
    assert finals
    assert all(final.words and not final.doubt for final in finals)


async def test_screens_are_told_of_a_leak_and_not_that_something_was_lost(tmp_path: Path) -> None:
    async with practicing(tmp_path) as practice:
        session = await live_session(practice)
        await session.hearing.hear(delivery(hypothesis("", "therapist", doubt=FAR_VOICE)))
        (event,) = await bodies(practice, session, ev.FarVoice)
        assert event.party == "therapist"
        assert not await bodies(practice, session, ev.NotUnderstood)


async def test_words_of_the_other_person_in_sound_that_is_theirs_are_not_kept(
    tmp_path: Path, leak: tuple[Samples, Samples]
) -> None:
    """The second line of defence: what sound alone did not tell, the words do."""
    client, near = leak
    async with practicing(tmp_path) as practice:
        session = await live_session(practice)
        noise = np.random.default_rng(5).standard_normal(near.size) * 0.003
        session.hearing.leaks.hear(AudioChunk("client", 0, client))
        session.hearing.leaks.hear(AudioChunk("therapist", 0, (near + noise).astype(np.float32)))
        words = "I took the bus on Monday"
        await session.hearing.hear(delivery(spread(words, "client", 0, client.size)))
        start = int(DELAY * SAMPLE_RATE)
        await session.hearing.hear(delivery(spread(words, "therapist", start, near.size)))
        await session.hearing.hear(delivery(spread("That was brave of you", "therapist", 0, 9)))
        texts = [(u.speaker, u.text) for u in session.state.utterances]
        assert texts == [("client", words), ("therapist", "That was brave of you")]


def spread(text: str, speaker: Party, start: int, end: int) -> Hypothesis:
    """A final text, its words evenly over a stretch of the track."""
    parts = text.split()
    step = (end - start) // len(parts)
    words = tuple(
        Word(part, start + n * step, start + (n + 1) * step, 0.9) for n, part in enumerate(parts)
    )
    return Hypothesis(speaker, start, end, words, final=True)
