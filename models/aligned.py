"""From tokens and their alignment to words with times. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Final

from audio.types import SAMPLE_RATE, Content
from models.speech import Word

_STEP: Final = SAMPLE_RATE // 50
"""Samples an alignment index stands for: 20 ms, two spectrogram frames."""

_LONGEST: Final = 2 * SAMPLE_RATE
"""Longest word, in samples. Alignment stretches words over pauses beside them."""

_LEAST: Final = 1e-9
"""Probability that stands for none at all."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard(Content):
    """A word, and how likely it is where it stands.

    Attributes:
        word: As recognized.
        likelihood: Natural logarithm of the probability of all its tokens, at most 0.
    """

    word: Word
    likelihood: float


def aligned_words(
    groups: Sequence[tuple[str, int]],
    steps: Sequence[tuple[int, int]],
    probabilities: Sequence[float],
    start: int,
    end: int,
) -> tuple[Heard, ...]:
    """Give words their times.

    Args:
        groups: Each word as written and its number of tokens, in order.
        steps: (token index, time index) pairs of the alignment path, in order.
        probabilities: One a token.
        start: First sample of the audio, in the session's time base.
        end: One past the last.
    """
    begins: dict[int, int] = {}
    for token, time in steps:
        begins.setdefault(token, time)
    words: list[Word] = []
    likely: list[float] = []
    token = 0
    for written, count in groups:
        following = token + count
        text = written.strip()
        joined = bool(words) and not written[:1].isspace() and not written[:1].isalnum()
        if joined and not any(map(str.isalnum, text)):
            # Punctuation belongs to the word before it, takes no time, and is no part of its sound.
            words[-1] = replace(words[-1], text=words[-1].text + text)
        elif text and count:
            begin = _sample(begins, token, start, end)
            finish = max(_sample(begins, following, start, end), begin + _STEP)
            if finish - begin > _LONGEST:
                # A pause before the first word belongs to nobody; one after a word neither.
                begin, finish = (begin, begin + _LONGEST) if words else (finish - _LONGEST, finish)
            mean = sum(probabilities[token:following]) / count
            word = Word(text, begin, min(finish, end), min(max(mean, 0.0), 1.0))
            sure = sum(log(max(p, _LEAST)) for p in probabilities[token:following])
            if joined:  # the second half of a hyphenated word
                half = words.pop()
                sure += likely.pop()
                word = replace(word, text=half.text + text, start=half.start)
            words.append(word)
            likely.append(min(sure, 0.0))
        token = following
    return tuple(map(Heard, words, likely))


def _sample(begins: dict[int, int], token: int, start: int, end: int) -> int:
    """Give where a token begins, in samples; the end if the path does not reach it."""
    return min(start + begins[token] * _STEP, end) if token in begins else end
