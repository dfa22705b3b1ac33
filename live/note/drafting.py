"""Utterances become turns, each with what was said just before it. Pure.

A turn is drafted by itself (``live.note.scribe``), so the evidence of a statement is right by
construction: it is the turn. Asked over a whole transcript, small models cite the wrong lines.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from live.note import risk, voice
from live.note.off_record import OffRecord
from live.values import Content, Party, StatementKind, Utterance

MIN_TOLD: Final = 10
"""Words a therapist's turn must tell, questions left out, to be worth a call: less is courtesy."""

TURN_PAUSE: Final = 3.0
"""Seconds without a new utterance after which a turn counts as over though nobody took it."""

MAX_ASKED: Final = 120
"""Words of what was said just before that are kept, if someone went on through pauses."""

_BACKCHANNEL: Final = frozenset(
    "mm mmm hm hmm mhm mmhmm uh huh um okay ok right yeah yep yes no nope sure exactly true good "
    "great thanks thank you i see oh ah well alright hi hello bye goodbye".split()
)
_HESITATION: Final = frozenset("um uh er erm hm hmm well so oh ah".split())
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")
_TAG: Final = re.compile(r"(?<=\w)[,\s]+(?:ok|okay|all right|alright)\s*\?", re.IGNORECASE)
"""What makes a question of a sentence that asks for nothing: "Come back if it is, OK?"."""
_BEGINS: Final = re.compile(r"(?!I\b)[A-Z]")


@dataclass(frozen=True, slots=True, repr=False)
class Turn(Content):
    """What one person said until the other took over.

    ``told`` and ``asked`` are what drafting reads: self-corrections of numbers are resolved,
    and of a therapist's turn only what is no question is told.

    Attributes:
        speaker: Who.
        utterances: At least one, in order.
        before: The other's turn just before, or ().
    """

    speaker: Party
    utterances: tuple[Utterance, ...]
    before: tuple[Utterance, ...]

    @property
    def text(self) -> str:
        """The words of the turn as one line."""
        return " ".join(utterance.text for utterance in self.utterances)

    @property
    def told(self) -> str:
        """What the turn tells."""
        text = voice.corrected(_in_sentences(self.utterances))
        if self.speaker == "client":
            return text
        parts = _SENTENCE.split(_TAG.sub(".", text))
        return " ".join(part for part in parts if not part.rstrip().endswith("?"))

    @property
    def asked(self) -> str:
        """What was said just before it."""
        return voice.corrected(_in_sentences(self.before))


@dataclass(frozen=True, slots=True, repr=False)
class Draft(Content):
    """A statement to propose.

    Attributes:
        kind: What sort it is.
        text: The sentence.
        evidence: Ids of the utterances it rests on.
    """

    kind: StatementKind
    text: str
    evidence: tuple[str, ...]


class TurnBuilder:
    """Groups final utterances into turns.

    A backchannel ("mm-hmm") does not take the turn from the one who is talking; a short
    answer to a question does; a hesitation ("um") is no answer yet.

    Args:
        drafted: What was said and drafted before, which tells what the next turn answers.
    """

    def __init__(self, drafted: Iterable[Utterance] = ()) -> None:
        self._open: list[Utterance] = []
        self._before: tuple[Utterance, ...] = ()
        self._off_record = OffRecord()
        for utterance in drafted:
            self.push(utterance)
        self.flush()

    def push(self, utterance: Utterance) -> list[Turn]:
        """Add an utterance; returns the turns that it ends, oldest first."""
        if self._off_record.push(utterance):
            return self.flush()
        if self._open and self._open[0].speaker == utterance.speaker:
            self._open.append(utterance)
            return []
        words = _words(utterance.text)
        if _HESITATION.issuperset(words):
            return []
        if self._open and _is_backchannel(words) and not self._asks():
            return []
        ended = self.flush()
        self._open.append(utterance)
        return ended

    def flush(self) -> list[Turn]:
        """End the open turn, if there is one: nobody went on."""
        if not self._open:
            return []
        speaker = self._open[0].speaker
        went_on = bool(self._before) and self._before[0].speaker == speaker
        turn = Turn(speaker, tuple(self._open), () if went_on else self._before)
        self._before = _latest((*self._before, *self._open) if went_on else turn.utterances)
        self._open = []
        return [turn]

    def _asks(self) -> bool:
        text = " ".join(utterance.text for utterance in self._open)
        return text.rstrip().endswith("?") or risk.asks(text)


def _in_sentences(utterances: Iterable[Utterance]) -> str:
    """What was said; a sentence that was broken off does not go on in another that begins anew."""
    said = ""
    for utterance in utterances:
        text = utterance.text.strip()
        again = text.partition(" ")[0].lower() in said.lower().split()[-3:]
        broken = said[-1:].isalnum() and _BEGINS.match(text) and not again
        said = f"{said}{'.' if broken else ''} {text}".strip()
    return said


def _latest(utterances: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
    """The last ones, of at most ``MAX_ASKED`` words together, but at least one."""
    words = 0
    for number, utterance in enumerate(reversed(utterances)):
        words += len(utterance.words)
        if number and words > MAX_ASKED:
            return utterances[-number:]
    return utterances


def is_backchannel(text: str) -> bool:
    """Whether a text is nothing but listening noises and courtesies."""
    return _is_backchannel(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _is_backchannel(words: list[str]) -> bool:
    return len(words) <= 4 and all(word in _BACKCHANNEL for word in words)
