"""A drafted note as Markdown to be read, and as JSON for programs. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from live.exports.markdown import escaped
from live.signing.attestation import RISK_ASSESSED
from live.transcribe.values import clock
from live.values import SAMPLE_RATE, Check, Goal, Statement, Utterance, Way
from live.ways_in.offline import DraftedNote
from live.ways_in.readiness import missing

VERSION: Final = 1
"""Of the JSON. It changes when a field changes its meaning or goes; new ones may come."""

_REASONS: Final[Mapping[str, str]] = {
    "kind": "not told as advised, explained or planned",
    "number": "a number that was not said, or one that is missing",
    "name": "a name that was not said",
    "inferred": "a feeling or a diagnosis that was not said",
    "words": "words that were not said",
    "negation": "the opposite of what was said",
    "order": "said in another order",
    "hedge": "said as certain, and it was not",
    "whose": "no longer said of whom",
    "joined": "two things made one",
    "lost": "too little left of what was said",
    "longer": "not shorter",
}
"""Why a line of the language model's was not used, in words."""

_JOINED: Final = ("repeat", "replaced")
"""Reasons for which a line went that was faithful: it was said already, or more fully later."""

_NO_ANSWER: Final = "no answer"
"""Where the model wrote nothing: the note's problems say so."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a note comes from.

    Attributes:
        way: What was brought.
        told: That, as a sentence for people; no word that was said.
        model: Which language model drafted; "" if none did.
    """

    way: Way
    told: str
    model: str = ""


def as_json(note: DraftedNote, source: Source) -> str:
    """The note for programs; docs/draft.md describes it."""
    made: dict[str, Any] = {
        "format": "conote-draft",
        "version": VERSION,
        "way": source.way,
        "source": source.told,
        "model": source.model,
        "template": note.template.id,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "plain_title": section.plain_title,
                "statements": [
                    _statement(statement, note)
                    for statement in note.statements
                    if statement.section == section.id
                ],
            }
            for section in note.template.sections
        ],
        "risk": note.risk,
        "goals": [
            {"id": goal.id, "text": goal.text, "problem": goal.problem, "statements": serving}
            for goal, serving in _goals(note)
        ],
        "untouched_goals": [goal.id for goal, serving in _goals(note) if not serving],
        "readiness": [_check(check) for check in note.checks],
        "left_out": dict(sorted(note.left_out.items())),
        "reason": note.reason,
        "problems": list(note.problems),
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _statement(statement: Statement, note: DraftedNote) -> dict[str, Any]:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "text": statement.text,
        "author": statement.author,
        "goal": statement.goal,
        "evidence": [_evidence(utterance) for utterance in _rests_on(statement, note)],
    }


def _goals(note: DraftedNote) -> list[tuple[Goal, list[str]]]:
    """Each goal of the plan with the statements that serve it, by id."""
    return [(goal, [s.id for s in note.statements if s.goal == goal.id]) for goal in note.goals]


def _check(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "title": check.title,
        "state": check.state,
        "to_do": check.to_do,
        "rests_on": list(check.rests_on),
    }


def _evidence(utterance: Utterance) -> dict[str, Any]:
    timed = utterance.spoken
    return {
        "utterance": utterance.id,
        "speaker": utterance.speaker,
        "start_s": round(utterance.start / SAMPLE_RATE, 3) if timed else None,
        "end_s": round(utterance.end / SAMPLE_RATE, 3) if timed else None,
        "quote": utterance.text,
    }


def _rests_on(statement: Statement, note: DraftedNote) -> list[Utterance]:
    return [note.said[name] for name in statement.evidence]


def as_markdown(note: DraftedNote, source: Source) -> str:
    """The note to be read, each line with the words it rests on."""
    parts = [
        f"# {note.template.title}",
        f"A draft, signed by nobody. {source.told}",
    ]
    if note.reason:
        parts.append(f"**No note.** {note.reason}")
    for section in note.template.sections:
        statements = [s for s in note.statements if s.section == section.id]
        parts.append(f"## {section.title}")
        parts += [_item(statement, note) for statement in statements] or ["Nothing."]
    assessed = note.risk == RISK_ASSESSED
    parts.append(f"**Risk:** {'asked and answered; see above' if assessed else note.risk}.")
    parts += _plan(note)
    parts += _readiness(note)
    parts += [f"**Missing:** {problem}" for problem in note.problems]
    if note.left_out:
        parts.append(_left_out(note.left_out))
    return "\n\n".join(parts) + "\n"


def _item(statement: Statement, note: DraftedNote) -> str:
    about = statement.kind.replace("_", " ")
    if statement.goal:
        about += f", for {escaped(statement.goal)}"
    line = f"- {escaped(statement.text)} *({about})*"
    quotes = [u for u in _rests_on(statement, note) if u.text != statement.text]
    return "\n".join([line, *(f"  > {_quote(utterance)}" for utterance in quotes)])


def _plan(note: DraftedNote) -> list[str]:
    """The goals of the plan, and which of them no line serves."""
    if not note.goals:
        return []
    told = [
        f"- {escaped(goal.id)}, {escaped(goal.text)}: {_serving(len(serving))}"
        for goal, serving in _goals(note)
    ]
    return ["## Goals", "\n".join(told)]


def _serving(count: int) -> str:
    if not count:
        return "**not touched**"
    return "1 statement, suggested" if count == 1 else f"{count} statements, suggested"


def _readiness(note: DraftedNote) -> list[str]:
    """What the note must hold and does not, with what to do; and what it holds."""
    if not note.checks:
        return []
    to_come = "\n".join(f"- {check.title}: {check.to_do}" for check in missing(note))
    there = ", ".join(check.title for check in note.checks if check.state == "there")
    parts = ["## What the note must hold"]
    parts += [f"Not there yet:\n\n{to_come}"] if to_come else []
    return [*parts, f"There: {there}."] if there else parts


def _quote(utterance: Utterance) -> str:
    return f"{utterance.speaker.capitalize()}, {clock(utterance.start)}: {escaped(utterance.text)}"


def _left_out(left_out: Mapping[str, int]) -> str:
    told = [
        f"{count} ({_REASONS.get(reason, reason)})"
        for reason, count in sorted(left_out.items())
        if reason not in {*_JOINED, _NO_ANSWER}
    ]
    parts = [f"Not used of what the language model wrote: {', '.join(told)}."] if told else []
    if joined := sum(left_out.get(reason, 0) for reason in _JOINED):
        parts.append(f"Put together with another line: {joined}.")
    return " ".join(parts)


def words(note: DraftedNote) -> int:
    """Words the note has."""
    return sum(len(statement.text.split()) for statement in note.statements)


def sum_up(note: DraftedNote, took_s: float) -> str:
    """What came of it, as a sentence."""
    count = len(note.statements)
    lines = "1 statement" if count == 1 else f"{count} statements"
    return f"{lines}, {words(note)} words, in {took_s:.1f} s."
