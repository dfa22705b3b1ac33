"""Passages cut into subtitles that can be read in their time. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from audio.types import SAMPLE_RATE, Content
from live.transcribe.values import Passage
from models.speech import Word

LINE: Final = 42
"""Characters a line may have. Source, as of the next two: the BBC's and Netflix's guides."""

LINES: Final = 2
"""Lines a cue may have."""

LONGEST: Final = 7_000
"""Milliseconds a cue may stand."""

SHORTEST: Final = 1_000
"""Milliseconds a cue stands at least, unless its speaker's next one is due."""

PAUSE: Final = 1_500
"""Milliseconds of silence between two words that end a cue."""

_PER_MS: Final = SAMPLE_RATE // 1000
_SENTENCE_END: Final = (".", "?", "!", "…", "。", "？", "！")


@dataclass(frozen=True, slots=True, repr=False)
class Cue(Content):
    """One subtitle.

    Attributes:
        speaker: Who speaks; None if no name is claimed.
        start: Milliseconds since the recording's start.
        end: Milliseconds; after ``start``.
        lines: One or two, at most 42 characters each, with a label if one was asked for.
    """

    speaker: str | None
    start: int
    end: int
    lines: tuple[str, ...]


def cues(passages: Iterable[Passage], *, labelled: bool) -> list[Cue]:
    """Cut passages into cues, by their start; those of one speaker do not overlap.

    Args:
        passages: By their start.
        labelled: Whether each cue begins with its speaker's name, which takes room in its lines.
    """
    found: list[Cue] = []
    by_speaker = sorted(passages, key=lambda passage: passage.speaker or "")  # keeps their order
    for speaker, theirs in groupby(by_speaker, lambda passage: passage.speaker):
        label = f"{named(speaker)}:" if labelled and speaker else ""
        cut = [cue for passage in theirs for cue in _of_passage(passage, label)]
        found += _apart(cut)
    return sorted(found, key=lambda cue: (cue.start, cue.end))


def named(speaker: str) -> str:
    """A speaker's name at the head of a line."""
    return speaker[:1].upper() + speaker[1:]


def not_understood(passage: Passage) -> str:
    """What stands where words should."""
    return f"[{(passage.end - passage.start) / SAMPLE_RATE:.1f} s not understood]"


def _of_passage(passage: Passage, label: str) -> Iterator[Cue]:
    words = [piece for word in passage.words for piece in _pieces(word)]
    if not words:
        words = [Word(not_understood(passage), passage.start, passage.end, 0.0)]
    held: list[Word] = []
    for word in words:
        if held and _ends(held, word, label):
            yield _cue(passage.speaker, held, label)
            held = []
        held.append(word)
    yield _cue(passage.speaker, held, label)


def _pieces(word: Word) -> Iterator[Word]:
    """A word as one line can hold it: pieces of it, if it is longer. They share its time."""
    text = "".join(word.text.split())
    count = -(-len(text) // LINE)
    length = word.end - word.start
    for n in range(count):
        start, end = word.start + length * n // count, word.start + length * (n + 1) // count
        yield Word(text[n * LINE : (n + 1) * LINE], start, end, word.probability)


def _ends(held: Sequence[Word], following: Word, label: str) -> bool:
    """Whether a cue ends before a word: no room, no time, a pause, or a sentence that fills it."""
    if len(_lines([*held, following], label)) > LINES:
        return True
    if following.end - held[0].start > LONGEST * _PER_MS:
        return True
    if following.start - held[-1].end >= PAUSE * _PER_MS:
        return True
    return held[-1].text.endswith(_SENTENCE_END) and len(_lines(held, label)) == LINES


def _cue(speaker: str | None, words: Sequence[Word], label: str) -> Cue:
    start, end = words[0].start // _PER_MS, -(-words[-1].end // _PER_MS)
    return Cue(speaker, start, end, _lines(words, label))


def _lines(words: Sequence[Word], label: str) -> tuple[str, ...]:
    """Fill lines with words; as many lines as it takes."""
    lines = [label] if label else []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word.text) <= LINE:
            lines[-1] += f" {word.text}"
        else:
            lines.append(word.text)
    return tuple(lines)


def _apart(cut: Sequence[Cue]) -> list[Cue]:
    """Cues of one speaker, each in its own time: in order, 1 ms or more, 7 s at most."""
    found: list[Cue] = []
    earliest = 0
    for cue in cut:
        start = max(cue.start, earliest)
        earliest = max(min(cue.end, start + LONGEST), start + 1)
        found.append(replace(cue, start=start, end=earliest))
    for n, cue in enumerate(found):
        until = found[n + 1].start if n + 1 < len(found) else cue.start + SHORTEST
        found[n] = replace(cue, end=max(cue.end, min(cue.start + SHORTEST, until)))
    return found
