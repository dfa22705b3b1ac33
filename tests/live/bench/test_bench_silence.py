"""Sound in which nobody speaks."""

import numpy as np
import pytest

from audio.types import SAMPLE_RATE, Samples
from live.bench.silence import BREATH_DBFS, CLICK_DBFS, NOISE_DBFS, nobody

ZEROS, WHITE, PINK, BREATHING, CHORDS, CLICKS = range(6)


@pytest.fixture(scope="module")
def parts() -> list[Samples]:
    return np.split(nobody(60), 6)


def level(samples: Samples) -> float:
    """Root of the mean square, in dBFS."""
    return float(20 * np.log10(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))))


def test_it_is_as_long_as_asked_for_and_of_the_right_form() -> None:
    sound = nobody(12.34)
    assert sound.size == round(12.34 * SAMPLE_RATE)
    assert sound.dtype == np.float32
    assert np.abs(sound).max() <= 1


def test_the_same_seed_gives_the_same_sound() -> None:
    assert np.array_equal(nobody(6, seed=1), nobody(6, seed=1))
    assert not np.array_equal(nobody(6, seed=1), nobody(6, seed=2))


def test_first_there_is_nothing_at_all(parts: list[Samples]) -> None:
    assert not parts[ZEROS].any()


@pytest.mark.parametrize("kind", [WHITE, PINK])
def test_noise_is_faint(parts: list[Samples], kind: int) -> None:
    assert level(parts[kind]) == pytest.approx(NOISE_DBFS, abs=0.5)


def test_pink_noise_is_darker_than_white(parts: list[Samples]) -> None:
    def darkness(samples: Samples) -> float:
        power = np.abs(np.fft.rfft(samples)) ** 2
        return float(power[: power.size // 8].sum() / power.sum())

    assert darkness(parts[WHITE]) == pytest.approx(1 / 8, abs=0.02)
    assert darkness(parts[PINK]) > 0.5


def test_breaths_come_and_go(parts: list[Samples]) -> None:
    loudness = np.abs(parts[BREATHING]).reshape(-1, SAMPLE_RATE // 10).max(axis=1)
    assert level(parts[BREATHING]) < BREATH_DBFS
    assert loudness.max() > 20 * max(float(loudness.min()), 1e-6)


def test_chords_are_tones(parts: list[Samples]) -> None:
    """Half of the power lies in a hundredth of the spectrum."""
    power = np.sort(np.abs(np.fft.rfft(parts[CHORDS])) ** 2)[::-1]
    assert power[: power.size // 100].sum() > 0.5 * power.sum()


def test_clicks_are_short_and_many(parts: list[Samples]) -> None:
    peak = 10 ** (CLICK_DBFS / 20)
    assert np.abs(parts[CLICKS]).max() == pytest.approx(peak, rel=0.01)
    assert np.mean(np.abs(parts[CLICKS]) > peak / 20) < 0.05
    onsets = np.abs(parts[CLICKS]).reshape(-1, SAMPLE_RATE // 50).max(axis=1) > peak / 2
    assert onsets.sum() > 15


def test_no_time_at_all_is_no_sound() -> None:
    assert nobody(0).size == 0
