"""The note as running text: a readable paragraph a section, each sentence with its evidence. Pure.

Put together by rules, without a language model. What a person wrote or changed stands letter
for letter in a sentence of its own. The assistant's terse statements get their subject once and
are joined; their words, numbers and negations stay as they are.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from live.note.openings import in_mid_sentence, takes_subject, words_as_spoken
from live.values import GONE, Content, Goal, SignableStatement, StatementKind, Utterance

MAX_JOINED: Final = 4
"""Statements in one sentence: a longer one is read twice."""

_CLOSED: Final = re.compile(r"[.!?…:;][”\"’')\]»]*$")
_SEVERAL: Final = re.compile(r"[.!?…][”\"’')\]»]*\s")
_ABBREVIATION: Final = re.compile(
    r"\b(?:[ap]\.m|etc|e\.g|i\.e|approx|vs|Dr|Mr|Mrs|Ms|St|No|U\.S)\.", re.IGNORECASE
)
"""Their dot ends no sentence."""

_BRANCHED: Final = re.compile(r"[,;:]|\b(?:and|or|but)\b")
"""With these in it, another "and" could be read two ways."""


@dataclass(frozen=True, slots=True, repr=False)
class Sentence(Content):
    """A sentence of the paragraph and what it rests on.

    Attributes:
        text: With its full stop.
        statements: Ids of the statements it says, at least one, in order.
        evidence: Ids of the utterances those rest on, in order, each once.
        pencil: Whether nobody has kept what it says yet.
    """

    text: str
    statements: tuple[str, ...]
    evidence: tuple[str, ...]
    pencil: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands before the assistant's statements of a kind.

    Attributes:
        subject: Before a verb; "" if no subject fits all of the kind.
        label: Before anything else, with a colon; "": each stands by itself, as it is.
        more: In place of ``label``, the second time.
    """

    subject: str = ""
    label: str = ""
    more: str = ""


_REPORT: Final = _Frame("The client", "The client reported", "The client also reported")

_FRAMES: Final[Mapping[StatementKind, _Frame]] = {
    # In the order of the paragraph.
    "session_fact": _Frame(),
    "symptom": _REPORT,
    "strength": _REPORT,
    "progress": _REPORT,
    "goal": _REPORT,
    "measure": _Frame(),
    "intervention": _Frame("The therapist", "The therapist’s interventions", "Also done"),
    "response": _Frame("", "The client’s response", "Also in response"),
    "other": _REPORT,
    "plan": _Frame("", "The plan", "Also planned"),
    "risk": _Frame(),
}

_TOWARD: Final[frozenset[StatementKind]] = frozenset(
    {"progress", "strength", "intervention", "response", "plan"}
)
"""Kinds that are steps toward a goal; the others only have to do with it."""


@dataclass(frozen=True, slots=True, repr=False)
class _Piece(Content):
    """A sentence to be: what leads it in, and what it says."""

    lead: str
    body: str
    says: tuple[SignableStatement, ...]


def narrative(
    statements: Iterable[SignableStatement],
    goals: Sequence[Goal] = (),
    heard: Mapping[str, Utterance] | None = None,
) -> tuple[Sentence, ...]:
    """One section's statements as sentences: first what serves no goal, then goal by goal.

    Args:
        statements: Of the section, in the order of the page. Those in pencil are told in sentences
            of their own; those that were taken out, or are empty, not at all.
        goals: Of the session, in order.
        heard: Utterances by id: they tell names from other words.
    """
    kept = [s for s in statements if s.text.strip() and s.status not in GONE]
    names = {goal.id: goal.text for goal in goals}
    only_plan = all(s.kind == "plan" for s in kept)
    sentences: list[Sentence] = []
    for goal in ("", *names):
        group = [s for s in kept if _goal(s, names) == goal]
        for number, piece in enumerate(_pieces(group, heard or {}, only_plan)):
            toward = _toward(names[goal], piece) if goal and number == 0 else ""
            sentences.append(_sentence(piece, toward))
    return tuple(sentences)


def paragraph(sentences: Iterable[Sentence]) -> str:
    """The sentences as one text."""
    return " ".join(sentence.text for sentence in sentences)


def _goal(statement: SignableStatement, known: Mapping[str, str]) -> str:
    """The goal under which it is told. Risk is quoted by itself."""
    return statement.goal if statement.goal in known and statement.kind != "risk" else ""


def _toward(goal: str, first: _Piece) -> str:
    word = "Toward" if first.says[0].kind in _TOWARD else "On"
    return f"{word} the goal “{goal.strip().removesuffix('.')}”"


def _sentence(piece: _Piece, toward: str) -> Sentence:
    evidence = dict.fromkeys(name for s in piece.says for name in s.evidence)
    parts = [piece.lead, piece.body]
    if toward and piece.lead:
        parts = [f"{toward},", piece.lead[0].lower() + piece.lead[1:], piece.body]
    elif toward:
        parts = [f"{toward}:", piece.body]
    return Sentence(
        text=" ".join(part for part in parts if part),
        statements=tuple(s.id for s in piece.says),
        evidence=tuple(evidence),
        pencil=_is_pencil(piece.says[0]),
    )


def _pieces(
    group: Sequence[SignableStatement], heard: Mapping[str, Utterance], only_plan: bool
) -> Iterator[_Piece]:
    """The statements of one goal, kind by kind, as many a sentence as go together."""
    for kind, frame in _FRAMES.items():
        again = False
        for together in _together([s for s in group if s.kind == kind], frame):
            first = together[0]
            if _in_own_words(first):
                yield _Piece(_dispute(first), _closed(first.text.strip()), together)
            elif not frame.label:
                yield _Piece("", _closed(first.text.strip()), together)
            else:
                unnamed = kind == "plan" and only_plan
                yield _joined(together, _Frame() if unnamed else frame, heard, again)
                again = True


def _together(
    statements: Sequence[SignableStatement], frame: _Frame
) -> Iterator[tuple[SignableStatement, ...]]:
    """Neighbours that go into one sentence."""
    for (joins, _), run in groupby(statements, lambda s: (_joins(s, frame), _is_pencil(s))):
        neighbours = tuple(run)
        for part in _alike(neighbours, frame) if joins else ((one,) for one in neighbours):
            size = math.ceil(len(part) / math.ceil(len(part) / MAX_JOINED))  # as even as can be
            for start in range(0, len(part), size):
                yield part[start : start + size]


def _alike(
    neighbours: Sequence[SignableStatement], frame: _Frame
) -> Iterator[tuple[SignableStatement, ...]]:
    """Parts that begin with verbs, and the rest; a single verb among others stays with them."""
    parts: list[tuple[bool, tuple[SignableStatement, ...]]] = []
    for verbs, run in groupby(neighbours, lambda s: _takes(frame, s)):
        part = tuple(run)
        led = verbs and (len(part) > 1 or len(neighbours) == 1)
        if parts and not led and not parts[-1][0]:
            part = parts.pop()[1] + part
        parts.append((led, part))
    return (part for _, part in parts)


def _takes(frame: _Frame, statement: SignableStatement) -> bool:
    """Whether the frame's subject can stand before it."""
    return bool(frame.subject) and takes_subject(statement.text.strip())


def _joins(statement: SignableStatement, frame: _Frame) -> bool:
    """Whether it can stand in a sentence with others: one plain sentence, not a person's."""
    text = statement.text.strip()
    ends_plainly = bool(frame.label) and text[-1] not in "!?…”\"’')]»:;"
    return not _in_own_words(statement) and ends_plainly and not _has_several(text)


def _is_pencil(statement: SignableStatement) -> bool:
    return statement.status == "proposed"


def _has_several(text: str) -> bool:
    return bool(_SEVERAL.search(_ABBREVIATION.sub("", text)))


def _in_own_words(statement: SignableStatement) -> bool:
    """Whether it stands as it is: a person wrote or changed it, or the two do not agree."""
    return (
        statement.author != "assistant"
        or statement.own_words
        or statement.status in {"edited", "disputed"}
    )


def _dispute(statement: SignableStatement) -> str:
    if statement.status != "disputed":
        return ""
    return f"Disputed by the {statement.by}:" if statement.by else "Disputed:"


def _joined(
    together: tuple[SignableStatement, ...],
    frame: _Frame,
    heard: Mapping[str, Utterance],
    again: bool,
) -> _Piece:
    """The assistant's statements as one sentence, their subject or label said once."""
    texts = [_without_stop(s.text.strip()) for s in together]
    if _has_several(texts[0]):
        return _Piece(f"{frame.label}:" if frame.label else "", _closed(texts[0]), together)
    spoken = words_as_spoken(
        " ".join(heard[name].text for s in together for name in s.evidence if name in heard)
    )
    small = [in_mid_sentence(text, spoken) for text in texts]
    if all(_takes(frame, s) for s in together):
        also = " also" if again and not small[0].startswith("also ") else ""
        return _Piece(frame.subject + also, _closed(_listed(small)), together)
    label = frame.more if again else frame.label
    first = small[0] if label else texts[0]
    return _Piece(f"{label}:" if label else "", _closed("; ".join([first, *small[1:]])), together)


def _listed(parts: Sequence[str]) -> str:
    """Verbs of one subject: "woke at three and was late", "woke at three, twice; and was late"."""
    if len(parts) == 1:
        return parts[0]
    plain = len(parts) == 2 and not any(_BRANCHED.search(part) for part in parts)
    return " and ".join(parts) if plain else "; ".join([*parts[:-1], f"and {parts[-1]}"])


def _without_stop(text: str) -> str:
    """``text`` without its full stop; the dot of an abbreviation stays."""
    last = text.rsplit(maxsplit=1)[-1]
    return text if _ABBREVIATION.fullmatch(last) else text.removesuffix(".")


def _closed(text: str) -> str:
    """``text`` with an end, if it has none."""
    return text if _CLOSED.search(text) else f"{text}."
