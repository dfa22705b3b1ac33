"""A signed note in people's words: what the PDF and the Markdown both say. Pure.

Whatever was written comes through as it is, as plain text; nothing of it is markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from live.exports.afterwards import (
    Check,
    SheetAddition,
    additions_of,
    checks_of,
    how_known,
    moment,
)
from live.exports.scores import Score, scores_of
from live.note.thread import NAMED
from live.note_words import (
    MODES,
    STATED,
    WAYS,
    agreement,
    begun,
    clock,
    date_told,
    interruptions,
    minutes_told,
    one_line,
    place,
    shown,
    taken_back,
)
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Content):
    """One line of the session's facts."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class Quote(Content):
    """Words a statement rests on. ``clock``: minutes:seconds from the start; "typed" if typed."""

    party: str
    speaker: str
    clock: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Said(Content):
    """What a person said of a line, beside it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Line(Content):
    """A statement: its text, where it comes from, the goal it serves, who disputes it how.

    ``goal`` is a whole phrase, or "" if there is nothing to say of it.
    ``number`` counts through the note; the sentences of ``reads`` refer to it.
    """

    number: int
    text: str
    origin: str
    goal: str
    dispute: str
    quotes: tuple[Quote, ...]
    comments: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Told(Content):
    """A sentence of the running text, and the numbers of the lines it tells."""

    text: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class SheetGoal(Content):
    """A goal of the plan: its problem, objectives and date, and how often it was touched."""

    text: str
    about: str
    touched: str


@dataclass(frozen=True, slots=True, repr=False)
class SheetSection(Content):
    """A section under its clinical and its plain title: as it reads, then line by line.

    ``choices`` are the lists from which something was chosen, and what.
    """

    title: str
    plain_title: str
    choices: tuple[Fact, ...]
    reads: tuple[Told, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Content):
    """What a person said to the note: signed it, or declined to.

    ``attested`` tells how they were known and how they agreed to sign electronically.
    """

    party: str
    role: str
    name: str
    heading: str
    at: str
    intent: str
    attested: str
    comment_label: str
    comment: str
    declined: bool


@dataclass(frozen=True, slots=True, repr=False)
class Sheet(Content):
    """The whole note, what was added to it, and how to check it.

    ``sealed`` says whether the practice's key signed the record.
    """

    title: str
    people: str
    date: str
    facts: tuple[Fact, ...]
    goals: tuple[SheetGoal, ...]
    sections: tuple[SheetSection, ...]
    scores: tuple[Score, ...]
    taken_back: tuple[Fact, ...]
    consents: tuple[Fact, ...]
    answers: tuple[Answer, ...]
    additions: tuple[SheetAddition, ...]
    checks: tuple[Check, ...]
    sealed: bool
    session: str
    sha256: str
    record_sha256: str


def sheet_of(attested: Mapping[str, Any]) -> Sheet:
    """Put a signed note into words.

    Args:
        attested: From ``live.signing.additions.sealed``.
    """
    note = attested["note"]
    facts = note["session"]
    names = {party: shown(facts[party]) for party in ("therapist", "client")}
    goals = {goal["id"]: shown(goal["text"]) for goal in note["goals"]}
    every = [statement["id"] for section in note["sections"] for statement in section["statements"]]
    numbers = {name: number for number, name in enumerate(every, 1)}
    return Sheet(
        title="Session note",
        people=f"{names['client']} and {names['therapist']}",
        date=_day(facts),
        facts=_facts(note),
        goals=_goals(note),
        sections=tuple(
            SheetSection(
                shown(section["title"]),
                shown(section["plain_title"]),
                tuple(
                    Fact(shown(choice["title"]), shown("; ".join(choice["values"])))
                    for choice in section.get("choices", ())
                ),
                tuple(_told(sentence, numbers) for sentence in section.get("narrative", ())),
                tuple(
                    _line(numbers[statement["id"]], statement, names, goals)
                    for statement in section["statements"]
                ),
            )
            for section in note["sections"]
        ),
        scores=scores_of(note),
        # none before schema 5
        taken_back=tuple(_taken_back(stone) for stone in note.get("taken_back", ())),
        consents=tuple(_consent(consent) for consent in note["consents"]),
        answers=tuple(_answer(a) for a in attested["attestations"]),
        additions=additions_of(attested, numbers),
        checks=checks_of(attested),
        sealed=bool(attested.get("signature")),
        session=shown(facts["id"]),
        sha256=attested["sha256"],
        record_sha256=attested["record_sha256"],
    )


def _goals(note: Mapping[str, Any]) -> tuple[SheetGoal, ...]:
    served = [s["goal"] for section in note["sections"] for s in section["statements"]]
    return tuple(
        SheetGoal(one_line(goal["text"]), _about(goal), _touched(served.count(goal["id"])))
        for goal in note["goals"]
    )


def _about(goal: Mapping[str, Any]) -> str:
    """The rest of a goal; notes signed by earlier versions have none of it."""
    parts = []
    if problem := goal.get("problem"):
        parts.append(f"Problem: {one_line(problem)}")
    if objectives := goal.get("objectives"):
        parts.append("Objectives: " + "; ".join(one_line(text) for text in objectives))
    if target := goal.get("target"):
        parts.append(f"Target date: {date_told(target)}")
    return ". ".join(parts)


def _touched(statements: int) -> str:
    if not statements:
        return "Not touched this session"
    return f"{statements} statement{'' if statements == 1 else 's'}"


def _facts(note: Mapping[str, Any]) -> tuple[Fact, ...]:
    facts = note["session"]
    band = facts["time_band"]
    lost, stated = facts["sound_lost_seconds"], note.get("stated", {})  # none in schema 1
    way = facts.get("documented_from", "call")  # notes signed by earlier versions are of calls
    called = way == "call"
    known = (
        ("Client", shown(facts["client"])),
        ("Therapist", shown(facts["therapist"])),
        ("Date", _day(facts)),
        ("Time", _span(facts)),
        ("Listened to", minutes_told(facts["listened_minutes"])),
        ("Time band", f"CPT {band['cpt']}, {band['minutes']}" if band else _no_band(facts)),
        *([] if called else [("Documented from", begun(WAYS[way]))]),
        *([("Written", begun(MODES[facts["mode"]]))] if "mode" in facts else []),
        ("Modality", begun(facts["modality"] or ("nobody was heard" if called else "not known"))),
        ("Platform", facts["platform"] or "Not known"),
        *((label, begun(stated.get(topic, "not known"))) for topic, label in STATED.items()),
        ("Risk", begun(note["risk"])),
        ("Sound lost", f"{lost} s" if lost else "None"),
        ("Interruptions", begun(interruptions(facts.get("interruptions", ())))),
    )
    return tuple(Fact(label, value) for label, value in known)


def _day(facts: Mapping[str, Any]) -> str:
    """The session's date; where there was no call, only if the therapist says it."""
    called = facts.get("documented_from", "call") == "call"
    return date_told(facts["started_at"] or (facts["created_at"] if called else None))


def _no_band(facts: Mapping[str, Any]) -> str:
    return "Not known" if facts["clock_minutes"] is None else "None: under 16 minutes"


def _span(facts: Mapping[str, Any]) -> str:
    start, end = facts["started_at"], facts["ended_at"]
    if not start or not end:
        return "Not known"
    return f"{clock(start)}–{clock(end)} UTC, {minutes_told(facts['clock_minutes'])}"


def _told(sentence: Mapping[str, Any], numbers: Mapping[str, int]) -> Told:
    return Told(one_line(sentence["text"]), tuple(numbers[name] for name in sentence["statements"]))


def _line(
    number: int, statement: Mapping[str, Any], names: Mapping[str, str], goals: Mapping[str, str]
) -> Line:
    disputed = statement["status"] == "disputed"
    return Line(
        number=number,
        text=one_line(statement["text"]),
        origin=_origin(statement, names),
        goal=_served(statement, goals),
        dispute=_dispute(statement, names) if disputed else "",
        quotes=tuple(
            Quote(
                quote["speaker"],
                names[quote["speaker"]],
                place(quote["start_ms"]),
                one_line(quote["quote"]),
            )
            for quote in statement["evidence"]
            if quote["start_ms"] is not None or quote["quote"] != statement["text"]
        ),
        comments=tuple(
            Said(names[comment["author"]], one_line(comment["text"]))
            for comment in statement.get("comments", ())
        ),
    )


def _dispute(statement: Mapping[str, Any], names: Mapping[str, str]) -> str:
    says = f"{names[statement['by']]} says that this is not right"
    words = one_line(statement.get("said_instead", ""))  # none before schema 4
    return f"{says}, and would say: “{words}”" if words else f"{says}."


def _served(statement: Mapping[str, Any], goals: Mapping[str, str]) -> str:
    """Which goal a statement serves; that it serves none, if that has to be said."""
    if goal := goals.get(statement["goal"]):
        suggested = statement.get("goal_by") == "assistant"
        return f"Goal: {goal}{' (suggested by the assistant)' if suggested else ''}"
    return "No goal" if goals and statement["kind"] in NAMED else ""


def _origin(statement: Mapping[str, Any], names: Mapping[str, str]) -> str:
    author, by = statement["author"], names.get(statement["by"], "")
    if statement["kind"] == "measure" and author == "client":
        begun = f"Added up from the answers of {names[author]}"
    elif author == "assistant":
        begun = "Drafted by the assistant"
    else:
        begun = f"Written by {names[author]}"
    if statement["status"] == "edited":
        return f"{begun}, changed by {by}"
    if statement["status"] == "accepted" and author != statement["by"]:
        return f"{begun}, kept by {by}"
    return begun


def _consent(consent: Mapping[str, Any]) -> Fact:
    said, version = agreement(consent, shown(consent["name"])), shown(consent["text_version"])
    return Fact(f"{clock(consent['at'])} UTC", f"{said} (text {version})" if version else said)


def _taken_back(stone: Mapping[str, Any]) -> Fact:
    return Fact(f"{clock(stone['at'])} UTC", taken_back(stone))


def _answer(answer: Mapping[str, Any]) -> Answer:
    declined = answer["declined"]
    return Answer(
        party=answer["party"],
        role=answer["party"].capitalize(),
        name=shown(answer["name"]),
        heading="Declined to sign" if declined else "Signed electronically",
        at=moment(answer["at"]),
        intent=shown(answer["intent"]),
        attested=how_known(answer),
        comment_label="Reason" if declined else "Comment",
        comment=shown(answer["comment"]),
        declined=declined,
    )
