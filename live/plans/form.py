"""Our own small form of a plan, as YAML or JSON gives it. Pure.

``docs/plans.md`` shows it. A problem or a goal may be a bare text; ids are given to those
that have none.
"""

from collections.abc import Mapping
from typing import Any, Final

from live.plans.values import (
    MAX_GOALS,
    MAX_OBJECTIVES,
    MAX_PROBLEMS,
    Plan,
    Problem,
    all_different,
    day,
    items,
    line,
    name,
    sort_of,
    wrong,
)
from live.values import Goal

_PLAN: Final = frozenset({"problems", "goals"})
_PROBLEM: Final = frozenset({"id", "text"})
_GOAL: Final = frozenset({"id", "text", "problem", "objectives", "target"})


def plan_of(value: object, file: str) -> Plan:
    """The plan that a file holds.

    Args:
        value: What YAML or JSON made of it: texts, numbers, dates, lists, mappings.
        file: Its name, for messages.

    Raises:
        BadPlan: If it is no plan; says where.
    """
    fields = _fields(value, f"{file}", _PLAN)
    problems = tuple(
        _problem(entry, number, f"{file}, problems[{number}]")
        for number, entry in enumerate(
            items(fields.get("problems"), f"{file}, problems", MAX_PROBLEMS)
        )
    )
    all_different((problem.id for problem in problems), f"{file}, problems")
    goals = tuple(
        _goal(entry, number, f"{file}, goals[{number}]", problems)
        for number, entry in enumerate(items(fields.get("goals"), f"{file}, goals", MAX_GOALS))
    )
    all_different((goal.id for goal in goals), f"{file}, goals")
    if not goals:
        raise wrong(f"{file}, goals", "at least one goal", "none")
    return Plan(problems, goals)


def _problem(value: object, number: int, where: str) -> Problem:
    if isinstance(value, str):
        return Problem(f"P{number + 1}", line(value, where))
    fields = _fields(value, where, _PROBLEM)
    return Problem(
        id=name(fields["id"], f"{where}.id") if "id" in fields else f"P{number + 1}",
        text=line(fields.get("text"), f"{where}.text"),
    )


def _goal(value: object, number: int, where: str, problems: tuple[Problem, ...]) -> Goal:
    if isinstance(value, str):
        return Goal(f"G{number + 1}", line(value, where))
    fields = _fields(value, where, _GOAL)
    objectives = items(fields.get("objectives"), f"{where}.objectives", MAX_OBJECTIVES)
    target = fields.get("target")
    return Goal(
        id=name(fields["id"], f"{where}.id") if "id" in fields else f"G{number + 1}",
        text=line(fields.get("text"), f"{where}.text"),
        problem=_problem_of(fields.get("problem"), f"{where}.problem", problems),
        objectives=tuple(
            line(text, f"{where}.objectives[{n}]") for n, text in enumerate(objectives)
        ),
        target=None if target is None else day(target, f"{where}.target"),
    )


def _problem_of(value: object, where: str, problems: tuple[Problem, ...]) -> str:
    """The words of the problem that a goal names by its id."""
    if value is None:
        return ""
    wanted = name(value, where)
    for problem in problems:
        if problem.id == wanted:
            return problem.text
    known = ", ".join(problem.id for problem in problems) or "there are none"
    raise wrong(where, f"the id of a problem above ({known})", "another")


def _fields(value: object, where: str, known: frozenset[str]) -> Mapping[str, Any]:
    """Named fields, all of them known: a slip of the pen must not lose a goal.

    Raises:
        BadPlan: If it is anything else.
    """
    wanted = ", ".join(sorted(known))
    if not isinstance(value, dict):
        raise wrong(where, f"the fields {wanted}", sort_of(value))
    if not known.issuperset(value):
        raise wrong(where, f"only the fields {wanted}", "another field")
    return value
