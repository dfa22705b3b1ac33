"""How long the models took lately, in this server's life: numbers without a session. Pure."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final, Literal, get_args

Work = Literal["guess", "final", "wait", "turn"]
"""A guess at unfinished speech; a finished segment; its wait before that; a turn at the model."""

KEPT: Final = 200
"""Durations that are kept of each: the latest."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How long one kind of work took lately.

    Attributes:
        work: Which.
        count: How many there were since the server began.
        last_s, median_s, p95_s: Seconds, of the latest ``KEPT``.
    """

    work: Work
    count: int
    last_s: float
    median_s: float
    p95_s: float


@dataclass(frozen=True, slots=True)
class Total:
    """All of one kind of work since the server began.

    Attributes:
        count: How many times.
        seconds: That it took, together.
    """

    count: int
    seconds: float


class Speeds:
    """Durations, as they are measured where the work is done.

    Attributes:
        decoded_s: Seconds of audio in the finished segments that were decoded.
    """

    def __init__(self) -> None:
        self._latest = {work: deque[float](maxlen=KEPT) for work in get_args(Work)}
        self._counts = dict.fromkeys(get_args(Work), 0)
        self._seconds = dict.fromkeys(get_args(Work), 0.0)
        self.decoded_s = 0.0

    def took(self, work: Work, seconds: float) -> None:
        """Take in how long something took."""
        self._latest[work].append(seconds)
        self._counts[work] += 1
        self._seconds[work] += seconds

    def decoded(self, audio_s: float) -> None:
        """Take in that a finished segment of so many seconds was decoded."""
        self.decoded_s += audio_s

    def totals(self) -> dict[Work, Total]:
        """Of every kind of work, also of what there was none of."""
        return {work: Total(self._counts[work], self._seconds[work]) for work in self._counts}

    def figures(self) -> tuple[Speed, ...]:
        """Of each kind of work that there was."""
        return tuple(
            Speed(
                work,
                self._counts[work],
                round(latest[-1], 3),
                round(median(latest), 3),
                round(p95(latest), 3),
            )
            for work, latest in self._latest.items()
            if latest
        )


def p95(seconds: Sequence[float]) -> float:
    """The 95th percentile of at least one duration."""
    if len(seconds) < 2:
        return seconds[0]
    return quantiles(seconds, n=20, method="inclusive")[-1]
