"""A sliding stretch of one track, addressed by absolute sample index."""

from typing import Final

import numpy as np

from audio.types import SAMPLE_RATE, Content, Samples

_FIRST_ROOM: Final = 4 * SAMPLE_RATE
"""Room at first, in samples: the pre-roll and most utterances fit without moving anything."""


class Tape(Content):
    """Consecutive samples: added at the end, forgotten at the beginning.

    Args:
        start: Index of the first sample to come, since the session went live.
    """

    __slots__ = ("_begin", "_room", "_size", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self._room: Samples = np.empty(_FIRST_ROOM, np.float32)
        self._begin = 0
        self._size = 0

    @property
    def end(self) -> int:
        """One past the last sample held."""
        return self.start + self._size

    def append(self, samples: Samples) -> None:
        """Add what comes next. Each sample is moved a bounded number of times on average."""
        needed = self._size + samples.size
        if self._begin + needed > self._room.size:
            held = self._room[self._begin : self._begin + self._size]
            room = self._room
            if 2 * needed > room.size:
                room = np.empty(2 * needed, np.float32)
            room[: self._size] = held
            self._room, self._begin = room, 0
        at = self._begin + self._size
        self._room[at : at + samples.size] = samples
        self._size = needed

    def forget(self, before: int) -> None:
        """Drop what lies before an index."""
        gone = min(max(before - self.start, 0), self._size)
        self._begin += gone
        self._size -= gone
        self.start += gone

    def read(self, start: int, end: int) -> Samples:
        """Copy the samples of ``[start, end)``.

        Raises:
            IndexError: If they are not all held.
        """
        if not self.start <= start <= end <= self.end:
            raise IndexError(
                f"tape: expected samples within [{self.start}, {self.end}), got [{start}, {end})"
            )
        at = self._begin + start - self.start
        return self._room[at : at + end - start].copy()
