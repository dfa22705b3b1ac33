"""The goals of the session as Goals, and the CarePlan that they are of. Pure.

``live.plans.fhir`` reads them back as they were.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from live.exports.fhir.values import (
    Names,
    Resource,
    bullets,
    concept,
    narrative,
    paragraph,
    person,
    told,
    words,
)
from live.note_words import date_told, one_line


def goals(names: Names, note: Mapping[str, Any]) -> Iterator[tuple[str, Resource]]:
    """The goals with their ``fullUrl``."""
    for number, goal in enumerate(note["goals"]):
        yield names.urn("Goal", number), _goal(names, note["session"], goal)


def _goal(names: Names, session: Mapping[str, Any], goal: Mapping[str, Any]) -> Resource:
    text = told(one_line(goal["text"]))
    # Notes before the second form hold no more than the text.
    problem, objectives = one_line(goal.get("problem", "")), goal.get("objectives", ())
    due = goal.get("target")
    until = {"dueDate": due} if due else {}
    targets = [{"measure": concept(one_line(step))} | until for step in objectives]
    made: Resource = {
        "resourceType": "Goal",
        "text": narrative(
            paragraph(text),
            *([paragraph(f"Problem: {problem}")] if problem else []),
            bullets(words(one_line(step)) for step in objectives),
            *([paragraph(f"By {date_told(due)}")] if due else []),
        ),
        "identifier": [{"value": told(goal["id"])}],
        "lifecycleStatus": "active",
        "description": concept(text),
        "subject": person(names, "client", session),
    }
    if targets or until:
        made["target"] = targets or [until]
    if problem:
        made["addresses"] = [{"display": problem}]
    return made


def care_plan(names: Names, note: Mapping[str, Any]) -> Resource:
    """The plan: which goals, of whom, on which day."""
    session = note["session"]
    each = [(number, told(one_line(goal["text"]))) for number, goal in enumerate(note["goals"])]
    made: Resource = {
        "resourceType": "CarePlan",
        "text": narrative(
            paragraph("The treatment plan’s goals as they stood in this session."),
            bullets(words(text) for _, text in each),
        ),
        "status": "active",
        "intent": "plan",
        "title": "Treatment plan",
        "subject": person(names, "client", session),
        "encounter": names.to("Encounter"),
        "author": person(names, "therapist", session),
        "goal": [names.to("Goal", number, display=text) for number, text in each],
    }
    if at := session["started_at"] or session["created_at"]:
        made["created"] = at
    return made
