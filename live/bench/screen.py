"""What stood on one track's screen, from first to last. Pure.

Words are compared as Whisper's authors score them: without case and punctuation, in one spelling,
fillers left out, each word by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, takewhile
from typing import Any, Final

from audio.types import Content
from live.bench.framing import Shown

_FILLERS: Final = frozenset({"hm"})
"""Left out with those that Whisper's rules leave out (hmm, mm, mhm, uh, um)."""

_ROOM: Final = 8
"""Final words beyond the length of a guess among which its words are looked for."""


@dataclass(frozen=True, slots=True, repr=False)
class FinalWord(Content):
    """A word of the final text, and when it was first there.

    Attributes:
        token: As compared.
        shown: When it first stood at its place, in seconds since the first sample was due.
        stable: When it was first said to be stable, or final.
        final: When it was said to be final.
    """

    token: str
    shown: float
    stable: float
    final: float


@dataclass(frozen=True, slots=True, repr=False)
class Read(Content):
    """All that could be read on one track's screen.

    Attributes:
        text: The final text.
        words: Its words.
        put_up: Words that were written on the screen; those written anew count again.
        taken_back: Words that were taken off it: at each change, all after the first difference.
        stable: Words said to be stable before they were final.
        stable_changed: Those of them that a later guess or the final text did not keep.
    """

    text: str
    words: tuple[FinalWord, ...]
    put_up: int
    taken_back: int
    stable: int
    stable_changed: int


@cache
def _normalizer() -> Any:
    from whisper_normalizer.english import (  # type: ignore[import-untyped]
        EnglishTextNormalizer,
    )

    return EnglishTextNormalizer()


@cache
def _tokens_of(word: str) -> tuple[str, ...]:
    found = _normalizer()(word).split()  # it leaves ".." of an ellipsis
    return tuple(w for w in found if any(map(str.isalnum, w)) and w not in _FILLERS)


def normal(text: str) -> str:
    """Spell a text as Whisper's authors do before they count errors."""
    return str(_normalizer()(text))


def tokens(text: str) -> list[str]:
    """Take a text apart into words as they are compared; a word may give none, or several."""
    return [token for word in re.split(r"[\s–—-]+", text) for token in _tokens_of(word)]


def same_start(a: Sequence[str], b: Sequence[str]) -> int:
    """Count the words at the start that are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def matches(guess: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """Find which words of a guess are in a text that may go on after it.

    Returns:
        Pairs of places (in ``guess``, in ``text``) of equal words, of a cheapest way to change
        the guess into a beginning of the text, word by word.
    """
    begin = same_start(guess, text)
    rest, there = guess[begin:], text[begin:]
    rows = [list(range(len(there) + 1))]
    for i, word in enumerate(rest):
        row, above = [i + 1], rows[-1]
        for j, other in enumerate(there):
            row.append(min(above[j] + (word != other), above[j + 1] + 1, row[j] + 1))
        rows.append(row)
    found = [(i, i) for i in range(begin)]
    i = len(rest)
    # Of equals the longest: a word that is missing before others does not hide them.
    j = min(range(len(there) + 1), key=lambda end: (rows[-1][end], -end))
    while i and j:
        here = rows[i][j]
        if here == rows[i - 1][j - 1] + (rest[i - 1] != there[j - 1]):
            i, j = i - 1, j - 1
            if rest[i] == there[j]:
                found.append((begin + i, begin + j))
        elif here == rows[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return sorted(found)


@dataclass(slots=True)
class _Line:
    """One utterance on the screen.

    Attributes:
        text: As written.
        words: As compared.
        stable: How many of ``words`` were said to be stable.
        final: When each of ``words`` was said to be final; none until it is.
        sworn: Words that were said to be stable and are still there.
    """

    text: str = ""
    words: list[str] = field(default_factory=list)
    stable: int = 0
    is_final: bool = False
    final: list[float] = field(default_factory=list)
    sworn: list[str] = field(default_factory=list)

    def change(self, shown: Shown) -> tuple[int, int]:
        """Take in how it reads now; give how many words became stable, how many were not kept."""
        words = tokens(shown.text)
        if shown.final:
            keep = same_start(self.words, words) if self.is_final else 0
            self.final = self.final[:keep] + [shown.at] * (len(words) - keep)
        kept = matches(self.sworn, words)
        lost = len(self.sworn) - len(kept)
        self.text, self.words, self.is_final = shown.text, words, shown.final
        self.stable = len(tokens(" ".join(shown.text.split()[: shown.stable])))
        if shown.final:
            self.sworn = []
            return 0, lost
        reach = max((j + 1 for _, j in kept), default=0)
        self.sworn = words[: max(reach, self.stable)]
        return len(self.sworn) - len(kept), lost


@dataclass(frozen=True, slots=True)
class _State:
    """The screen at one moment: how many final words lead it, and what follows them."""

    at: float
    fixed: int
    tail: list[str]
    stable: list[bool]


def replay(shown: Sequence[Shown]) -> Read:
    """Read one track's screen from first to last; what has the same time is one change."""
    lines: dict[str, _Line] = {}
    states: list[_State] = []
    screen: list[str] = []
    put_up = taken_back = stable = changed = 0
    for at, change in groupby(shown, key=lambda item: item.at):
        for item in change:
            more, lost = lines.setdefault(item.utterance, _Line()).change(item)
            stable, changed = stable + more, changed + lost
        now = [word for line in lines.values() for word in line.words]
        same = same_start(screen, now)
        taken_back += len(screen) - same
        put_up += len(now) - same
        screen = now
        states.append(_state(at, list(lines.values())))
    finals = [line for line in lines.values() if line.is_final]
    text = " ".join(line.text.strip() for line in finals if line.text.strip())
    return Read(text, _words(finals, states), put_up, taken_back, stable, changed)


def _state(at: float, lines: list[_Line]) -> _State:
    leading = list(takewhile(lambda line: line.is_final, lines))
    rest = lines[len(leading) :]
    return _State(
        at,
        sum(len(line.words) for line in leading),
        [word for line in rest for word in line.words],
        [line.is_final or n < line.stable for line in rest for n in range(len(line.words))],
    )


def _words(finals: list[_Line], states: list[_State]) -> tuple[FinalWord, ...]:
    """Find when each final word was first at its place, and first stable there."""
    words = [word for line in finals for word in line.words]
    final = [at for line in finals for at in line.final]
    first, sure = list(final), list(final)
    for state in states:
        ahead = words[state.fixed : state.fixed + len(state.tail) + _ROOM]
        for i, j in matches(state.tail, ahead):
            place = state.fixed + j
            first[place] = min(first[place], state.at)
            if state.stable[i]:
                sure[place] = min(sure[place], state.at)
    return tuple(map(FinalWord, words, first, sure, final))
