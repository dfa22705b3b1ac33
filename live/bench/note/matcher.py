"""Is a fact of a checklist in a note? Pure, and the same for every system.

A fact is in a note if one statement of it says the fact:

- of one or two content words and numbers, all are there; of more, ``SHARE`` of the words and all
  numbers ("3days" is "three days"; a number of something else is another number);
- what the fact denies the statement denies, what it says the statement says: "No fever" is not in
  "Fever on the first day". After "unable", "might" or "stopped" it can be either;
- a nested fact need not repeat what it is nested under. But one of a single word or number stands
  with a word of the lines around it or in a statement of at most ``ALONE``; and one that the
  checklist holds twice ("no blood" in the stool, in the vomit) always with such a word;
- under a denied fact, "or rash" is denied, too, and "in arms" can be either;
- a fact of no content words ("nil" of the medical history) is in a statement that denies what its
  section is about.

Content words are what is left without the words of ``wording``: a scribe's verbs do not count.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from live.bench.note import wording
from live.bench.note.sources import Fact
from live.bench.note.wording import Polarity, Reading, same_figure
from live.note.figures import Figure
from live.values import Content

Key = tuple[frozenset[str], frozenset[float]]

SHARE: Final = 0.6
"""Share of the content words of a fact of three or more that a statement must hold."""

ALONE: Final = 4
"""Most content words and numbers of a statement in which a nested fact of one word is about what
it is nested under though that is not named: "Throbbing." is about the headache."""

_SECTIONS: Final[Mapping[str, str]] = {
    "pmh": "medical history condition illness",
    "dh": "medicine",
    "fh": "family history",
    "sh": "social history",
}
"""What a section is about: the words of a fact that only says "nil"."""


@dataclass(frozen=True, slots=True, repr=False)
class Found(Content):
    """A fact, and where it is.

    Attributes:
        fact: The line of the checklist.
        statement: Number of the first statement that says it, from 0; None if none does.
    """

    fact: Fact
    statement: int | None


def find(facts: Sequence[Fact], statements: Sequence[str]) -> list[Found]:
    """Look for each fact in a note."""
    notes = [wording.read(text) for text in statements]
    found: list[Found] = []
    for wanted in _wanted(facts):
        numbers = (n for n, note in enumerate(notes) if wanted.said_by(note))
        found.append(Found(wanted.fact, next(numbers, None)))
    return found


@dataclass(frozen=True, slots=True, repr=False)
class _Wanted(Content):
    """A fact as it is looked for.

    Attributes:
        fact: The line.
        words: Its content words.
        figures: Its numbers.
        family: Words of what it is nested under, and of what else is.
        told_apart: Whether one of those must be there, too.
    """

    fact: Fact
    words: Mapping[str, Polarity]
    figures: tuple[Figure, ...]
    family: frozenset[str]
    told_apart: bool

    def said_by(self, statement: Reading) -> bool:
        """Whether a statement says it."""
        size = len(self.words) + len(self.figures)
        if not size:
            return _denies_section(self.fact, statement)
        if not all(any(same_figure(f, other) for other in statement.figures) for f in self.figures):
            return False
        held = {w: p for w in self.words if (p := _held(w, statement)) is not None}
        if len(held) < (1.0 if size <= 2 else SHARE) * len(self.words) - 1e-9:
            return False
        return self._in_place(statement, size) and _agree(self.words, held)

    def _in_place(self, statement: Reading, size: int) -> bool:
        """Whether the statement is about what the fact is nested under, as far as that matters."""
        if not self.family or any(_held(word, statement) for word in self.family):
            return True
        about = len(statement.words) + len(statement.figures)
        return not self.told_apart and (size > 1 or about <= ALONE)


def _held(stem: str, statement: Reading) -> Polarity | None:
    """How a word stands in a statement; None if it is not there."""
    if stem in statement.words:
        return statement.words[stem]
    return next((p for word, p in statement.words.items() if wording.same_word(stem, word)), None)


def _agree(fact: Mapping[str, Polarity], held: Mapping[str, Polarity]) -> bool:
    """Whether the words found are denied and said as the fact has them, most of them."""
    if not held:
        return True
    denied = [stem for stem, polarity in fact.items() if polarity == "denies" and stem in held]
    if denied and not any(wording.agree("denies", held[stem]) for stem in denied):
        return False
    if not denied and "denies" in fact.values():
        return False  # what it denies is not there at all
    agreeing = sum(wording.agree(fact[stem], other) for stem, other in held.items())
    return agreeing * 2 > len(held)


def _denies_section(fact: Fact, statement: Reading) -> bool:
    about = wording.read(_SECTIONS.get(fact.section.lower().split("/")[0], "")).words
    return any(statement.words.get(stem) == "denies" for stem in about)


def _wanted(facts: Sequence[Fact]) -> list[_Wanted]:
    families = {
        text: _words(f.text for f in facts if text in {f.text, *f.above})
        for text in {fact.above[-1] for fact in facts if fact.above}
    }
    parents: dict[Key, set[str]] = {}
    for fact in facts:
        if fact.above:
            parents.setdefault(_key(fact), set()).add(fact.above[-1])
    found = []
    for fact in facts:
        words, figures = _as_meant(fact)
        family = families[fact.above[-1]] - frozenset(words) if fact.above else frozenset()
        twice = len(parents.get(_key(fact), ())) > 1
        found.append(_Wanted(fact, words, figures, family, twice))
    return found


def _as_meant(fact: Fact) -> tuple[Mapping[str, Polarity], tuple[Figure, ...]]:
    """The words and numbers of a fact; what it is nested under may deny it, too."""
    here = wording.read(fact.text)
    said_above = _words(fact.above)
    own = {word: polarity for word, polarity in here.words.items() if word not in said_above}
    words = wording.weighty(own if own or here.figures else here.words)
    if here.denies or not any(wording.read(text).denies for text in fact.above):
        return words, here.figures
    goes_on = fact.text.lower().startswith(("or ", "and ", "nor "))
    return dict.fromkeys(words, "denies" if goes_on else "either"), here.figures


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in wording.read(text).words)


def _key(fact: Fact) -> Key:
    reading = wording.read(fact.text)
    return frozenset(reading.words), frozenset(figure.value for figure in reading.figures)
