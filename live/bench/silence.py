"""Sound in which nobody speaks. Seeded, so that every system hears the same."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from audio.types import SAMPLE_RATE, Samples

SECONDS: Final = 600.0
"""How long nobody speaks, in seconds."""

NOISE_DBFS: Final = -50.0
"""Level of steady noise: a quiet room through a good microphone."""

BREATH_DBFS: Final = -38.0
"""Level of a breath at its loudest, close to a headset."""

CHORD_DBFS: Final = -28.0
"""Level of the chords: music in the next room."""

CLICK_DBFS: Final = -22.0
"""Peak of a key's click."""

_Wave = NDArray[np.float64]
_Maker = Callable[[np.random.Generator, int], _Wave]


def nobody(seconds: float = SECONDS, seed: int = 20_261_122) -> Samples:
    """Make sound without speech: each sixth of it is of another kind.

    In order: zeros, white noise, pink noise, breathing, chords of tones, keyboard clicks.

    Args:
        seconds: How long all of it is, in seconds.
        seed: Of everything random in it.

    Returns:
        ``float32[n]`` in [-1, 1] at 16 kHz.
    """
    chance = np.random.default_rng(seed)
    makers: list[_Maker] = [_zeros, _white, _pink, _breathing, _chords, _clicks]
    total = round(seconds * SAMPLE_RATE)
    edges = [total * i // len(makers) for i in range(len(makers) + 1)]
    parts = [
        make(chance, after - before)
        for make, before, after in zip(makers, edges, edges[1:], strict=False)
    ]
    return np.clip(np.concatenate(parts), -1, 1).astype(np.float32)


def _level(dbfs: float) -> float:
    return float(10 ** (dbfs / 20))


def _scaled(wave: _Wave, dbfs: float) -> _Wave:
    """Give a wave this level, as the root of its mean square."""
    power = float(np.sqrt(np.mean(wave**2))) if wave.size else 0.0
    return wave * (_level(dbfs) / power) if power else wave


def _zeros(_: np.random.Generator, size: int) -> _Wave:
    return np.zeros(size)


def _white(chance: np.random.Generator, size: int) -> _Wave:
    return _scaled(chance.standard_normal(size), NOISE_DBFS)


def _pink(chance: np.random.Generator, size: int) -> _Wave:
    return _scaled(_coloured(chance, size, 20, 8_000, slope=0.5), NOISE_DBFS)


def _coloured(
    chance: np.random.Generator, size: int, low: float, high: float, slope: float
) -> _Wave:
    """Noise between two frequencies (Hz) whose amplitude falls with frequency to the ``slope``."""
    if not size:
        return np.zeros(0)
    spectrum = np.fft.rfft(chance.standard_normal(size))
    hertz = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    spectrum[(hertz < low) | (hertz > high)] = 0
    spectrum[1:] /= hertz[1:] ** slope
    return np.fft.irfft(spectrum, size)


def _spans(
    chance: np.random.Generator, size: int, shortest: float, longest: float
) -> Iterator[tuple[int, int]]:
    """Cut ``size`` samples into stretches of random length, given in seconds."""
    at = 0
    while at < size:
        end = min(size, at + round(chance.uniform(shortest, longest) * SAMPLE_RATE))
        yield at, end
        at = end


def _breathing(chance: np.random.Generator, size: int) -> _Wave:
    """In and out, about fifteen times a minute: noise of a band that swells and fades."""
    wave = np.zeros(size)
    for begin, end in _spans(chance, size, 1.7, 2.4):
        drawn = min(end - begin, round(chance.uniform(0.9, 1.5) * SAMPLE_RATE))
        low = chance.uniform(250, 600)
        breath = _coloured(chance, drawn, low, low * 5, slope=0.3)
        swell = np.sin(np.pi * np.arange(drawn) / max(1, drawn)) ** 2
        wave[begin : begin + drawn] = _scaled(breath, BREATH_DBFS) * swell
    return wave


def _chords(chance: np.random.Generator, size: int) -> _Wave:
    """Three notes at a time, each with four overtones, struck and dying away."""
    wave = np.zeros(size)
    for begin, end in _spans(chance, size, 0.5, 2.0):
        time = np.arange(end - begin) / SAMPLE_RATE
        root = 110 * 2 ** (chance.integers(0, 25) / 12)
        third = chance.choice([3, 4])
        chord = np.zeros(time.size)
        for semitones in (0, third, 7):
            note = root * 2 ** (semitones / 12)
            for overtone in range(1, 6):
                phase = chance.uniform(0, 2 * np.pi)
                chord += np.sin(2 * np.pi * note * overtone * time + phase) / overtone**1.5
        attack = np.minimum(1, time / 0.02)
        wave[begin:end] = _scaled(chord, CHORD_DBFS) * attack * np.exp(-time / 1.2)
    return wave


def _clicks(chance: np.random.Generator, size: int) -> _Wave:
    """Somebody types: bursts of 4 to 12 ms, some three to eight a second, with rests."""
    wave = np.zeros(size)
    for begin, end in _spans(chance, size, 0.12, 0.35):
        if chance.random() < 0.15:
            continue
        length = min(end - begin, round(chance.uniform(0.004, 0.012) * SAMPLE_RATE))
        fading = np.exp(-6 * np.arange(length) / max(1, length))
        burst = _coloured(chance, length, 1_000, 7_000, slope=0.2) * fading
        peak = float(np.abs(burst).max()) if burst.size else 0.0
        if peak:
            wave[begin : begin + length] = burst / peak * _level(CLICK_DBFS)
    return wave
