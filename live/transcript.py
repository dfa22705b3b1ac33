"""Hypotheses become utterances that keep their name while they change. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from live.values import Content, Party, Utterance
from models.speech import Hypothesis

_NONE_OPEN: Final[Mapping[str, Utterance]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False)
class Transcript(Content):
    """The utterances that are not final yet, by id. Final ones belong to the session."""

    speaking: Mapping[str, Utterance] = field(default_factory=lambda: _NONE_OPEN)


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
    )
    if hypothesis.final:
        rest = {key: value for key, value in transcript.speaking.items() if key != name}
        told = now if (now.words or before) else None
        return replace(transcript, speaking=MappingProxyType(rest)), told
    if not now.words or (before and before.text == now.text):
        return transcript, None
    speaking = MappingProxyType({**transcript.speaking, name: now})
    return replace(transcript, speaking=speaking), now


def context(utterances: tuple[Utterance, ...], speaker: Party, words: int = 40) -> str:
    """The last words of one speaker, to read the next ones by."""
    said: list[str] = []
    for utterance in reversed(utterances):
        if utterance.speaker == speaker:
            said[:0] = [word.text for word in utterance.words]
            if len(said) >= words:
                break
    return " ".join(said[-words:])
