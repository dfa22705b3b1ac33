"""Whether sound arrives on one track: the truth behind "listening" on a screen."""

from typing import Final

import numpy as np

from audio.types import SAMPLE_RATE, AudioChunk, Sound

SILENT_AFTER: Final = 2 * SAMPLE_RATE
"""Samples of nothing after which a track counts as silent: longer than a pause between words."""

FLOOR: Final = 2 / 32_768
"""Up to here a sample is nothing. A muted track of Chromium decodes to zeros and, rarely, to the
last bit; a microphone in a quiet room is above it."""


class Presence:
    """Follow one track.

    A chunk without samples says that nothing arrives any more, as in ``AudioRing``.

    Attributes:
        sound: What arrives now.
    """

    def __init__(self) -> None:
        self.sound: Sound = "none"
        self._nothing = 0  # samples since the last that was something

    def push(self, chunk: AudioChunk) -> bool:
        """Take in what came next; returns whether ``sound`` is another now."""
        before = self.sound
        loud = np.flatnonzero(np.abs(chunk.samples) > FLOOR)
        if not chunk.samples.size:
            self._nothing, self.sound = 0, "none"
        elif loud.size:
            self._nothing = chunk.samples.size - int(loud[-1]) - 1
            self.sound = "arriving"
        else:
            self._nothing += chunk.samples.size
        if self.sound != "silent" and self._nothing >= SILENT_AFTER:
            self.sound = "silent"
        elif self.sound == "none" and chunk.samples.size:
            self.sound = "arriving"
        return self.sound != before
