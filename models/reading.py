"""How speech is read: by what was said before it, and by earlier guesses at it. Pure.

A decode that begins in the middle of speech reads its first words badly, and one that sees only
the newest seconds reads all of them badly. So audio is given from before, back to the beginning
of a word that is known, and the known words are forced on the decoder as the beginning of its
answer: they cost time but cannot change, and what follows them is read in their light.

While someone speaks the window is short and slides. A word on which two successive guesses agree
becomes known. Nothing of this binds the final reading but the words that were shown as stable.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

import numpy as np

from audio.types import SAMPLE_RATE, Content, Samples, SpeechSegment
from models.speech import Context, Stretch, Word

SLIDE: Final = 7 * SAMPLE_RATE
"""Audio a guess is made from, in samples; more as long as nothing in it is known."""

READ: Final = 15 * SAMPLE_RATE
"""Audio a final reading is made from, in samples, unless the segment alone is longer."""

LEAD_IN: Final = SAMPLE_RATE // 10
"""Audio before the first known word, in samples."""

_BREATH: Final = SAMPLE_RATE * 3 // 10
"""Silence before a word, in samples, at which a final reading may well begin."""

_RECALLED: Final = 10
"""Words before the audio that prompt a guess."""

_AGREED: Final = SAMPLE_RATE * 8 // 10
"""Age in samples at which a word that two guesses agree on is known…"""

_OLD: Final = 2 * SAMPLE_RATE
"""…and at which it is known even if guesses go back and forth about it."""

_SURE: Final = 0.7
_STABLE_SURE: Final = SAMPLE_RATE
_STABLE: Final = 3 * SAMPLE_RATE
"""…and at which it is stable: the first if its probability is ``_SURE``, else the second."""

_HELD: Final = SAMPLE_RATE * 3 // 10
"""Age below which a word is not shown, in samples: it may be half a word."""

_DOUBTED: Final = 0.6
_DOUBTED_AGE: Final = SAMPLE_RATE * 13 // 10
"""A new word less probable than this is not shown until it has this age, in samples, or was
guessed twice."""


@dataclass(frozen=True, slots=True, repr=False)
class Window(Content):
    """What a decode is made from.

    Attributes:
        start: First sample of the audio; the end is the segment's.
        known: Words in it that are forced, in order.
        prompt: Words before it.
    """

    start: int
    known: tuple[Word, ...] = ()
    prompt: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Draft(Content):
    """What is remembered of an unfinished segment.

    Attributes:
        known: Words of it that two guesses agreed on, in order.
        last: What the last guess had after them.
        stable: How many of ``known`` are stable.
        shown: What is on the screen: what is known, and what follows.
    """

    known: tuple[Word, ...] = ()
    last: tuple[Word, ...] = ()
    stable: int = 0
    shown: tuple[Word, ...] = ()


def sliding(segment: SpeechSegment, context: Context, draft: Draft) -> Window:
    """Choose what the next guess at an unfinished segment is made from."""
    held = segment.start - segment.lead.size
    before = _recent(context.words, held)
    words = (*before, *draft.known)
    inside = sum(word.start >= max(held, segment.end - SLIDE) for word in words)
    first = len(words) - inside
    if inside:
        start = max(held, words[first].start - LEAD_IN)
    else:  # nothing known in the window: go on where the known words end
        start = max(segment.start, draft.known[-1].end if draft.known else 0)
    return Window(start, words[first:], words[max(0, first - _RECALLED) : first])


def reading(segment: SpeechSegment, context: Context) -> Window:
    """Choose what a final reading is made from: audio from before, from a breath on if possible."""
    held = max(segment.start - segment.lead.size, segment.end - READ)
    words = _recent(context.words, held)
    earlier = context.words[: len(context.words) - len(words)]
    silent_since = earlier[-1].end if earlier else held
    for first, word in enumerate(words):
        if word.start - silent_since >= _BREATH:
            return Window(max(held, word.start - LEAD_IN), words[first:])
        silent_since = word.end
    return Window(segment.start)


def sound(segment: SpeechSegment, start: int, unheard: Sequence[Stretch]) -> Samples:
    """Give what a decode hears from ``start`` on: silence where nothing was written before.

    Args:
        segment: Ends it.
        start: First sample, not before the segment's lead.
        unheard: Stretches before the segment that gave no words: they shall give none now, either.
    """
    held = segment.start - segment.lead.size
    samples = np.concatenate((segment.lead, segment.samples))
    for gone in unheard:
        samples[max(gone.start - held, 0) : max(min(gone.end, segment.start) - held, 0)] = 0
    return samples[start - held :]


def follow(draft: Draft, guess: Sequence[Word], now: int) -> Draft:
    """Take in a guess at what follows the known words.

    Args:
        draft: As it was when the guess was made.
        guess: The words after ``draft.known``, with times.
        now: One past the last sample that was decoded.
    """
    agreed = _same(guess, draft.last)
    settled = 0
    while settled < len(guess) and guess[settled].end <= now - (
        _AGREED if settled < agreed else _OLD
    ):
        settled += 1
    known = (*draft.known, *guess[:settled])
    stable = draft.stable
    while stable < len(known) and _is_stable(known[stable], now):
        stable += 1
    new = list(guess[:settled])
    for at in range(settled, len(guess)):
        if not _may_be_shown(guess[at], now, agreed=at < agreed):
            break
        new.append(guess[at])
    shown = _kept(draft.shown[len(draft.known) :], new, max(settled, agreed))
    return Draft(known, tuple(guess[settled:]), stable, (*draft.known, *shown))


def adopt(draft: Draft, words: tuple[Word, ...]) -> Draft:
    """Take over a reading that was made in advance, and turned out not to be the end."""
    return Draft(words, stable=min(draft.stable, len(words)), shown=words)


def cut(draft: Draft, at: int) -> tuple[Draft, Draft]:
    """Share a draft out to what lies before a cut, and to what goes on after it."""
    first = sum(word.start < at for word in draft.known)
    seen = max(first, sum(word.start < at for word in draft.shown))
    before = Draft(draft.known[:first], (), min(draft.stable, first), draft.shown[:seen])
    stable = max(0, draft.stable - first)
    return before, Draft(draft.known[first:], (), stable, draft.shown[seen:])


def bare(word: Word) -> str:
    """A word as compared: no case, no punctuation."""
    return re.sub(r"[^\w']", "", word.text.lower())


def _same(words: Sequence[Word], others: Sequence[Word]) -> int:
    """Count the words at the beginning that are the same."""
    pairs = zip(words, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: bare(pair[0]) == bare(pair[1]), pairs))


def _may_be_shown(word: Word, now: int, *, agreed: bool) -> bool:
    age = now - word.end
    return age >= _HELD and (agreed or age >= _DOUBTED_AGE or word.probability >= _DOUBTED)


def _kept(old: Sequence[Word], new: Sequence[Word], confirmed: int) -> tuple[Word, ...]:
    """Put up what is new, but take nothing back that a second guess has not confirmed.

    Args:
        old: What is on the screen after the known words.
        new: What a guess would put there.
        confirmed: How many words of the guess are known, or in the last guess, too.
    """
    same = _same(old, new)
    if same == len(old) or same < min(confirmed, len(new)):
        return tuple(new)
    later = (word for word in new[same:] if word.start >= old[-1].end - LEAD_IN)
    return (*new[:same], *old[same:], *later)


def _is_stable(word: Word, now: int) -> bool:
    age = now - word.end
    return age >= _STABLE or (word.probability >= _SURE and age >= _STABLE_SURE)


def _recent(words: tuple[Word, ...], since: int) -> tuple[Word, ...]:
    """The last words, from the first on that begins at or after a sample."""
    first = len(words)
    while first and words[first - 1].start >= since:
        first -= 1
    return words[first:]
