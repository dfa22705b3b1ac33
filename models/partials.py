"""What is kept between two guesses at the same unfinished segment. Pure.

Decoding all of a long turn again and again costs more the longer it gets. So words on which two
successive guesses agree, and which lie well behind the newest audio, settle: they are kept as
they are, and decoding goes on behind them, with them as its prompt. The final decode does not
use any of this.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from audio.types import SAMPLE_RATE, SpeechSegment
from models.speech import Word

_LONG: Final = 7 * SAMPLE_RATE
"""Audio behind the anchor, in samples, from which on words are to settle."""

_FRESH: Final = 5 * SAMPLE_RATE // 2
"""Newest audio, in samples, in which nothing settles: the next words may still change it."""

_EARLIEST: Final = 2 * SAMPLE_RATE
"""Least progress of the anchor, in samples; less is not worth a seam."""

_LEAD: Final = SAMPLE_RATE // 10
"""Audio kept before the first word that is decoded again, in samples."""


@dataclass(slots=True)
class Draft:
    """The state of one unfinished segment.

    Attributes:
        anchor: Samples of the segment that are done with.
        words: What was said up to there.
        last: The rest of the last guess, as compared: no case, no punctuation.
    """

    anchor: int = 0
    words: list[Word] = field(default_factory=list, repr=False)
    last: list[str] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """The settled words as one line."""
        return " ".join(word.text for word in self.words)

    def wants_times(self, size: int) -> bool:
        """Tell whether the next guess should come with word times, so that words can settle."""
        return size >= _LONG and bool(self.last)

    def follow(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """Take a guess at what follows the settled words; give all words."""
        self.last = [_bare(word) for word in words]
        return (*self.words, *words)

    def settle(self, words: tuple[Word, ...], segment: SpeechSegment) -> tuple[Word, ...]:
        """Take a guess with word times, let what is old and agreed settle; give all words."""
        everything = (*self.words, *words)
        agreed = 0
        for word, before in zip(words, self.last, strict=False):
            if _bare(word) != before:
                break
            agreed += 1
        earliest = segment.start + self.anchor + _EARLIEST
        latest = segment.end - _FRESH
        # At the longest pause, the last of equals: a seam inside fluent speech costs words.
        cuts = [
            (words[cut].start - words[cut - 1].end, cut)
            for cut in range(1, min(agreed + 1, len(words)))
            if words[cut].start >= earliest and words[cut - 1].end <= latest
        ]
        if cuts:
            _, cut = max(cuts)
            begin = max(words[cut - 1].end, words[cut].start - _LEAD)
            self.anchor = min(begin, words[cut].start) - segment.start
            self.words.extend(words[:cut])
            words = words[cut:]
        self.last = [_bare(word) for word in words]
        return everything


def _bare(word: Word) -> str:
    return re.sub(r"[^\w']", "", word.text.lower())
