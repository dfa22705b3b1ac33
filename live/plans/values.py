"""What a plan is, and what every plan must keep to, wherever it comes from. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from live.errors import BadPlan
from live.values import Content, Goal

MAX_PROBLEMS: Final = 50
MAX_GOALS: Final = 50
MAX_OBJECTIVES: Final = 20
"""Of one goal. A plan of more than this is no plan that a session could touch."""
MAX_TEXT: Final = 500
"""Longest problem, goal or objective, in characters: a sentence."""

_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_UNSEEN: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"
)
"""Control characters, those that turn the direction of text, and halves of a surrogate pair."""


@dataclass(frozen=True, slots=True, repr=False)
class Problem(Content):
    """What the treatment is for."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Plan(Content):
    """A client's treatment plan.

    Attributes:
        problems: In the plan's order.
        goals: Those that are worked on, in the plan's order.
        left_out: How many goals the file holds that are not worked on (completed, cancelled).
    """

    problems: tuple[Problem, ...]
    goals: tuple[Goal, ...]
    left_out: int = 0


def wrong(where: str, expected: str, got: str) -> BadPlan:
    """What is wrong with a plan, and where; never in the plan's words."""
    return BadPlan(f"{where}: expected {expected}, got {got}")


def sort_of(value: object) -> str:
    """What sort of value that is, for people: its words are not repeated."""
    names = {dict: "named fields", list: "a list", str: "a text", bool: "yes or no"}
    if value is None or value == "":
        return "nothing"
    return names.get(type(value), "a number" if isinstance(value, int | float) else "another value")


def line(value: object, where: str) -> str:
    """A text of one line.

    Raises:
        BadPlan: If it is none, empty or too long.
    """
    if not isinstance(value, str):
        raise wrong(where, "a text (in quotes if it looks like a number or a date)", sort_of(value))
    text = " ".join(_UNSEEN.sub(" ", value).split())
    if not text:
        raise wrong(where, "a text", "an empty one")
    if len(text) > MAX_TEXT:
        raise wrong(where, f"at most {MAX_TEXT} characters", f"{len(text)}")
    return text


def name(value: object, where: str) -> str:
    """An id.

    Raises:
        BadPlan: If it is none.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise wrong(where, "an id of at most 64 letters, digits and . _ -", sort_of(value))
    return value


def day(value: object, where: str) -> date:
    """A date.

    Raises:
        BadPlan: If it is none.
    """
    if type(value) is date:
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong(where, "a date such as 2027-03-31", sort_of(value))


def items(value: object, where: str, most: int) -> list[object]:
    """A list of at most ``most`` entries; an absent one is empty.

    Raises:
        BadPlan: If it is none or longer.
    """
    if value is None:
        return []
    if not isinstance(value, list):
        raise wrong(where, "a list", sort_of(value))
    if len(value) > most:
        raise wrong(where, f"at most {most} entries", f"{len(value)}")
    return value


def all_different(ids: Iterable[str], where: str) -> None:
    """Check that no id stands twice.

    Raises:
        BadPlan: If one does.
    """
    seen: set[str] = set()
    for number, found in enumerate(ids):
        if found in seen:
            raise wrong(f"{where}[{number}].id", "an id of its own", "one that stands above")
        seen.add(found)


def goals_checked(goals: Sequence[Goal], where: str = "goals") -> tuple[Goal, ...]:
    """Goals that came from a screen, in form.

    Raises:
        BadPlan: If one is not what a plan may hold.
    """
    if len(goals) > MAX_GOALS:
        raise wrong(where, f"at most {MAX_GOALS} goals", f"{len(goals)}")
    all_different((goal.id for goal in goals), where)
    found = []
    for number, goal in enumerate(goals):
        at = f"{where}[{number}]"
        if len(goal.objectives) > MAX_OBJECTIVES:
            raise wrong(f"{at}.objectives", f"at most {MAX_OBJECTIVES}", f"{len(goal.objectives)}")
        found.append(
            Goal(
                id=name(goal.id, f"{at}.id"),
                text=line(goal.text, f"{at}.text"),
                problem=line(goal.problem, f"{at}.problem") if goal.problem else "",
                objectives=tuple(
                    line(text, f"{at}.objectives[{n}]") for n, text in enumerate(goal.objectives)
                ),
                target=goal.target,
            )
        )
    return tuple(found)
