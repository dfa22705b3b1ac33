"""The transcript as lines to show, in the order in which they were said. Pure."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from live.values import SAMPLE_RATE, Content, Party, Utterance, written

_A_MINUTE: Final = 60 * SAMPLE_RATE


@dataclass(frozen=True, slots=True, repr=False)
class Line(Content):
    """An utterance, or a notice between utterances.

    Attributes:
        key: Stable over revisions.
        start: First sample, since the session went live: the place in the order.
        speaker: Who said it; None for a notice.
        text: Words, or what happened.
        final: Whether the words are settled.
        stable: How many of the first letters will hardly change; of a final line all do.
        warning: Whether the therapist should look at it.
        end: One past its last sample, same time base; of a notice, its start.
        count: How many words it has.
    """

    key: str
    start: int
    speaker: Party | None
    text: str
    final: bool = True
    warning: bool = False
    stable: int = 0
    end: int = 0
    count: int = 0

    @property
    def shown(self) -> str:
        """The text as it stands on a screen."""
        return self.text if self.final else f"{self.text} …"


class Script:
    """Lines sorted by when they began; of equal beginnings, the one that came first.

    Of what was said it keeps the words as one text, and not when each of them was said.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._by_key: dict[str, Line] = {}
        self._first_changed = 0

    def __len__(self) -> int:
        return len(self.lines)

    def line(self, key: str) -> Line | None:
        """The line of a key, if there is one."""
        return self._by_key.get(key)

    @property
    def end(self) -> int:
        """One past the last sample of the line that began last; 0 if there is none."""
        return self.lines[-1].end if self.lines else 0

    def say(self, utterance: Utterance) -> None:
        """Put an utterance in, in place of its earlier revision; without words, take it out."""
        self.remove(utterance.id)
        if utterance.words:
            words = utterance.words if utterance.final else utterance.words[: utterance.stable]
            self._insert(
                Line(
                    utterance.id,
                    utterance.start,
                    utterance.speaker,
                    utterance.text,
                    utterance.final,
                    stable=len(written(words)),
                    end=utterance.end,
                    count=len(utterance.words),
                )
            )

    def note(self, key: str, text: str, *, at: int | None = None, warning: bool = False) -> None:
        """Put a notice in at a sample, or (None) after everything there is."""
        last = self.lines[-1].start if self.lines else 0
        start = last if at is None else at
        self._insert(Line(key, start, None, text, warning=warning, end=start))

    def remove(self, key: str) -> None:
        """Take a line out, if it is there."""
        line = self._by_key.pop(key, None)
        if line is not None:
            at = bisect_left(self.lines, line.start, key=lambda other: other.start)
            while self.lines[at] is not line:
                at += 1
            del self.lines[at]
            self._first_changed = min(self._first_changed, at)

    def strike(self, start: int, end: int) -> None:
        """Take out what was said in a stretch, in samples, also what only reaches into it."""
        for line in [line for line in self.lines if line.speaker and line.start < end]:
            if start < line.end or start <= line.start:
                self.remove(line.key)

    def words_since(self, sample: int) -> int:
        """How many settled words were said since a sample, those that take less than a minute."""
        count = 0
        for line in reversed(self.lines):
            if line.start < sample - _A_MINUTE:
                break
            if line.speaker and line.final and line.end >= sample:
                count += line.count
        return count

    def take_changed(self) -> int:
        """The first line that changed since this was asked last."""
        first, self._first_changed = self._first_changed, len(self.lines)
        return first

    def clear(self) -> None:
        """Take everything out."""
        self.lines.clear()
        self._by_key.clear()
        self._first_changed = 0

    def _insert(self, line: Line) -> None:
        at = bisect_right(self.lines, line.start, key=lambda other: other.start)
        self.lines.insert(at, line)
        self._first_changed = min(self._first_changed, at)
        self._by_key[line.key] = line


def clock(samples: int) -> str:
    """A time in the session as ``M:SS``, or ``H:MM:SS`` from one hour on."""
    return clock_s(samples / SAMPLE_RATE)


def clock_s(seconds: float) -> str:
    """Seconds as ``M:SS``, or ``H:MM:SS`` from one hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
