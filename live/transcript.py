"""Hypotheses become utterances that keep their name while they change. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Final

from audio.leak import LONGEST_WAY
from live.values import SAMPLE_RATE, Content, Party, Utterance, Word
from models.reading import bare
from models.speech import Hypothesis, Stretch

BELIEVED: Final = 0.5
"""Mean probability of an utterance's words below which nothing is read by them: what is wrong in
them would be carried on."""

RECALLED: Final = 60
"""About how many words are recalled: more than fit into what one decode hears."""

FEW: Final = 3
"""Words that a hypothesis has at least, to be told from what the other person said."""

SAME: Final = 0.6
"""Share of a hypothesis that the other person said, from which on it may be their voice."""

TELLING: Final = 2 * SAMPLE_RATE
"""Length of the first utterance that a language is told from for good, in samples."""

UNHEARD: Final = 16
"""Stretches of a track that are remembered: more than lie before a segment to read it by."""

_NONE_OPEN: Final[Mapping[str, Utterance]] = MappingProxyType({})
_ALL_HEARD: Final[Mapping[Party, tuple[Stretch, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False)
class Transcript(Content):
    """What is remembered beside the final utterances, which belong to the session.

    Attributes:
        speaking: The utterances that are not final yet, by id.
        unheard: The last stretches of each track of which nothing was written.
    """

    speaking: Mapping[str, Utterance] = field(default_factory=lambda: _NONE_OPEN)
    unheard: Mapping[Party, tuple[Stretch, ...]] = field(default_factory=lambda: _ALL_HEARD)


def utterance_id(speaker: Party, start: int) -> str:
    """The name of the utterance of ``speaker`` that starts at sample ``start``."""
    return f"{speaker[0]}{start}"


def hear(transcript: Transcript, hypothesis: Hypothesis) -> tuple[Transcript, Utterance | None]:
    """Take in what the recognizer made of a segment.

    Returns:
        The transcript after it, and the utterance as it reads now; None if that is the same
        as before (nothing to show) or if an unfinished segment has no words yet.
    """
    name = utterance_id(hypothesis.speaker, hypothesis.start)
    before = transcript.speaking.get(name)
    now = Utterance(
        id=name,
        revision=before.revision + 1 if before else 1,
        speaker=hypothesis.speaker,
        start=hypothesis.words[0].start if hypothesis.words else hypothesis.start,
        end=hypothesis.words[-1].end if hypothesis.words else hypothesis.end,
        words=hypothesis.words,
        final=hypothesis.final,
        stable=hypothesis.stable,
    )
    if hypothesis.final:
        rest = {key: value for key, value in transcript.speaking.items() if key != name}
        told = now if (now.words or before) else None
        unheard = transcript.unheard if now.words else _with(transcript.unheard, hypothesis)
        return Transcript(MappingProxyType(rest), unheard), told
    if not now.words or (before and before.text == now.text and before.stable == now.stable):
        return transcript, None
    speaking = MappingProxyType({**transcript.speaking, name: now})
    return replace(transcript, speaking=speaking), now


def go_on(transcript: Transcript, hypothesis: Hypothesis) -> tuple[Transcript, Utterance | None]:
    """Take in what was shown of the next segment before a long one was cut: it stays shown.

    Returns:
        The transcript after it, and the next utterance so far; None if there is none.
    """
    return hear(
        transcript,
        replace(
            hypothesis,
            start=hypothesis.end,
            words=hypothesis.rest,
            stable=hypothesis.rest_stable,
            final=False,
        ),
    )


def without(transcript: Transcript, start: int, end: int) -> Transcript:
    """The transcript without what is being said in a stretch of the session, in samples."""
    speaking = {
        name: utterance
        for name, utterance in transcript.speaking.items()
        if utterance.start >= end or utterance.end <= start
    }
    unheard = {
        party: tuple(gap for gap in gaps if gap.start >= end or gap.end <= start)
        for party, gaps in transcript.unheard.items()
    }
    return Transcript(MappingProxyType(speaking), MappingProxyType(unheard))


def _with(
    unheard: Mapping[Party, tuple[Stretch, ...]], hypothesis: Hypothesis
) -> Mapping[Party, tuple[Stretch, ...]]:
    """Add a segment of which nothing was written."""
    party = hypothesis.speaker
    gone = (*unheard.get(party, ()), Stretch(hypothesis.start, hypothesis.end))
    return MappingProxyType({**unheard, party: gone[-UNHEARD:]})


def said(utterances: tuple[Utterance, ...], speaker: Party) -> tuple[Word, ...]:
    """The last words of one speaker, to read the next ones by: back to what is not believed."""
    words: tuple[Word, ...] = ()
    for utterance in reversed(utterances):
        if utterance.speaker == speaker:
            sureness = sum(word.probability for word in utterance.words) / len(utterance.words)
            if sureness < BELIEVED or len(words) >= RECALLED:
                break
            words = (*utterance.words, *words)
    return words


def same_words(hypothesis: Hypothesis, theirs: Iterable[Utterance]) -> bool:
    """Whether most of a hypothesis is what the other person said shortly before or just then.

    Words in the same order count, however they are written; one or two words prove nothing.
    """
    mine = [bare(word) for word in hypothesis.words]
    if len(mine) < FEW:
        return False
    said_then = [
        bare(word)
        for utterance in sorted(theirs, key=lambda utterance: utterance.start)
        for word in utterance.words
        if hypothesis.start - LONGEST_WAY - SAMPLE_RATE < word.end
        and word.start < hypothesis.end + SAMPLE_RATE // 2
    ]
    matcher = SequenceMatcher(None, mine, said_then, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) >= SAME * len(mine)
