"""Did somebody say it? An independent judge of statements, the same for every system. Pure.

A statement is supported if one stretch of ``WINDOW`` turns carries it: ``SHARE`` of its content
words (all, of one or two; and at most ``INVENTED`` of them are nowhere in the transcript), its
numbers of the same things, nothing denied that was said there nor said that was denied there, and
the words come from the one whose they are said to be. A statement that lists several things is
supported if each of them is, each by its own stretch. What stands in quotation marks must have
been said word for word, and is not judged otherwise. What was only said of somebody else ("My mum
had migraines.") is not the client's, and what a therapist only asked they have not explained. One
that names its evidence must also be carried by that, with what was said just before it. One without
content ("Yes, yeah.") is at fault, too.

What it cannot see: that words of one stretch are put together in a way that nobody meant, that a
number of no measure belongs to something else nearby, what follows from tone. It takes some free
paraphrases for inventions. It knows nothing of how the product checks its statements.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from live.bench.note import wording
from live.bench.note.heard import Stretch, hear, stretch
from live.bench.note.sources import Said
from live.bench.note.wording import Polarity, Reading, same_figure
from live.values import PARTIES, Content, Party

Fault = Literal["", "empty", "words", "name", "number", "negation", "speaker", "evidence"]
"""Why a statement is not supported, "" if it is; the first that applies, in this order."""

WINDOW: Final = 3
"""Turns of a stretch, those without content ("mm-hmm") not counted: a question, its answer, and
what follows."""

SHARE: Final = 0.6
"""Share of the content words of a statement of three or more that a stretch must hold."""

INVENTED: Final = 0.25
"""Share of the content words of a statement that may be nowhere in the transcript."""

EMPTY: Final = 5
"""Most words of a statement without content that is taken for a courtesy."""

OWN: Final = 0.5
"""Share of the words found that must come from the one whose they are said to be."""

_QUOTED: Final = re.compile(r"(?:([^“\":.?!]{0,60}):\s*)?[“\"]([^”\"]*)[”\"]")
"""A quotation, with the label before it: "Next appointment, as stated: …"."""

_LABEL: Final = re.compile(r"^([^“\":.?!]{0,60}):")
"""What stands before the first colon."""

_LABELS: Final = frozenset(
    map(
        wording.stem_of,
        "identity location privacy consent appointment risk next again further unasked".split(),
    )
) | {""}
"""Words of labels, which are the form's and nobody's."""

_OTHERS: Final = frozenset(
    map(
        wording.stem_of,
        "mother father brother sister wife husband partner child friend boss manager uncle aunt "
        "grandmother grandfather family".split(),
    )
)
_LIST: Final = re.compile(r"[,;.:()/]\s+|\s[–—-]+\s|\s+(?:and|or|but|as well as)\s+")
_CLINICIANS: Final = re.compile(
    r"^\W*(?:the\s+)?(?:clinician|doctor|therapist|gp|provider|physician)\b"
    r"|\b(?:advise[sd]?|advice|recommend(?:s|ed|ation)?|suggest(?:s|ed)?|explained|instructed|informed"
    r"|reassured|counsell?ed|encouraged|told to|prescribed)\b",
    re.IGNORECASE,
)
_CLIENTS: Final = re.compile(
    r"^\W*(?:the\s+)?(?:client|patient)(?:'s)?\b"
    r"|^\W*(?:reports?|reported|denie[sd]|complains?|states?|stated|says|said|feels|felt)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(r"\b(?:explain|inform|told|educat)\w*\b", re.IGNORECASE)
_AGREED: Final = re.compile(
    r"\b(?:agree[sd]?|accept(?:s|ed)?|understands?|understood|plan)\b", re.I
)


@dataclass(frozen=True, slots=True, repr=False)
class Line(Content):
    """A statement to be judged.

    Attributes:
        text: The sentence.
        speaker: Whose words it says it is; None if it says nothing of that.
        evidence: Ids of the turns it says it rests on; () if it says nothing of that.
    """

    text: str
    speaker: Party | None = None
    evidence: tuple[str, ...] = ()


def whose(text: str) -> Party | None:
    """Whose words a statement says it is, as far as its wording tells."""
    if _AGREED.search(text):
        return None
    if _CLINICIANS.search(text):
        return "therapist"
    return "client" if _CLIENTS.search(text) else None


def judge(lines: Sequence[Line], said: Sequence[Said]) -> list[Fault]:
    """Judge statements against a transcript."""
    transcript = _Transcript(said)
    return [transcript.fault(line) for line in lines]


def same(one: str, other: str) -> bool:
    """Whether two statements say the same.

    All the words and numbers of the shorter are in the longer, in the same sense, and it has
    three or more of them, or two thirds of the longer's.
    """
    shorter, longer = sorted((wording.read(one), wording.read(other)), key=_size)
    if not _size(shorter):
        return False
    if _size(shorter) < min(3, _size(longer) * 2 / 3):
        return False
    return all(
        stem in longer.words and wording.agree(polarity, longer.words[stem])
        for stem, polarity in shorter.words.items()
    ) and all(any(same_figure(f, o) for o in longer.figures) for f in shorter.figures)


def duplicates(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of statements that say the same."""
    return [(n, m) for m in range(len(texts)) for n in range(m) if same(texts[n], texts[m])]


class _Transcript:
    """What was said, made ready to be asked.

    Args:
        said: The turns.
    """

    def __init__(self, said: Sequence[Said]) -> None:
        self._heard = hear(said)
        telling = [turn for turn in self._heard if turn.words or turn.figures]
        ends = range(WINDOW, max(WINDOW, len(telling)) + 1)
        self._stretches = [stretch(telling[end - WINDOW : end]) for end in ends]
        self._places = {turn.id: number for number, turn in enumerate(said)}
        self._spoken = [_spoken(t.text for t in said if t.speaker == party) for party in PARTIES]
        self._words = frozenset(word for turn in self._heard for word in turn.words)

    def fault(self, line: Line) -> Fault:
        """The first fault of a statement; what it quotes is looked for word for word."""
        whole = [quote for _, quote in _QUOTED.findall(line.text)]
        quotes = [_spoken([part]) for quote in whole for part in re.split("…|\\.\\.\\.", quote)]
        if not all(any(quote in words for words in self._spoken) for quote in quotes):
            return "words"
        line = replace(line, text=_LABEL.sub(_unlabelled, _QUOTED.sub(_unlabelled, line.text)))
        reading = wording.read(line.text)
        if not _size(reading):
            return "" if quotes or len(line.text.split()) > EMPTY else "empty"
        return _fault(line, self._stretches) or self._fault_as_a_whole(line, reading)

    def _fault_as_a_whole(self, line: Line, reading: Reading) -> Fault:
        if self._invented(reading) > INVENTED:
            return "words"
        if not all(any(f" {name} " in words for words in self._spoken) for name in reading.names):
            return "name"
        if self._somebody_elses(reading) or self._only_asked(line, reading):
            return "speaker"
        return "" if self._rests_on_its_evidence(line) else "evidence"

    def _invented(self, reading: Reading) -> float:
        """Share of the words that are nowhere."""
        words = wording.weighty(reading.words)
        new = [w for w in words if not any(wording.same_word(w, k) for k in self._words)]
        return len(new) / max(1, len(words))

    def _somebody_elses(self, reading: Reading) -> bool:
        """Whether only sentences about somebody else say it: "My mum had migraines."."""
        words = frozenset(wording.weighty(reading.words))
        others = [sentence for turn in self._heard for sentence in turn.of_others]
        if not words or words & _OTHERS or not any(words <= sentence for sentence in others):
            return False
        return not any(words <= turn.words.keys() for turn in self._heard if not turn.of_others)

    def _only_asked(self, line: Line, reading: Reading) -> bool:
        """Whether it says that the therapist told what they only asked."""
        if line.speaker != "therapist" or not _TOLD.search(line.text):
            return False
        carrying = [(s, held) for s in self._stretches if (held := _held(reading, s)) is not None]
        return not any(_own(held, s.told["therapist"]) for s, held in carrying)

    def _rests_on_its_evidence(self, line: Line) -> bool:
        """Whether the turns it names carry it, each with the two before: what was asked."""
        if not line.evidence:
            return True
        places = [self._places[i] for i in line.evidence if i in self._places]
        near = sorted({n for place in places for n in range(max(0, place - 2), place + 1)})
        return not _fault(line, [stretch(self._heard[n] for n in near)])


def _spoken(texts: Iterable[str]) -> str:
    """Texts word by word, without what only writing has."""
    words = re.findall(r"[^\W_]+", " ".join(texts).lower())
    return f" {' '.join(words)} "


def _unlabelled(quotation: re.Match[str]) -> str:
    """What is left to judge of a quotation, or a label: the label, if that says something."""
    label = quotation[1] or ""
    return "" if wording.read(label).words.keys() <= _LABELS else f"{label}:"


def _size(reading: Reading) -> int:
    return len(reading.words) + len(reading.figures)


def _fault(line: Line, stretches: Sequence[Stretch]) -> Fault:
    """The fault of a whole statement, or of the first thing in its list that has one."""
    whole = wording.read(line.text)
    parts = [
        part for text in _LIST.split(wording.normal(line.text)) if _size(part := _part(text, whole))
    ]
    if len(parts) < 2:
        return _fault_of(whole, line.speaker, stretches)
    faults = [_fault_of(part, line.speaker, stretches) for part in parts]
    return next((fault for fault in faults if fault), "")


def _part(text: str, whole: Reading) -> Reading:
    """One thing of a list, said or denied as the list has it."""
    reading = wording.read(text)
    return replace(reading, words={w: whole.words.get(w, p) for w, p in reading.words.items()})


def _fault_of(reading: Reading, speaker: Party | None, stretches: Sequence[Stretch]) -> Fault:
    if not _size(reading):
        return ""
    carrying = [(s, held) for s in stretches if (held := _held(reading, s)) is not None]
    if not carrying:
        return "words"
    counted = [(s, held) for s, held in carrying if _figures_hold(reading, s)]
    if not counted:
        return "number"
    meant = [(s, held) for s, held in counted if _polarity_holds(reading, held, s)]
    if not meant:
        return "negation"
    if speaker is None or any(_own(held, s.of[speaker]) for s, held in meant):
        return ""
    return "speaker"


def _held(reading: Reading, stretch: Stretch) -> Mapping[str, str] | None:
    """The words of a statement that a stretch holds, as they are there; None if too few."""
    held: dict[str, str] = {}
    words = wording.weighty(reading.words)
    for stem in words:
        if stem in stretch.words:
            held[stem] = stem
        else:
            other = next((w for w in stretch.words if wording.same_word(stem, w)), None)
            if other is not None:
                held[stem] = other
    needed = 1.0 if len(words) <= 2 else SHARE
    return held if len(held) >= needed * len(words) - 1e-9 else None


def _figures_hold(reading: Reading, stretch: Stretch) -> bool:
    return all(any(same_figure(f, other) for other in stretch.figures) for f in reading.figures)


def _polarity_holds(reading: Reading, held: Mapping[str, str], stretch: Stretch) -> bool:
    """Whether what the statement says is said somewhere in the stretch, and denied what it denies.

    More than half of the words of each sort must stand there so.
    """
    sorts: tuple[Polarity, ...] = ("says", "denies")
    for polarity in sorts:
        there = [stretch.words[w] for stem, w in held.items() if reading.words[stem] == polarity]
        agreeing = sum(any(wording.agree(polarity, other) for other in found) for found in there)
        if there and agreeing * 2 <= len(there):
            return False
    return True


def _own(held: Mapping[str, str], words: frozenset[str]) -> bool:
    return not held or sum(word in words for word in held.values()) >= OWN * len(held)
