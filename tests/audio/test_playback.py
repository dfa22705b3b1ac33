import asyncio
from collections.abc import Iterator

import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError
from hypothesis import given
from hypothesis import strategies as st

from audio.playback import FRAME, TAIL, PacedTrack, Playback
from audio.types import SAMPLE_RATE, Samples


def ramp(count: int) -> Samples:
    """Samples that tell their own position, in steps s16 keeps apart."""
    return (np.arange(count) / 32_768).astype(np.float32)


@given(st.lists(st.integers(0, 700), max_size=8), st.integers(0, 500), st.integers(1, 500))
def test_what_is_read_does_not_depend_on_the_pieces(
    sizes: list[int], position: int, count: int
) -> None:
    """Any position reads the same, skipped to or not; past the end there are zeros."""
    whole = ramp(sum(sizes))
    pieces = np.split(whole, np.cumsum(sizes))

    async def check() -> None:
        playback = Playback(pieces)
        for start in (position, position + count):
            found = await playback.read(start, count)
            expected = np.concatenate([whole, np.zeros(2_000, np.float32)])[start : start + count]
            assert found is not None
            assert np.array_equal(found, expected)

    asyncio.run(check())


async def test_silence_follows_the_end_and_then_nothing() -> None:
    playback = Playback([ramp(100)])
    last = await playback.read(100 + TAIL - 1, FRAME)
    assert last is not None
    assert not last.any()
    assert not playback.finished.is_set()
    assert await playback.read(100 + TAIL, FRAME) is None
    assert playback.finished.is_set()


async def test_frames_come_when_they_are_due() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time() + 0.05
    track = PacedTrack(Playback([ramp(FRAME * 5)], start))
    for number in range(5):
        frame = await track.recv()
        assert loop.time() >= start + number * 0.02 - 0.001
        assert (frame.pts, frame.sample_rate, frame.samples) == (number * FRAME, SAMPLE_RATE, FRAME)
        expected = np.arange(number * FRAME, (number + 1) * FRAME)
        assert np.array_equal(frame.to_ndarray()[0], np.repeat(expected, 2))


async def test_a_late_track_begins_where_the_recording_would_be() -> None:
    loop = asyncio.get_running_loop()
    track = PacedTrack(Playback([ramp(SAMPLE_RATE)], loop.time() - 0.5))
    frame = await track.recv()
    assert frame.pts is not None
    assert frame.pts % FRAME == 0
    assert SAMPLE_RATE // 2 <= frame.pts <= SAMPLE_RATE * 3 // 4
    assert frame.to_ndarray()[0, 0] == frame.pts


async def test_without_a_start_it_starts_when_first_asked() -> None:
    loop = asyncio.get_running_loop()
    playback = Playback([ramp(FRAME)])
    before = loop.time()
    assert (await PacedTrack(playback).recv()).pts == 0
    assert playback.start_at is not None
    assert playback.start_at >= before


async def test_loud_samples_are_clipped_not_wrapped() -> None:
    frame = await PacedTrack(Playback([np.array([1.5, -1.5], np.float32)])).recv()
    assert frame.to_ndarray()[0, :4:2].tolist() == [32_767, -32_768]


async def test_a_stopped_track_gives_no_more() -> None:
    track = PacedTrack(Playback([ramp(FRAME)]))
    track.stop()
    with pytest.raises(MediaStreamError):
        await track.recv()


async def test_a_source_that_fails_ends_the_track_and_tells_why() -> None:
    def broken() -> Iterator[Samples]:
        yield ramp(FRAME)
        raise OSError("disk gone")

    playback = Playback(broken())
    track = PacedTrack(playback)
    await track.recv()
    with pytest.raises(MediaStreamError):
        await track.recv()
    assert playback.finished.is_set()
    assert isinstance(playback.failure, OSError)
