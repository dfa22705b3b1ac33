"""How late words, lines and the note were, measured from the outside as a person would see it."""

import re
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from live.speeds import p95
from live.values import SAMPLE_RATE, Content, Statement, Utterance

_NEAR: Final = 2
"""Places a word may have moved between a partial and the final text."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One latency, in milliseconds, over ``count`` observations."""

    count: int
    median: int
    p95: int


def figures(seconds: list[float]) -> Figures | None:
    """Median and 95th percentile; None if nothing was observed."""
    if not seconds:
        return None
    return Figures(len(seconds), round(median(seconds) * 1000), round(p95(seconds) * 1000))


@dataclass(slots=True, repr=False)
class Stopwatch(Content):
    """Collects what one screen saw and when.

    Attributes:
        went_live: When sample 0 was, in seconds of the caller's clock.
    """

    went_live: float
    words: list[float] = field(default_factory=list)
    finals: list[float] = field(default_factory=list)
    proposals: list[float] = field(default_factory=list)
    _shown: dict[str, list[tuple[float, list[str]]]] = field(default_factory=dict)
    _ends: dict[str, int] = field(default_factory=dict)

    def _late(self, now: float, sample: int) -> float:
        return now - self.went_live - sample / SAMPLE_RATE

    def speaking(self, utterance: Utterance, now: float) -> None:
        """An unfinished utterance came on screen."""
        words = [_plain(word.text) for word in utterance.words]
        self._shown.setdefault(utterance.id, []).append((now, words))

    def heard(self, utterance: Utterance, now: float) -> None:
        """A final utterance came on screen: when was each of its words first there?"""
        self._ends[utterance.id] = utterance.end
        self.finals.append(self._late(now, utterance.end))
        shown = [
            *self._shown.pop(utterance.id, []),
            (now, [_plain(w.text) for w in utterance.words]),
        ]
        for place, word in enumerate(utterance.words):
            text = _plain(word.text)
            first = next(
                at
                for at, words in shown
                if text in words[max(0, place - _NEAR) : place + _NEAR + 1]
            )
            self.words.append(max(0.0, self._late(first, word.end)))

    def proposed(self, statement: Statement, now: float) -> None:
        """A proposal came on screen."""
        ends = [self._ends[i] for i in statement.evidence if i in self._ends]
        if ends:
            self.proposals.append(self._late(now, max(ends)))


def _plain(word: str) -> str:
    return re.sub(r"\W", "", word.lower())


@dataclass(frozen=True, slots=True)
class Measured:
    """What the demo measured, in milliseconds; None where there was nothing to measure."""

    partial_ms: Figures | None
    final_ms: Figures | None
    proposal_ms: Figures | None
    note_ready_ms: int
    statements: int
    files: tuple[str, ...]
