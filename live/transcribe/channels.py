"""Whether the two channels of a recording hold one person each. Pure.

A call is often recorded with one party in each channel; a room is recorded with both voices in
both. Taking the second for the first would write every sentence twice, once under a wrong name.
"""

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from audio.types import SAMPLE_RATE, Content, Samples

Verdict = Literal["apart", "same", "mixed", "silent"]
"""One person a channel; the same sound twice; both voices in both; nothing in one of them."""

FRAME: Final = SAMPLE_RATE // 10
"""Samples whose loudness is compared: 0.1 s, about a syllable."""

LOUD: Final = 99.0
"""Percentile of a channel's frames that is taken for its own speech level."""

SOUNDING: Final = 25.0
"""Decibels below speech level down to which a frame counts: softer ones are breath and room."""

APART: Final = 12.0
"""Decibels by which one channel must stand out, each against its own speech level. Voices that
leak through a headset are weaker than that; two microphones in one room differ by less."""

SILENT: Final = -65.0
"""Speech level, in decibels of full scale, below which nobody speaks into a channel."""

SHARE: Final = 0.6
"""Least part of the sounding frames in which one channel stands out. The rest is crosstalk."""

TURN: Final = 10
"""Frames in which each channel must stand out at some time: 1 s, else it holds no speaker."""

_SAME: Final = 1e-3
"""Largest difference of two samples that is dither and not sound."""


class Comparison(Content):
    """The two channels of a recording, compared while they are read. Any block size."""

    def __init__(self) -> None:
        self._rest: NDArray[np.float32] = np.empty((2, 0), np.float32)
        self._levels: list[NDArray[np.float32]] = []  # decibels, [2, frames]: 80 bytes a second
        self._differ = False

    def push(self, left: Samples, right: Samples) -> None:
        """Take in the next samples, as many of each."""
        both = np.stack([left, right])
        self._differ = self._differ or bool(np.any(np.abs(both[0] - both[1]) > _SAME))
        both = np.concatenate([self._rest, both], axis=1)
        whole = both.shape[1] - both.shape[1] % FRAME
        self._rest = both[:, whole:]
        power = np.square(both[:, :whole]).reshape(2, -1, FRAME).mean(axis=2)
        self._levels.append(10 * np.log10(power + np.float32(1e-12)))

    def verdict(self) -> Verdict:
        """Judge what was taken in so far."""
        if not self._differ:
            return "same"
        levels = np.concatenate([np.empty((2, 0), np.float32), *self._levels], axis=1)
        if not levels.size:
            return "mixed"
        speech = np.percentile(levels, LOUD, axis=1, keepdims=True)
        if speech.min() < SILENT:
            return "silent"
        left, right = levels - speech
        sounding = np.maximum(left, right) > -SOUNDING
        of_left = int(np.count_nonzero(sounding & (left - right > APART)))
        of_right = int(np.count_nonzero(sounding & (right - left > APART)))
        apart = of_left + of_right >= SHARE * np.count_nonzero(sounding)
        return "apart" if apart and min(of_left, of_right) >= TURN else "mixed"
