"""The far voice in a microphone, out of the loudspeaker: later, and mostly quieter. Pure.

Without headphones and without echo cancellation, what one person says is on both tracks. It must
not be written down twice, under two names. Two tracks are compared by how their loudness moves:
of two people who speak at once it moves differently, of one voice on two tracks alike.
"""

import threading
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from audio.types import PARTIES, SAMPLE_RATE, AudioChunk, Party, Samples, other

STEP: Final = SAMPLE_RATE // 50
"""Samples a loudness stands for: 20 ms."""

KEPT: Final = 40 * SAMPLE_RATE
"""Sound whose loudness is remembered, in samples: the longest segment, and what waits for it."""

LONGEST_WAY: Final = SAMPLE_RATE * 6 // 5
"""Longest way of a voice from one tap to the other, in samples: network, loudspeaker, room."""

_SHORTEST_WAY: Final = 2 * STEP
"""What is on two tracks sooner than this did not come through the air."""

_FLOOR: Final = 1e-7
"""Power below which all is silence: -70 dBFS."""

_ABOVE: Final = 6.0
"""What is louder than a leak should be by more than this, in dB, is no leak."""

_ECHO: Final = 8
"""Steps for which a room goes on sounding: 160 ms."""

_ACTIVE: Final = 3e-6
"""Power of a track on which somebody may be speaking: -55 dBFS."""

_SHORTEST: Final = SAMPLE_RATE // 2
"""Less sound than this is not judged, in samples."""

SHORT: Final = 2 * SAMPLE_RATE
"""Sound, in samples, that moves alike by chance more easily than longer sound."""

ALIKE: Final = 0.86
ALIKE_SHORT: Final = 0.95
"""Correlation of loudness in dB from which on two tracks carry one voice; for short sound.

Measured on 40 recordings: a voice 3 to 20 dB down, delayed by 0.1 to 0.8 s, through a room of
0.3 s of echo: 0.81 to 0.97 for 2 s of sound, 0.86 to 0.96 for 4 s; two people speaking at once:
at most 0.85 and 0.68. A leak that is missed is written twice; a voice taken for a leak is lost.
"""

PERHAPS: Final = 0.65
"""Correlation from which on they do if the words are the same, too."""

LOUDER: Final = 3.0
"""A track that is louder than the other by this, in dB, is not the one the voice leaked into."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a stretch of one track is like the other.

    Attributes:
        correlation: Of the loudness in dB, at the delay where it is highest, in [-1, 1].
        delay: That delay, in samples.
        louder: How much louder the stretch is than the other at that delay, in dB.
        length: Samples compared.
    """

    correlation: float
    delay: int
    louder: float
    length: int

    def is_leak(self, *, same_words: bool = False) -> bool:
        """Whether the stretch is the other track's voice. If in doubt, it is not."""
        if self.length < _SHORTEST or self.louder > LOUDER or self.delay < _SHORTEST_WAY:
            return False
        alike = ALIKE_SHORT if self.length < SHORT else ALIKE
        return self.correlation >= (PERHAPS if same_words else alike)


class Loudness:
    """How loud one track was, lately."""

    def __init__(self) -> None:
        self._powers: deque[float] = deque(maxlen=KEPT // STEP)
        self._end = 0  # one past the last step, in steps since the session went live
        self._rest: Samples = np.empty(0, np.float32)
        self._next = 0
        self._lock = threading.Lock()  # segmenters read in their threads

    def push(self, start: int, samples: Samples) -> None:
        """Take in what follows; what is missing before it was silence."""
        with self._lock:
            self._push(start, samples)

    def _push(self, start: int, samples: Samples) -> None:
        if start != self._next or not self._rest.size:
            gap = start // STEP - self._end
            if gap < 0 or gap > KEPT // STEP:
                self._powers.clear()
            else:
                self._powers.extend([0.0] * gap)
            self._end = start // STEP
            self._rest = np.empty(0, np.float32)
        self._next = start + samples.size
        whole = np.concatenate((self._rest, samples))
        steps = whole.size // STEP
        parts = whole[: steps * STEP].reshape(steps, STEP)
        self._powers.extend(np.mean(parts * parts, axis=1).tolist())
        self._end += steps
        self._rest = whole[steps * STEP :]

    def read(self, first: int, end: int) -> NDArray[np.float64]:
        """Give the power of steps ``[first, end)``; 0 where it is not known."""
        powers = np.zeros(max(0, end - first))
        with self._lock:
            begin = self._end - len(self._powers)
            low, high = max(first, begin), min(end, self._end)
            if low < high:
                held = list(islice(self._powers, low - begin, high - begin))
                powers[low - first : high - first] = held
        return powers


def is_far_voice(near: Loudness, far: Loudness, way: Likeness, start: int, end: int) -> bool:
    """Tell whether a moment of one track is no more than the other's voice, on its known way.

    Args:
        near: The track.
        far: The other one.
        way: What is known of the leak: its delay, and how much of the loudness is left.
        start: First sample of the moment.
        end: One past the last.
    """
    first, last, delay = start // STEP, -(-end // STEP), way.delay // STEP
    sounding = far.read(first - delay - _ECHO, last - delay + 2)
    if not sounding.size or sounding.max() < _ACTIVE:
        return False
    expected = 10 * np.log10(sounding.max()) + way.louder
    return bool(10 * np.log10(near.read(first, last).max() + _FLOOR) <= expected + _ABOVE)


def compare(near: Loudness, far: Loudness, start: int, end: int) -> Likeness:
    """Compare ``[start, end)`` of one track, in samples, with what the other carried before it."""
    first, last = start // STEP, end // STEP
    here = near.read(first, last)
    way = LONGEST_WAY // STEP
    there = far.read(first - way, last)
    loud = _decibels(here)
    best = Likeness(-1.0, 0, 0.0, 0)
    if here.size < 2 or not here.any() or not there.any():
        return best
    for delay in range(way + 1):
        other = there[way - delay : way - delay + here.size]
        found = _correlation(loud, _decibels(other))
        if found > best.correlation:
            louder = 10 * np.log10((here.mean() + _FLOOR) / (other.mean() + _FLOOR))
            best = Likeness(found, delay * STEP, float(louder), end - start)
    return best


class LeakGuard:
    """What is known of two tracks' voices in each other. One for each session.

    Segmenters ask in their threads; all else is asked in one.
    """

    def __init__(self) -> None:
        self._loudness: dict[Party, Loudness] = {party: Loudness() for party in PARTIES}
        self._ways: dict[Party, Likeness] = {}

    def hear(self, chunk: AudioChunk) -> None:
        """Take note of how loud a track is."""
        self._loudness[chunk.speaker].push(chunk.start, chunk.samples)

    def forget(self, party: Party) -> None:
        """Begin anew with a track: another microphone may have another way into it."""
        self._loudness[party] = Loudness()
        self._ways.pop(party, None)

    def is_leak(self, party: Party, start: int, end: int, *, same_words: bool = False) -> bool:
        """Whether ``[start, end)`` of a track is the other's voice; then its way is known."""
        likeness = compare(self._loudness[party], self._loudness[other(party)], start, end)
        if likeness.is_leak():
            self._ways[party] = likeness
        return likeness.is_leak(same_words=same_words)

    def is_far_voice(self, party: Party, start: int, end: int) -> bool:
        """Whether a moment of a track is no more than a leak that is known already."""
        way = self._ways.get(party)
        if way is None:
            return False
        return is_far_voice(self._loudness[party], self._loudness[other(party)], way, start, end)


def _decibels(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    return 10 * np.log10(np.maximum(powers, _FLOOR))


def _correlation(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    one, other = one - one.mean(), other - other.mean()
    size = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / size if size else 0.0
