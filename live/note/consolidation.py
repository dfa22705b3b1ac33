"""Where a draft belongs in the note as it stands: new, said already, fuller, a correction. Pure.

The assistant may take back only what it proposed itself and nobody touched. What a person wrote,
edited, accepted, disputed or rejected stays as it is, and is not said again beside it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from live.note import grounding
from live.note.drafting import Draft
from live.note.figures import figures
from live.values import Content, StatementKind

_TAKES_BACK: Final = re.compile(
    r"\b(?:actually|sorry,? i|i meant?\b|i said .* but|it says|that's (?:wrong|not right)"
    r"|correction|it was(?:n't)? \w+,? not|not \w+,? (?:it was|it's|but)|no,? it (?:was|is))\b",
    re.IGNORECASE,
)
SAME_SUBJECT: Final = 0.5
"""Share of the smaller text's content words that a correction shares with what it corrects."""


@dataclass(frozen=True, slots=True, repr=False)
class Standing(Content):
    """A statement of the note as drafting sees it.

    Attributes:
        id: Its id.
        kind: What sort it is.
        text: Its text as proposed.
        evidence: Ids of the utterances it rests on.
        open: Whether the assistant proposed it and nobody has said anything about it.
        gist: What its text is compared by; worked out once, for it is asked at every draft.
        parts: The same of each of its sentences, if it has several.
    """

    id: str
    kind: StatementKind
    text: str
    evidence: tuple[str, ...]
    open: bool
    gist: grounding.Gist = field(init=False)
    parts: tuple[grounding.Gist, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work out what it is compared by."""
        object.__setattr__(self, "gist", grounding.gist(self.text))
        object.__setattr__(self, "parts", tuple(map(grounding.gist, _parts(self.text))))


@dataclass(frozen=True, slots=True, repr=False)
class Place(Content):
    """What becomes of a draft.

    Attributes:
        draft: To propose, with the evidence of what it replaces; None if it adds nothing.
        replaces: Ids of the statements whose place it takes.
    """

    draft: Draft | None
    replaces: tuple[str, ...] = ()


def _parts(text: str) -> list[str]:
    """Its sentences, and what of them is not denied."""
    return [*_SENTENCE.split(text), *_undenied(text)]


def _undenied(text: str) -> list[str]:
    """The items of a text up to one that is denied: the next might go on with it."""
    return [
        item
        for sentence in _SENTENCE.split(text)
        for item in takewhile(lambda item: not grounding.denies(item), sentence.split(", "))
    ]


def place(draft: Draft, note: Iterable[Standing], said: str, heard: int = 0) -> Place:
    """Find the place of a draft.

    Args:
        draft: What is to be proposed.
        note: The note as it stands, rejected statements included: what was taken out is not
            brought back.
        said: The words of the draft's evidence, in which people say that they correct themselves.
        heard: How many words have been said in the session so far.
    """
    standing = list(note)
    ours = grounding.gist(draft.text)
    if any(
        grounding.adds_nothing(ours, theirs)
        for other in standing
        for theirs in (other.gist, *other.parts)
    ):
        return Place(None)
    if _says_nothing_new(draft, standing) or _too_long_for(draft, standing, heard):
        return Place(None)
    corrects = _corrected(draft, standing, said)
    taken = [
        other
        for other in standing
        if other.open
        and other.kind not in _QUOTED
        and (other is corrects or grounding.adds_nothing(other.gist, ours))
    ]
    evidence = [utterance for other in taken for utterance in other.evidence]
    merged = tuple(dict.fromkeys([*evidence, *draft.evidence]))
    return Place(replace(draft, evidence=merged), tuple(other.id for other in taken))


def _too_long_for(draft: Draft, standing: Sequence[Standing], heard: int) -> bool:
    """Whether the note is so long already that a line must say more in fewer words."""
    if draft.kind not in _REPORTED or _ALWAYS.search(draft.text):
        return False
    words = sum(len(other.text.split()) for other in standing if other.kind in _REPORTED)
    if words <= PAGE + heard * PAGE_GROWS:
        return False
    weight = len(grounding.content(draft.text))
    weight += 2 * len(FIRM.findall(draft.text))
    asked, _, told = draft.text.rpartition(": ")
    return weight < DENSE * (len(told.split()) + len(asked.split()) / 2)


PAGE: Final = 130
PAGE_GROWS: Final = 0.03
"""Words of what a client reports up to which a note takes every line, and how many more for each
word said: about a page."""
DENSE: Final = 0.75
"""Content words for each word of a line that is added to a longer note; a denial, a figure and an
answer beside its question count twice more. Chosen on the consultations: see docs/benchmarks.md."""
_REPORTED: Final[frozenset[StatementKind]] = frozenset(
    {"symptom", "progress", "strength", "goal", "response", "other"}
)
_ALWAYS: Final = re.compile(r"\ballerg", re.IGNORECASE)
"""What has its place however long the note is."""
FIRM: Final = re.compile(r"\b(?:no|not|never|none|without|\d[\d.]*)\b|n't\b|: ", re.IGNORECASE)
"""What makes a short line worth its place: a denial, a figure, an answer beside its question."""


def _says_nothing_new(draft: Draft, standing: Sequence[Standing]) -> bool:
    """Whether every word of a draft is in the note already, none of them denied or counted."""
    if draft.kind in _QUOTED or figures(draft.text) or grounding.denies(draft.text):
        return False
    known = [grounding.stems(item) for other in standing for item in _undenied(other.text)]
    recap = draft.text.removesuffix(": yes.")
    words = grounding.stems(recap)
    new = words.difference(*known)
    if recap != draft.text:  # the therapist said again what was told, and the client agreed
        new, words = new - _LIGHT, words - _LIGHT
    return bool(words) and len(new) <= (len(words) * RECAP if recap != draft.text else 0)


RECAP: Final = 0.25
"""Share of the words of what was only agreed to that may be new if the rest is there already."""
_LIGHT: Final = grounding.stems("notice feel start get have couple few week day hour ago sit while")
_SENTENCE: Final = re.compile(r"[.;]\s|,?\s+but\s+")
_QUOTED: Final[frozenset[StatementKind]] = frozenset({"risk", "session_fact", "measure"})
"""Quoted by rule, or counted: never put together with anything."""


def _corrected(draft: Draft, standing: list[Standing], said: str) -> Standing | None:
    """The latest open statement whose number the draft corrects, if its speaker says so."""
    if not _TAKES_BACK.search(said):
        return None
    words = grounding.stems(draft.text)
    ours = {(figure.value, figure.measure) for figure in figures(draft.text)}
    for other in reversed(standing):
        theirs = {(figure.value, figure.measure) for figure in figures(other.text)}
        words_too = grounding.stems(other.text)
        shared = len(words & words_too) / max(1, min(len(words), len(words_too)))
        of_one_measure = {measure for _, measure in ours} & {measure for _, measure in theirs}
        if (
            other.open
            and other.kind == draft.kind
            and ours
            and theirs
            and ours != theirs
            and (shared >= SAME_SUBJECT)
            and of_one_measure
        ):
            return other
    return None
