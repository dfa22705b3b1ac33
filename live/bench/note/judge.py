"""Did somebody say it? An independent judge of statements, the same for every system. Pure.

A statement is supported if one stretch of ``WINDOW`` turns carries it: ``SHARE`` of its content
words (all, of one or two; and at most ``INVENTED`` of them are nowhere in the transcript), its
numbers of the same things, nothing denied that was said there nor said that was denied there, and
the words come from the one whose they are said to be. A statement that lists several things is
supported if each of them is, each by its own stretch. What stands in quotation marks must have
been said word for word, and is not judged otherwise. One that names its evidence must also be
carried by that, with what was said just before it.

What it cannot see: that words of one stretch are put together in a way that nobody meant, that a
number of no measure belongs to something else nearby, what follows from tone. It takes some free
paraphrases for inventions. It knows nothing of how the product checks its statements.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from live.bench.note import wording
from live.bench.note.sources import Said
from live.bench.note.wording import Polarity, Reading, same_figure
from live.note.figures import Figure
from live.values import PARTIES, Content, Party

Fault = Literal["", "words", "name", "number", "negation", "speaker", "evidence"]
"""Why a statement is not supported, "" if it is; the first that applies, in this order."""

WINDOW: Final = 3
"""Turns of a stretch, those without content ("mm-hmm") not counted: a question, its answer, and
what follows."""

SHARE: Final = 0.6
"""Share of the content words of a statement of three or more that a stretch must hold."""

INVENTED: Final = 0.25
"""Share of the content words of a statement that may be nowhere in the transcript."""

OWN: Final = 0.5
"""Share of the words found that must come from the one whose they are said to be."""

_YES: Final = re.compile(
    r"^\W*(?:(?:um|uh|er|oh|well|so)\W+)*(?:yes|yeah|yep|yup|sure|right|exactly|correct|definitely"
    r"|of course|(?:i do|i am|i have|i did|it does|it is)(?=[,.]|$)|that's right|mm-?hmm?)\b",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    r"^\W*(?:(?:um|uh|er|oh|well|so)\W+)*(?:no|nope|nah|not|never|none|nothing"
    r"|(?:i|it|they|he|she|there)\s+(?:(?:do|does|did|am|is|are|was|were|have|has|had)\s+not|\w+n't)"
    r"|(?:i'm|it's|they're|i've)\s+not)\b",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"^\W*(?:(?:um|uh|er|oh|well|so)\W+)*no(?:\s*[,.]\s+|\s+(?=(?:just|only|i|it|not|no)\b))",
    re.IGNORECASE,
)
"""A "no" that answers what was asked and denies nothing after it: "No, just latex."."""

_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")
_QUOTED: Final = re.compile(r"[“\"]([^”\"]*)[”\"]")
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


@dataclass(frozen=True, slots=True, repr=False)
class _Stretch(Content):
    """Some turns, as one thing that may carry a statement.

    Attributes:
        words: Each content word and how it stands, at each place.
        figures: The numbers.
        of: The words of each person; those of a question are also of the one who answers it.
    """

    words: Mapping[str, frozenset[Polarity]]
    figures: tuple[Figure, ...]
    of: Mapping[Party, frozenset[str]]


def whose(text: str) -> Party | None:
    """Whose words a statement says it is, as far as its wording tells."""
    if _AGREED.search(text):
        return None
    if _CLINICIANS.search(text):
        return "therapist"
    return "client" if _CLIENTS.search(text) else None


def judge(lines: Sequence[Line], said: Sequence[Said]) -> list[Fault]:
    """Judge statements against a transcript."""
    heard = [_heard(said, number) for number in range(len(said))]
    telling = [turn for turn in heard if turn.words or turn.figures]
    ends = range(WINDOW, max(WINDOW, len(telling)) + 1)
    stretches = [_stretch(telling[end - WINDOW : end]) for end in ends]
    places = {turn.id: number for number, turn in enumerate(said)}
    faults: list[Fault] = []
    spoken = {party: _spoken(t.text for t in said if t.speaker == party) for party in PARTIES}
    known = frozenset(word for turn in heard for word in turn.words)
    for quoting in lines:
        quotes = [_spoken([quote]) for quote in _QUOTED.findall(quoting.text)]
        line = replace(quoting, text=_QUOTED.sub("", quoting.text))
        fault = _fault(line, stretches)
        if not all(any(quote in words for words in spoken.values()) for quote in quotes):
            fault = "words"
        if not fault and _invented(wording.read(line.text), known) > INVENTED:
            fault = "words"
        names = wording.read(line.text).names
        if not fault and not all(any(f" {n} " in w for w in spoken.values()) for n in names):
            fault = "name"
        if not fault and line.evidence:
            own = _evidence([places[i] for i in line.evidence if i in places], heard)
            fault = "evidence" if _fault(line, [own]) else ""
        faults.append(fault)
    return faults


def same(one: str, other: str) -> bool:
    """Whether two statements say the same.

    All the words and numbers of the shorter are in the longer, in the same sense, and it has
    three or more of them, or they have the same.
    """
    shorter, longer = sorted((wording.read(one), wording.read(other)), key=_size)
    if not _size(shorter):
        return False
    if _size(shorter) < 3 and _size(longer) != _size(shorter):
        return False
    return all(
        stem in longer.words and wording.agree(polarity, longer.words[stem])
        for stem, polarity in shorter.words.items()
    ) and all(any(same_figure(f, o) for o in longer.figures) for f in shorter.figures)


def duplicates(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of statements that say the same."""
    return [(n, m) for m in range(len(texts)) for n in range(m) if same(texts[n], texts[m])]


def _spoken(texts: Iterable[str]) -> str:
    """Texts word by word, without what only writing has."""
    words = re.findall(r"[^\W_]+", " ".join(texts).lower())
    return f" {' '.join(words)} "


def _size(reading: Reading) -> int:
    return len(reading.words) + len(reading.figures)


def _invented(reading: Reading, known: frozenset[str]) -> float:
    words = wording.weighty(reading.words)
    new = [w for w in words if w not in known and not any(wording.same_word(w, k) for k in known)]
    return len(new) / max(1, len(words))


def _fault(line: Line, stretches: Sequence[_Stretch]) -> Fault:
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


def _fault_of(reading: Reading, speaker: Party | None, stretches: Sequence[_Stretch]) -> Fault:
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


def _held(reading: Reading, stretch: _Stretch) -> Mapping[str, str] | None:
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


def _figures_hold(reading: Reading, stretch: _Stretch) -> bool:
    return all(any(same_figure(f, other) for other in stretch.figures) for f in reading.figures)


def _polarity_holds(reading: Reading, held: Mapping[str, str], stretch: _Stretch) -> bool:
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


@dataclass(frozen=True, slots=True, repr=False)
class _Heard(Content):
    """A turn: who, its words with how they stand, its numbers, and its words that were asked."""

    speaker: Party
    words: Mapping[str, frozenset[Polarity]]
    figures: tuple[Figure, ...]
    asked: frozenset[str]


def _heard(said: Sequence[Said], number: int) -> _Heard:
    """A turn as the turn after it leaves it: "Any fever?" with "No." denies fever."""
    turn = said[number]
    answer = next((t.text for t in said[number + 1 : number + 3] if t.speaker != turn.speaker), "")
    sentences = _SENTENCE.split(turn.text)
    last = max((n for n, text in enumerate(sentences) if text.rstrip().endswith("?")), default=-1)
    words: dict[str, set[Polarity]] = {}
    asked: set[str] = set()
    for n, sentence in enumerate(sentences):
        question = sentence.rstrip().endswith("?")
        for stem, polarity in wording.read(_ANSWERS.sub("", sentence)).words.items():
            standing = _answered(polarity, answer if n == last else "") if question else polarity
            words.setdefault(stem, set()).add(standing)
            if question:
                asked.add(stem)
    figures = wording.read(turn.text).figures
    return _Heard(
        turn.speaker, {w: frozenset(p) for w, p in words.items()}, figures, frozenset(asked)
    )


def _answered(polarity: Polarity, answer: str) -> Polarity:
    """How a word of a question stands once it is answered."""
    if _NO.match(answer) and polarity != "either":
        return "denies"  # "no" to "you don't smoke?" denies it, too
    if _YES.match(answer) and polarity == "says":
        return "says"
    return "either"


def _stretch(turns: Iterable[_Heard]) -> _Stretch:
    words: dict[str, frozenset[Polarity]] = {}
    figures: list[Figure] = []
    of: dict[Party, frozenset[str]] = {"therapist": frozenset(), "client": frozenset()}
    for turn in turns:
        for word, polarities in turn.words.items():
            words[word] = words.get(word, frozenset()) | polarities
        figures += turn.figures
        of[turn.speaker] |= frozenset(turn.words)
        other: Party = "client" if turn.speaker == "therapist" else "therapist"
        of[other] |= turn.asked
    return _Stretch(words, tuple(figures), of)


def _evidence(places: Sequence[int], heard: Sequence[_Heard]) -> _Stretch:
    """The turns a statement rests on, each with the two before it, which may be what was asked."""
    near = sorted({n for place in places for n in range(max(0, place - 2), place + 1)})
    return _stretch(heard[n] for n in near)
