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


class Speeds:
    """Durations, as they are measured where the work is done."""

    def __init__(self) -> None:
        self._latest = {work: deque[float](maxlen=KEPT) for work in get_args(Work)}
        self._counts = dict.fromkeys(get_args(Work), 0)

    def took(self, work: Work, seconds: float) -> None:
        """Take in how long something took."""
        self._latest[work].append(seconds)
        self._counts[work] += 1

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
