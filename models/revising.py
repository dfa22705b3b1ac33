"""What a reading may change of what stands on the screen. Pure.

A word that changes in the middle of a line takes the reader's eye back to it, and everything after
it is read again. So a reading that differs from what was shown has to be the more likely of the
two: the more words stand after the difference, the more likely. The model has an opinion of both,
as it can be asked how likely each word is where the other reading has another.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from models.aligned import Heard
from models.reading import bare
from models.speech import Word

_FOR_A_WORD: Final = 0.1
"""How much more likely a difference has to be, as a natural logarithm, for each word on the screen
from it on. Measured: ``docs/benchmarks.md``."""

_AFTER: Final = 2
"""Words after a difference that tell of it, too: what follows a wrong word is less likely."""


def revised(shown: Sequence[Heard], read: Sequence[Heard]) -> tuple[Word, ...]:
    """Choose, wherever a reading differs from what is shown, one of the two.

    Where what is shown ends, the reading has its way: it knows what was said next.

    Args:
        shown: What is on the screen of the segment, likelihoods as seen from the reading's audio.
        read: What the reading has.
    """
    words: list[Word] = []
    matcher = SequenceMatcher(
        None,
        [bare(heard.word) for heard in shown],
        [bare(heard.word) for heard in read],
        autojunk=False,
    )
    for same, begin, end, first, last in matcher.get_opcodes():
        keeps = same != "equal" and end < len(shown)
        if keeps:
            gain = _likelihood(read[first : last + _AFTER]) - _likelihood(
                shown[begin : end + _AFTER]
            )
            keeps = gain < _FOR_A_WORD * (len(shown) - begin)
        chosen = shown[begin:end] if keeps else read[first:last]
        words += (heard.word for heard in chosen)
    return tuple(words)


def _likelihood(part: Sequence[Heard]) -> float:
    return sum(heard.likelihood for heard in part)
