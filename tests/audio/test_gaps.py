import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.gaps import GapFiller
from audio.types import AudioChunk, AudioLost, Samples
from tests.audio.audio_helpers import chunks, joined, losses, spans


def ramp(start: int, count: int) -> Samples:
    """Samples that tell their own position."""
    return np.arange(start, start + count, dtype=np.float32)


def test_consecutive_frames_pass_unchanged() -> None:
    gaps = GapFiller("client")
    items = [*gaps.push(1_000, ramp(1_000, 320)), *gaps.push(1_320, ramp(1_320, 320))]
    assert spans(items) == [(1_000, 1_640)]
    assert losses(items) == []
    assert np.array_equal(joined(items), ramp(1_000, 640))


def test_a_gap_is_reported_and_then_filled_with_zeros() -> None:
    gaps = GapFiller("therapist")
    gaps.push(0, ramp(0, 320))
    lost, zeros, chunk = gaps.push(960, ramp(960, 320))
    assert lost == AudioLost("therapist", 320, 640)
    assert isinstance(zeros, AudioChunk)
    assert (zeros.start, zeros.end, zeros.samples.any()) == (320, 960, np.False_)
    assert isinstance(chunk, AudioChunk)
    assert chunk.start == 960


def test_a_gap_longer_than_the_fill_is_reported_and_the_clock_jumps() -> None:
    gaps = GapFiller("client", max_fill=1_000)
    gaps.push(0, ramp(0, 320))
    items = gaps.push(1_321, ramp(1_321, 320))
    assert losses(items) == [AudioLost("client", 320, 1_001)]
    assert spans(items) == [(1_321, 1_641)]


def test_what_was_already_there_is_trimmed() -> None:
    gaps = GapFiller("client")
    gaps.push(0, ramp(0, 320))
    assert gaps.push(0, ramp(0, 320)) == []
    (chunk,) = chunks(gaps.push(160, ramp(160, 320)))
    assert (chunk.start, chunk.end) == (320, 480)
    assert np.array_equal(chunk.samples, ramp(320, 160))


def test_after_a_restart_nothing_is_missing() -> None:
    gaps = GapFiller("client")
    gaps.push(0, ramp(0, 320))
    gaps.restart()
    items = gaps.push(50_000, ramp(50_000, 320))
    assert losses(items) == []
    assert gaps.expected == 50_320


def test_a_negative_fill_is_refused() -> None:
    with pytest.raises(ValueError, match="max_fill"):
        GapFiller("client", max_fill=-1)


frames = st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 400)), max_size=40)


@given(frames, st.integers(0, 3_000))
def test_every_sample_comes_once_in_order_and_at_its_place(
    placed: list[tuple[int, int]], max_fill: int
) -> None:
    """Whatever comes in whatever order, each index is given at most once, with what it held."""
    gaps = GapFiller("client", max_fill)
    items: list[AudioChunk | AudioLost] = []
    for start, count in placed:
        items += gaps.push(start, ramp(start, count))
    end = None
    for chunk in chunks(items):
        assert end is None or chunk.start >= end
        end = chunk.end
        reported = AudioLost("client", chunk.start, chunk.samples.size) in losses(items)
        expected = ramp(chunk.start, chunk.samples.size) * (0 if reported else 1)
        assert np.array_equal(chunk.samples, expected)


@given(frames, st.integers(0, 3_000))
def test_samples_and_reports_account_for_all_time(
    placed: list[tuple[int, int]], max_fill: int
) -> None:
    """Between first and last there is a sample or a report for every index, and never neither."""
    gaps = GapFiller("client", max_fill)
    items: list[AudioChunk | AudioLost] = []
    for start, count in placed:
        items += gaps.push(start, ramp(start, count))
    given_chunks = chunks(items)
    if not given_chunks:
        return
    covered = {i for c in given_chunks for i in range(c.start, c.end)}
    covered |= {i for lost in losses(items) for i in range(lost.start, lost.start + lost.samples)}
    assert set(range(given_chunks[0].start, given_chunks[-1].end)) <= covered
