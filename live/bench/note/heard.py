"""A transcript as the judge hears it: words with how they stand, whose they are. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from live.bench.note import wording
from live.bench.note.sources import Said
from live.bench.note.wording import Polarity
from live.note.figures import Figure
from live.values import Content, Party

_BEGINNING: Final = r"^\W*(?:(?:um|uh|er|oh|ohh|well|so|and|but)\W+)*"
_YES: Final = re.compile(
    _BEGINNING + r"(?:yes|yeah|yep|yup|sure|right|exactly|correct|definitely"
    r"|of course|(?:i do|i am|i have|i did|it does|it is)(?=[,.]|$)|that's right|mm-?hmm?)\b",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    _BEGINNING + r"(?:no|nope|nah|not|never|none|nothing"
    r"|(?:i|it|they|he|she|there)\s+(?!do(?:n't| not) (?:know|remember|think))"
    r"(?:(?:do|does|did|am|is|are|was|were|have|has|had)\s+not|\w+n't)"
    r"|(?:i'm|it's|they're|i've)\s+not)\b",
    re.IGNORECASE,
)
_YES_AND_NO: Final = re.compile(r"^\W*(?:\w+\W+){1,3}(?:no|not)\b", re.IGNORECASE)
_ANSWERS: Final = re.compile(
    _BEGINNING + r"no(?:\s*[,.]\s+|\s+(?=(?:just|only|i|it|not|no)\b))", re.IGNORECASE
)
"""A "no" that answers what was asked and denies nothing after it: "No, just latex."."""

_OF_OTHERS: Final = re.compile(
    _BEGINNING
    + r"(?:(?:yes|yeah|no)\W+)?(?:my|his|her|our)\s+(?:\w+\s+)?(?:mum|mom|mother|dad|father"
    r"|brother|sister|wife|husband|partner|son|daughter|friend|boss|manager|uncle|aunt|grand\w+)\b",
    re.IGNORECASE,
)
_MYSELF: Final = re.compile(r"\b(?:I|I'm|I've|me|myself|we)\b")
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")

_ANSWER_WITHIN: Final = 2
"""Turns after a question among which its answer is."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard(Content):
    """A turn.

    Attributes:
        speaker: Who.
        words: Each content word and how it stands, at each place.
        figures: The numbers.
        asked: The words of its questions.
        told: The words of the rest.
        of_others: The words of each sentence that tells of somebody else: "My mum had migraines."
    """

    speaker: Party
    words: Mapping[str, frozenset[Polarity]]
    figures: tuple[Figure, ...]
    asked: frozenset[str]
    told: frozenset[str]
    of_others: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Stretch(Content):
    """Some turns, as one thing that may carry a statement.

    Attributes:
        words: Each content word and how it stands, at each place.
        figures: The numbers.
        of: The words of each person; those of a question are also of the one who answers it.
        told: The words that each person told, not asked.
    """

    words: Mapping[str, frozenset[Polarity]]
    figures: tuple[Figure, ...]
    of: Mapping[Party, frozenset[str]]
    told: Mapping[Party, frozenset[str]]


def hear(said: Sequence[Said]) -> list[Heard]:
    """Hear each turn as the turn after it leaves it: "Any fever?" with "No." denies fever."""
    return [_heard(said, number) for number in range(len(said))]


def stretch(turns: Iterable[Heard]) -> Stretch:
    """Put turns together."""
    words: dict[str, frozenset[Polarity]] = {}
    figures: list[Figure] = []
    of: dict[Party, frozenset[str]] = {"therapist": frozenset(), "client": frozenset()}
    told = dict(of)
    for turn in turns:
        for word, polarities in turn.words.items():
            words[word] = words.get(word, frozenset()) | polarities
        figures += turn.figures
        told[turn.speaker] |= turn.told
        of[turn.speaker] |= turn.told | turn.asked
        of["client" if turn.speaker == "therapist" else "therapist"] |= turn.asked
    return Stretch(words, tuple(figures), of, told)


def _heard(said: Sequence[Said], number: int) -> Heard:
    turn = said[number]
    after = said[number + 1 : number + 1 + _ANSWER_WITHIN]
    answer = next((other.text for other in after if other.speaker != turn.speaker), "")
    sentences = _SENTENCE.split(turn.text)
    last = max((n for n, text in enumerate(sentences) if _asks(text)), default=-1)
    words: dict[str, set[Polarity]] = {}
    asked: set[str] = set()
    told: set[str] = set()
    of_others: list[frozenset[str]] = []
    for n, sentence in enumerate(sentences):
        reading = wording.read(_ANSWERS.sub("", sentence))
        for stem, polarity in reading.words.items():
            standing = _answered(polarity, answer, last=n == last) if _asks(sentence) else polarity
            words.setdefault(stem, set()).add(standing)
        (asked if _asks(sentence) else told).update(reading.words)
        if _OF_OTHERS.match(sentence) and not _MYSELF.search(sentence):
            of_others.append(frozenset(reading.words))
    return Heard(
        speaker=turn.speaker,
        words={word: frozenset(polarities) for word, polarities in words.items()},
        figures=wording.read(turn.text).figures,
        asked=frozenset(asked),
        told=frozenset(told),
        of_others=tuple(of_others),
    )


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?")


def _answered(polarity: Polarity, answer: str, *, last: bool) -> Polarity:
    """How a word of a question stands once it is answered; "yes" answers the last one only."""
    if _NO.match(answer) and polarity != "either":
        return "denies"  # "no" to "you don't smoke?" denies it, too
    if last and _YES.match(answer) and not _YES_AND_NO.match(answer) and polarity == "says":
        return "says"
    return "either"
