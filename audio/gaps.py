"""Missing samples found, filled and reported; late ones trimmed. Pure."""

from typing import Final

import numpy as np

from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Party, Samples

MAX_FILL: Final = 10 * SAMPLE_RATE
"""Longest gap filled with zeros, in samples. Beyond it the clock jumps: a recognizer has no
use for more silence than ends any utterance, and one bad time stamp must not cost memory."""


class GapFiller:
    """Make one track's audio consecutive.

    Args:
        speaker: Owner of the track.
        max_fill: Longest gap filled with zeros, in samples; a longer one is only reported.

    Raises:
        ValueError: If ``max_fill`` is negative.
    """

    def __init__(self, speaker: Party, max_fill: int = MAX_FILL) -> None:
        if max_fill < 0:
            raise ValueError(f"max_fill: expected 0 or more samples, got {max_fill}")
        self._speaker: Party = speaker
        self._max_fill = max_fill
        self._expected: int | None = None

    @property
    def expected(self) -> int | None:
        """Where the next samples should start; None before the first and after ``restart``."""
        return self._expected

    def restart(self) -> None:
        """Take the next samples as they come: what is missing before them is not lost.

        For stretches that nobody wanted (no consent, paused, muted).
        """
        self._expected = None

    def push(self, start: int, samples: Samples) -> list[AudioChunk | AudioLost]:
        """Place samples in time.

        Args:
            start: Index of the first sample, since the session went live.
            samples: ``float32[n]`` in [-1, 1] at 16 kHz.

        Returns:
            In order: what is missing before them (the report, then zeros in its place unless
            there is more than ``max_fill`` of it), then the samples that are new.
        """
        found: list[AudioChunk | AudioLost] = []
        if self._expected is not None:
            missing = start - self._expected
            if missing > 0:
                found += self._fill(self._expected, missing)
            elif missing < 0:
                samples = samples[-missing:]
                start = self._expected
        if samples.size:
            found.append(AudioChunk(self._speaker, start, samples))
            self._expected = start + samples.size
        elif self._expected is not None:
            self._expected = max(self._expected, start)
        return found

    def _fill(self, start: int, missing: int) -> list[AudioChunk | AudioLost]:
        found: list[AudioChunk | AudioLost] = [AudioLost(self._speaker, start, missing)]
        if missing <= self._max_fill:
            found.append(AudioChunk(self._speaker, start, np.zeros(missing, np.float32)))
        return found
