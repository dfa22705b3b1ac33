"""The golden thread: which goal of the plan a statement serves. Pure.

A goal is suggested if the statement is much like it and clearly more than like any other;
else none is. What suggested it stays visible until the therapist says which it is.

Source of the two bounds: ``docs/plans.md`` has the table; ``tests/data/plans`` the statements.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from live.session import NoteEntry
from live.values import GONE, Goal, StatementKind

LINKED: Final[frozenset[StatementKind]] = frozenset(
    {"symptom", "progress", "intervention", "response", "measure", "plan"}
)
"""Kinds for which a goal is suggested."""

NAMED: Final[frozenset[StatementKind]] = frozenset({"intervention", "response", "progress", "plan"})
"""Kinds that name their goal, or say that they serve none."""

LEAST: Final = 0.25
"""Cosine below which a statement is like no goal."""
AHEAD: Final = 0.08
"""How much more like the best goal than like the next a statement must be, in cosine."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_AMOUNTS: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred half once twice first second third last next time times scale minute minutes hour "
    "hours day days daily week weeks weekly month months monthly year years "
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march april june july august september "
    "october november december".split()
)
"""How much, how often and when: goals are full of it, and so is everything that is like no goal."""


def gist(text: str) -> str:
    """What a text is about, without how much, how often and when.

    "Went from five cups to two" is not about sleeping five of seven nights.
    """
    kept = _WORD.sub(lambda word: "" if _is_amount(word[0]) else word[0], text)
    kept = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(kept.split())).strip(" ,.;:")
    return kept or text


def goal_gists(goals: Iterable[Goal]) -> list[str]:
    """What each goal is about: its words and those of its objectives."""
    return [gist(". ".join([goal.text, *goal.objectives])) for goal in goals]


def suggested(
    goals: Sequence[Goal], likeness: Sequence[float], least: float = LEAST, ahead: float = AHEAD
) -> str:
    """The id of the goal that a statement is most like, or "" if that is not clear.

    Args:
        goals: The plan's.
        likeness: Cosine of the statement's gist to each goal's.
        least: Cosine to the best goal that is enough.
        ahead: How far, in cosine, the next must be behind it.
    """
    ranked = sorted(zip(likeness, goals, strict=True), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < least:
        return ""
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < ahead:
        return ""
    return ranked[0][1].id


def touched(goals: Iterable[Goal], entries: Mapping[str, NoteEntry]) -> dict[str, int]:
    """How many statements that are not rejected serve each goal, in the plan's order."""
    serving = [entry.goal for entry in entries.values() if entry.status not in GONE]
    return {goal.id: serving.count(goal.id) for goal in goals}


def _is_amount(word: str) -> bool:
    return word.isdigit() or word.lower() in _AMOUNTS
