"""The measures of a signed note in people's words. Pure.

What stands here is what was answered and how it adds up, beside earlier totals. Nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from live.measures.scoring import change, day
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Point(Content):
    """A total on a day. ``share`` is its height in a chart, in thousandths of the highest."""

    day: str
    total: int
    share: int


@dataclass(frozen=True, slots=True, repr=False)
class AnswerLine(Content):
    """A question and what was answered, in words; ``value`` is "" if nothing was."""

    item: str
    words: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class Score(Content):
    """One questionnaire.

    Attributes:
        title: What clinicians call it.
        name: Its whole name.
        question: Stands before every item.
        score: The total and its band as published, or why there is no total.
        change: Compared with the last session that has a total, or "".
        answers: Every item, and last the question about difficulty if it was answered.
        points: Totals of earlier sessions and of this one, oldest first; empty if there are
            fewer than two.
        most: The highest total there can be.
        codes: LOINC, and in whose words it was asked.
    """

    title: str
    name: str
    question: str
    score: str
    change: str
    answers: tuple[AnswerLine, ...]
    points: tuple[Point, ...]
    most: int
    codes: str


def scores_of(note: Mapping[str, Any]) -> tuple[Score, ...]:
    """The measures of a note, in the order they were asked for."""
    return tuple(_score(measure) for measure in note.get("measures", ()))


def _score(measure: Mapping[str, Any]) -> Score:
    total, most, previous = measure["total"], measure["most"], measure["previous"]
    loinc = measure["loinc"]
    return Score(
        title=measure["title"],
        name=measure["name"],
        question=measure["question"],
        score=_total(measure),
        change=_change(total, previous),
        answers=(
            *(_answer(answer) for answer in measure["answers"]),
            *([_answer(measure["difficulty"])] if measure["difficulty"] else []),
        ),
        points=_points(measure) if total is not None and previous else (),
        most=most,
        codes=f"LOINC {loinc['panel']}, total {loinc['total']}{_version(measure)}",
    )


def _total(measure: Mapping[str, Any]) -> str:
    answers = measure["answers"]
    if measure["total"] is None:
        given = sum(answer["value"] is not None for answer in answers)
        return f"{given} of {len(answers)} questions answered, so there is no total"
    return f"{measure['total']} of {measure['most']} ({measure['band']}, as published)"


def _version(measure: Mapping[str, Any]) -> str:
    """In whose words it was asked; notes before the fourth form do not say."""
    return f". Asked in {measure['version']}" if measure.get("version") else ""


def _change(total: int | None, previous: list[Mapping[str, Any]]) -> str:
    if total is None or not previous:
        return ""
    last = previous[-1]
    return f"{change(total, last['total'])} on {day(date.fromisoformat(last['on']))}"


def _answer(answer: Mapping[str, Any]) -> AnswerLine:
    value = answer["value"]
    if value is None:
        return AnswerLine(answer["item"], "not answered", "")
    return AnswerLine(answer["item"], answer["words"], str(value))


def _points(measure: Mapping[str, Any]) -> tuple[Point, ...]:
    scores = [*measure["previous"], {"on": measure["on"], "total": measure["total"]}]
    return tuple(
        Point(
            day(date.fromisoformat(score["on"])),
            score["total"],
            score["total"] * 1_000 // measure["most"],
        )
        for score in scores
    )
