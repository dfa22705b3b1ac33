import anyio
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.ring import BATCH, MAX_REPORTS, AudioRing
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Party
from tests.audio.audio_helpers import chunks, drained, joined, losses


def chunk(start: int, count: int, speaker: Party = "client") -> AudioChunk:
    """Samples that tell their own position."""
    return AudioChunk(speaker, start, np.arange(start, start + count, dtype=np.float32))


async def test_small_chunks_come_out_in_batches() -> None:
    ring = AudioRing("client")
    for start in range(0, 1_600, 320):
        ring.push(chunk(start, 320))
    item = await ring.read()
    assert isinstance(item, AudioChunk)
    assert (item.start, item.samples.size) == (0, 1_600)
    assert np.array_equal(item.samples, np.arange(1_600))
    assert ring.buffered == 0


async def test_a_read_waits_until_there_is_enough() -> None:
    ring = AudioRing("client")
    found: list[AudioChunk | AudioLost | None] = []

    async def listen() -> None:
        found.append(await ring.read(600))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listen)
        ring.push(chunk(0, 320))
        await anyio.wait_all_tasks_blocked()
        assert found == []
        ring.push(chunk(320, 320))
    assert [c.samples.size for c in chunks(f for f in found if f)] == [640]


async def test_a_cancelled_read_loses_nothing() -> None:
    ring = AudioRing("client")
    ring.push(chunk(0, 320))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(ring.read)
        await anyio.wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()
    assert joined(await drained(ring)).size == 320


async def test_closing_drains_first_and_then_ends() -> None:
    ring = AudioRing("client")
    ring.push(chunk(0, 100))
    ring.close()
    ring.push(chunk(100, 100))
    item = await ring.read()
    assert isinstance(item, AudioChunk)
    assert item.samples.size == 100
    assert await ring.read() is None
    assert await ring.read() is None


async def test_closing_wakes_a_reader_that_waits() -> None:
    ring = AudioRing("client")
    async with anyio.create_task_group() as tasks:

        async def listen() -> None:
            assert await ring.read() is None

        tasks.start_soon(listen)
        await anyio.wait_all_tasks_blocked()
        ring.close()


async def test_when_full_the_oldest_go_and_are_reported_first() -> None:
    ring = AudioRing("client", seconds=1)
    for start in range(0, 3 * SAMPLE_RATE, 320):
        ring.push(chunk(start, 320))
    assert ring.buffered == SAMPLE_RATE
    items = await drained(ring)
    assert items[0] == AudioLost("client", 0, 2 * SAMPLE_RATE)
    assert losses(items[1:]) == []
    assert chunks(items)[0].start == 2 * SAMPLE_RATE
    assert joined(items).size == SAMPLE_RATE


async def test_a_dropped_report_and_the_zeros_in_its_place_count_once() -> None:
    ring = AudioRing("client", seconds=0.1)
    ring.push(chunk(0, 320))
    ring.push(AudioLost("client", 320, 640))
    ring.push(chunk(320, 640))
    ring.push(chunk(960, 1_600))
    assert losses(await drained(ring)) == [AudioLost("client", 0, 960)]


async def test_separate_losses_stay_bounded_and_keep_their_sum() -> None:
    ring = AudioRing("client", seconds=0.01)
    for number in range(200):
        ring.push(chunk(number * 1_000, 160))
    reports = losses(await drained(ring))
    assert len(reports) == MAX_REPORTS
    assert sum(report.samples for report in reports) == 199 * 160


async def test_a_report_is_not_overtaken() -> None:
    ring = AudioRing("client")
    ring.push(chunk(0, 320))
    ring.push(AudioLost("client", 320, 320))
    ring.push(chunk(320, 320))
    kinds = [type(item) for item in await drained(ring)]
    assert kinds == [AudioChunk, AudioLost, AudioChunk]


async def test_a_quiet_mark_releases_what_waits_and_is_given_once() -> None:
    ring = AudioRing("client")
    ring.push(chunk(0, 320))
    ring.push(chunk(320, 0))
    ring.push(chunk(320, 0))
    first, mark = await ring.read(), await ring.read()
    assert isinstance(first, AudioChunk)
    assert isinstance(mark, AudioChunk)
    assert (first.samples.size, mark.start, mark.samples.size) == (320, 320, 0)
    assert await drained(ring) == []


async def test_chunks_that_are_not_consecutive_are_not_joined() -> None:
    ring = AudioRing("client")
    ring.push(chunk(0, 320))
    ring.push(chunk(1_000, 2_000))
    assert [c.start for c in chunks(await drained(ring))] == [0, 1_000]


async def test_a_long_backlog_is_read_in_steps() -> None:
    ring = AudioRing("client")
    for start in range(0, 10 * SAMPLE_RATE, 320):
        ring.push(chunk(start, 320))
    sizes = [c.samples.size for c in chunks(await drained(ring))]
    assert sizes == [SAMPLE_RATE] * 10


def test_audio_of_another_speaker_is_refused() -> None:
    with pytest.raises(ValueError, match="ring of client: got audio of therapist"):
        AudioRing("client").push(chunk(0, 320, "therapist"))


def test_a_ring_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="seconds"):
        AudioRing("client", seconds=0)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 900)), max_size=40))
def test_every_sample_is_read_or_reported_once(steps: list[tuple[int, int]]) -> None:
    """Nothing is lost without a report, nothing comes twice, order holds."""

    async def check() -> None:
        ring = AudioRing("client", seconds=0.1)
        position = pushed = 0
        for gap, count in steps:
            position += gap
            ring.push(chunk(position, count))
            position, pushed = position + count, pushed + count
        items = await drained(ring)
        lost = sum(report.samples for report in losses(items))
        samples = joined(items)
        assert samples.size + lost == pushed
        assert np.all(np.diff(samples) > 0)
        assert max((c.samples.size for c in chunks(items)), default=0) <= max(1_600, BATCH)

    anyio.run(check)
