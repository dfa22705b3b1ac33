"""Listening: from a track to the desk, and what is told of sound that was lost."""

from itertools import pairwise

import anyio
import numpy as np
from anyio import to_thread

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Party, Samples, SpeechSegment
from live import events as ev
from live.desk import MAX_FINALS, Delivery, Desk, Job
from live.stages.listening import LONGEST, LOSS_WORTH_TELLING, listen
from live.values import Tombstone
from models.speech import Context, Hypothesis
from tests.fakes.detector import Loud
from tests.fakes.models import Held, ScriptedRecognizer


class Ear:
    """A session that listens."""

    id = "one"

    def __init__(self) -> None:
        self.leaks = LeakGuard()
        self.kept = True
        self.strikes: tuple[Tombstone, ...] = ()
        self.jobs: list[Job] = []
        self.heard: list[Hypothesis] = []
        self.events: list[ev.Body] = []

    def may_keep(self) -> bool:
        """Whether both agreed."""
        return self.kept

    def context(self, party: Party) -> Context:
        """What their words are read by."""
        return Context(f"one/{party}")

    async def hear(self, delivery: Delivery) -> None:
        """Take in a hypothesis."""
        assert delivery.waited_s >= 0
        self.heard.append(delivery.hypothesis)

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        self.events.append(body)
        return len(self.events)


def sound(seconds: float, *, speech: bool) -> Samples:
    """A stretch of speech or of silence."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (0.5 * speech * np.sin(2 * np.pi * 300 * time)).astype(np.float32)


def track(*items: Samples | int, party: Party = "client", start: int = 0) -> AudioRing:
    """A ring that holds stretches of sound, and losses (a number of samples), and has ended."""
    ring = AudioRing(party)
    at = start
    for item in items:
        if isinstance(item, int):
            ring.push(AudioLost(party, at, item))
            at += item
        else:
            ring.push(AudioChunk(party, at, item))
            at += item.size
    ring.close()
    return ring


def says_where(found: SpeechSegment) -> str:
    """Decode a segment to its length in tenths of a second."""
    return f"{found.samples.size * 10 // SAMPLE_RATE}"


async def listened(ring: AudioRing, ear: Ear) -> ScriptedRecognizer:
    """Listen to a ring to its end, and decode what was found."""
    recognizer = ScriptedRecognizer(says_where)
    desk = Desk(recognizer)
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.run)
            await listen(ring, ear, desk, Loud())
            await desk.settle("one")
            tasks.cancel_scope.cancel()
    return recognizer


async def test_speech_in_a_track_is_found_decoded_and_heard() -> None:
    ear = Ear()
    ring = track(
        sound(1, speech=False),
        sound(2, speech=True),
        sound(1.5, speech=False),
        sound(1, speech=True),
        sound(1, speech=False),
    )
    recognizer = await listened(ring, ear)
    finals = [hypothesis for hypothesis in ear.heard if hypothesis.final]
    assert [h.speaker for h in finals] == ["client", "client"]
    first, second = finals
    assert 0.5 * SAMPLE_RATE <= first.start < SAMPLE_RATE
    assert 4 * SAMPLE_RATE <= second.start < 4.5 * SAMPLE_RATE
    assert {context for _, context in recognizer.decoded} == {Context("one/client")}
    assert not ear.events


async def test_speech_that_the_end_of_the_track_cuts_off_is_heard() -> None:
    ear = Ear()
    await listened(track(sound(1, speech=False), sound(2, speech=True)), ear)
    [final] = [hypothesis for hypothesis in ear.heard if hypothesis.final]
    assert final.end == 3 * SAMPLE_RATE


async def test_what_may_have_ended_is_put_on_the_desk_before_it_is_certain() -> None:
    """So that it can be read in the pause, and the final words come at once."""
    ear, desk, ring = Ear(), Desk(ScriptedRecognizer()), AudioRing("client")
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(listen, ring, ear, desk, Loud())
            ring.push(AudioChunk("client", 0, sound(2, speech=True)))
            ring.push(AudioChunk("client", 2 * SAMPLE_RATE, sound(0.45, speech=False)))
            await anyio.wait_all_tasks_blocked()
            [(_, waiting)] = desk._partials.values()
            assert waiting.segment.pausing
            tasks.cancel_scope.cancel()


async def test_who_talks_on_is_cut_so_that_no_reading_takes_long() -> None:
    ear = Ear()
    await listened(track(sound(40, speech=True), sound(1, speech=False)), ear)
    finals = [hypothesis for hypothesis in ear.heard if hypothesis.final]
    assert len(finals) >= 3
    assert max(final.end - final.start for final in finals) <= LONGEST
    assert all(a.end == b.start for a, b in pairwise(finals))


async def test_silence_puts_nothing_on_the_desk() -> None:
    ear = Ear()
    recognizer = await listened(track(sound(20, speech=False)), ear)
    assert recognizer.decoded == []


async def test_an_empty_track_ends_at_once() -> None:
    ear = Ear()
    await listened(track(), ear)
    assert (ear.heard, ear.events) == ([], [])


async def test_what_somebody_said_who_took_their_consent_back_is_not_put_on_the_desk() -> None:
    ear = Ear()
    ear.kept = False
    recognizer = await listened(track(sound(2, speech=True), sound(2, speech=False)), ear)
    assert recognizer.decoded == []


async def test_a_loss_is_told_with_its_start_and_size() -> None:
    ear = Ear()
    await listened(track(sound(1, speech=False), 8_000, sound(1, speech=False)), ear)
    assert ear.events == [ev.SoundLost(party="client", start=SAMPLE_RATE, samples=8_000)]


async def test_small_losses_are_told_together_and_none_is_left_out() -> None:
    ear = Ear()
    gap = LOSS_WORTH_TELLING // 3
    pieces = [piece for _ in range(5) for piece in (sound(0.1, speech=False), gap)]
    await listened(track(*pieces), ear)
    told = [event for event in ear.events if isinstance(event, ev.SoundLost)]
    assert sum(event.samples for event in told) == 5 * gap
    assert told[0].start == SAMPLE_RATE // 10
    assert len(told) == 2


async def test_a_full_desk_holds_listening_back_and_the_ring_says_what_it_dropped() -> None:
    recognizer, ear = ScriptedRecognizer(says_where), Ear()
    recognizer.held = Held()
    desk = Desk(recognizer)
    ring = AudioRing("client", seconds=2)
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.run)
            for number in range(MAX_FINALS):
                await desk.offer(job(number))
            await to_thread.run_sync(recognizer.held.reached.wait, 5)
            await desk.offer(job(MAX_FINALS))
            tasks.start_soon(listen, ring, ear, desk, Loud())
            at = 0
            for piece in (sound(1, speech=True), sound(1, speech=False)):
                ring.push(AudioChunk("client", at, piece))
                at += piece.size
            await anyio.wait_all_tasks_blocked()
            for _ in range(5):  # nobody reads: the offer waits
                ring.push(AudioChunk("client", at, sound(1, speech=False)))
                at += SAMPLE_RATE
            ring.close()
            recognizer.held.open()
            await desk.settle("two")
            while not any(isinstance(event, ev.SoundLost) for event in ear.events):
                await anyio.wait_all_tasks_blocked()
            await desk.settle("one")
            tasks.cancel_scope.cancel()
    assert [hypothesis.final for hypothesis in ear.heard].count(True) == 1


def job(start: int) -> Job:
    """A job of another session."""

    async def deliver(_: Delivery) -> None:
        """Nobody wants it."""

    return Job(
        "two/client",
        SpeechSegment("client", start, sound(0.1, speech=True), start + 1, ended=True),
        lambda: Context("two/client"),
        deliver,
    )
