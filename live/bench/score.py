"""From what was said and what was shown to figures. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from audio.types import SAMPLE_RATE
from live.bench.framing import Shown
from live.bench.screen import FinalWord, Read, normal, replay, tokens
from live.bench.stream import Turn

FIRST: Final = SAMPLE_RATE // 2
"""Samples from the start of speech in a turn in which its first words begin."""

ECHO: Final = 15.0
"""Seconds after a turn within which its words, under the other name, are taken to be its own."""

RUN: Final = 3
"""Words in a row that make a turn recognizable under another name."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A latency, in milliseconds; None if there was nothing to measure.

    Attributes:
        median: Half are shorter.
        p95: 95 of 100 are shorter.
    """

    median: int | None
    p95: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """How right and how late the words on screen were.

    Attributes:
        wer: Word errors of the final text for each word that was said, all tracks together; None
            if nothing was said. Whisper's English spelling rules.
        substituted, deleted, inserted: What they were.
        words: Words said.
        partial_ms: For each word that is right in the end: from its end to the first time it
            stood at its place on the screen.
        stable_ms: The same, to when it was first said to be stable, or was final.
        final_ms: For each turn of which anything came out: from the end of speech in it to the
            final text of its last word that was recognized, rightly or not.
        flicker: Words taken back for each final word. At each change of a track's screen all
            words after the first difference count.
        first_words_lost: Share of the words that begin in the first half second of speech in a
            turn of which nothing came out; None if there are none.
        first_words_lost_count: How many those are.
        revised_stable_share: Share of the words said to be stable that a later guess or the final
            text did not keep; None if none was.
        stable_words: Words said to be stable before they were final.
        wrong_speaker: Turns that came out under the other name, there alone or there too: three
            words of it in a row, in the other track's final text until 15 s after it, that what
            was said on that track does not explain. Turns of one or two words cannot be told.
            None if there is one track.
        final_words: Words of the final text.
    """

    wer: float | None
    substituted: int
    deleted: int
    inserted: int
    words: int
    partial_ms: Spread
    stable_ms: Spread
    final_ms: Spread
    flicker: float
    first_words_lost: float | None
    first_words_lost_count: int
    revised_stable_share: float | None
    stable_words: int
    wrong_speaker: int | None
    final_words: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the reference; times in samples, None if not known."""

    token: str
    turn: int
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class _Track:
    """One track, reference and screen, word by word.

    Attributes:
        pairs: For each word said, the place of the final word it came out as, right or wrong;
            None if it was lost.
        equal: Places of the final words that are right.
    """

    said: list[_Said]
    read: Read
    pairs: list[int | None]
    equal: set[int]


def score(turns: Sequence[Turn], tracks: int, shown: Sequence[Shown]) -> Figures:
    """Score what was shown.

    Args:
        turns: What was said, in order.
        tracks: How many tracks there were.
        shown: What stood on their screens, in order of time.
    """
    seen = [
        _track(turns, track, [item for item in shown if item.track == track])
        for track in range(tracks)
    ]
    errors = _errors(turns, seen)
    partial, stable = _word_latencies(seen)
    final_words = sum(len(track.read.words) for track in seen)
    first, lost = _first_words(turns, seen)
    sworn = sum(track.read.stable for track in seen)
    changed = sum(track.read.stable_changed for track in seen)
    taken_back = sum(track.read.taken_back for track in seen)
    said = errors.hits + errors.substitutions + errors.deletions if errors else 0
    return Figures(
        wer=round(errors.wer, 4) if said else None,
        substituted=errors.substitutions if errors else 0,
        deleted=errors.deletions if errors else 0,
        inserted=errors.insertions if errors else 0,
        words=said,
        partial_ms=spread(partial),
        stable_ms=spread(stable),
        final_ms=spread(list(_final_latencies(turns, seen))),
        flicker=round(taken_back / max(1, final_words), 3),
        first_words_lost=round(lost / first, 4) if first else None,
        first_words_lost_count=lost,
        revised_stable_share=round(changed / sworn, 4) if sworn else None,
        stable_words=sworn,
        wrong_speaker=_wrong_speaker(turns, seen) if tracks > 1 else None,
        final_words=final_words,
    )


def words_shown(shown: Sequence[Shown]) -> tuple[int, int]:
    """Count words where nobody spoke: those of the final text, and all that ever stood there."""
    reads = [
        replay([item for item in shown if item.track == track])
        for track in {item.track for item in shown}
    ]
    return sum(len(read.words) for read in reads), sum(read.put_up for read in reads)


def spread(seconds: Sequence[float]) -> Spread:
    """Median and 95th percentile of seconds, in milliseconds."""
    if not seconds:
        return Spread(None, None)
    median, p95 = np.percentile(np.asarray(seconds), [50, 95])
    return Spread(round(1000 * float(median)), round(1000 * float(p95)))


def _process(said: list[str], read: list[str]) -> Any:
    from jiwer import process_words

    return process_words(said, read)


def _errors(turns: Sequence[Turn], seen: list[_Track]) -> Any:
    """Let jiwer count, one text a track; None if there is nothing at all."""
    said = [
        normal(" ".join(turn.text for turn in turns if turn.track == track))
        for track in range(len(seen))
    ]
    read = [normal(track.read.text) for track in seen]
    return _process(said, read) if any(said) else None


def _track(turns: Sequence[Turn], track: int, shown: list[Shown]) -> _Track:
    said = [word for n, turn in enumerate(turns) if turn.track == track for word in _said(n, turn)]
    read = replay(shown)
    pairs: list[int | None] = [None] * len(said)
    equal: set[int] = set()
    if said and read.words:
        result = _process(
            [" ".join(word.token for word in said)], [" ".join(word.token for word in read.words)]
        )
        for chunk in result.alignments[0]:
            if chunk.type in {"equal", "substitute"}:
                for offset in range(chunk.ref_end_idx - chunk.ref_start_idx):
                    place = chunk.hyp_start_idx + offset
                    pairs[chunk.ref_start_idx + offset] = place
                    if chunk.type == "equal":
                        equal.add(place)
    return _Track(said, read, pairs, equal)


def _said(number: int, turn: Turn) -> Iterator[_Said]:
    if not turn.words:  # too long to be aligned: it counts for accuracy, not for latency
        yield from (_Said(token, number, None, None) for token in tokens(turn.text))
    for word in turn.words:
        for token in tokens(word.text):
            yield _Said(token, number, word.start, word.end)


def _right(track: _Track) -> Iterator[tuple[int, FinalWord]]:
    """Give the words that came out right: when each ended, in samples, and how it was shown."""
    for word, place in zip(track.said, track.pairs, strict=True):
        if place in track.equal and word.end is not None:
            assert place is not None
            yield word.end, track.read.words[place]


def _word_latencies(seen: list[_Track]) -> tuple[list[float], list[float]]:
    right = [item for track in seen for item in _right(track)]
    partial = [word.shown - end / SAMPLE_RATE for end, word in right]
    return partial, [word.stable - end / SAMPLE_RATE for end, word in right]


def _final_latencies(turns: Sequence[Turn], seen: list[_Track]) -> Iterator[float]:
    for track in seen:
        last = {
            word.turn: place
            for word, place in zip(track.said, track.pairs, strict=True)
            if place is not None
        }
        for number, place in last.items():
            yield track.read.words[place].final - turns[number].speech_end / SAMPLE_RATE


def _first_words(turns: Sequence[Turn], seen: list[_Track]) -> tuple[int, int]:
    """Count the words that begin turns, and those of them that were lost."""
    begins = [
        place
        for track in seen
        for word, place in zip(track.said, track.pairs, strict=True)
        if word.start is not None and word.start < turns[word.turn].speech_start + FIRST
    ]
    return len(begins), sum(place is None for place in begins)


def _wrong_speaker(turns: Sequence[Turn], seen: list[_Track]) -> int:
    return sum(
        any(_echoes(turn, other) for number, other in enumerate(seen) if number != turn.track)
        for turn in turns
    )


def _echoes(turn: Turn, other: _Track) -> bool:
    """Whether words of a turn stand in another track's text, unexplained by its own turns."""
    said = tokens(turn.text)
    runs = {tuple(said[i : i + RUN]) for i in range(len(said) - RUN + 1)}
    earliest, latest = turn.start / SAMPLE_RATE, turn.speech_end / SAMPLE_RATE + ECHO
    words = other.read.words
    for begin in range(len(words) - RUN + 1):
        places = range(begin, begin + RUN)
        if any(place in other.equal for place in places):
            continue
        if tuple(words[place].token for place in places) not in runs:
            continue
        if earliest <= words[begin].final <= latest:
            return True
    return False
