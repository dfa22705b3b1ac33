"""The way through Opus keeps sound, its place and its length."""

import numpy as np
import pytest

from audio.opus import round_trip
from audio.types import SAMPLE_RATE, Samples


def voice_like(seconds: float) -> Samples:
    """A tone that swells and fades, over a little noise."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    noise = np.random.default_rng(1).normal(0, 0.003, time.size)
    swell = np.sin(np.pi * time / seconds) ** 8
    return (0.3 * swell * np.sin(2 * np.pi * (200 + 80 * time) * time) + noise).astype(np.float32)


@pytest.mark.parametrize("size", [1, 319, 320, 32_000, 32_123])
def test_as_many_samples_come_back_as_were_sent(size: int) -> None:
    assert round_trip(voice_like(3)[:size]).shape == (size,)


def test_sound_comes_back_in_its_place() -> None:
    """The codec's delay is taken out, to within a millisecond."""
    sent = voice_like(2)
    back = round_trip(sent)
    likeness = [
        float(np.dot(sent[100:-100], np.roll(back, -by)[100:-100])) for by in range(-80, 81)
    ]
    assert abs(int(np.argmax(likeness)) - 80) <= SAMPLE_RATE // 1000


def test_loudness_stays() -> None:
    sent = voice_like(2)
    assert np.std(round_trip(sent)) == pytest.approx(np.std(sent), rel=0.1)


def test_silence_stays_silent() -> None:
    assert np.abs(round_trip(np.zeros(SAMPLE_RATE, np.float32))).max() < 0.001


def test_nothing_gives_nothing() -> None:
    assert round_trip(np.zeros(0, np.float32)).size == 0
