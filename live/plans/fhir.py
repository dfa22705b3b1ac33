"""A plan in FHIR R4: Goal and CarePlan, alone, in a Bundle or in a list. Pure.

Read are ``Goal`` (description, target, addresses, lifecycleStatus), ``CarePlan`` (goal,
addresses, status) and the ``Condition`` that either names; everything else is passed over,
so that a chart's whole export can be given.

Source: https://hl7.org/fhir/R4/goal.html and https://hl7.org/fhir/R4/careplan.html
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from live.plans.values import (
    MAX_GOALS,
    MAX_OBJECTIVES,
    MAX_PROBLEMS,
    Plan,
    Problem,
    all_different,
    items,
    line,
    name,
    sort_of,
    wrong,
)
from live.values import Goal

MAX_RESOURCES: Final = 5_000
"""Resources in one file; a chart's whole export has hundreds."""

_NOT_WORKED_ON: Final = frozenset({"completed", "cancelled", "entered-in-error", "rejected"})
"""Source: http://hl7.org/fhir/goal-status"""
_WITHDRAWN: Final = frozenset({"revoked", "entered-in-error"})
"""Source: http://hl7.org/fhir/request-status"""


@dataclass(frozen=True, slots=True)
class _Resource:
    """One resource and where it stands in the file."""

    value: dict[str, Any]
    where: str
    names: tuple[str, ...]


@dataclass(slots=True)
class _Chart:
    """What was found in a file, by sort."""

    goals: list[_Resource] = field(default_factory=list)
    care_plans: list[_Resource] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)  # a Condition's words by its names

    def goal(self, reference: str) -> _Resource | None:
        return next((goal for goal in self.goals if reference in goal.names), None)


def is_fhir(value: object) -> bool:
    """Whether a JSON value is meant as FHIR."""
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict) and "resourceType" in first


def plan_of(value: object, file: str) -> Plan:
    """The plan that a file holds.

    Args:
        value: What JSON made of it.
        file: Its name, for messages.

    Raises:
        BadPlan: If it holds no goal that is worked on, or one that cannot be read.
    """
    chart = _chart(value, file)
    if not chart.goals and not chart.care_plans:
        raise wrong(file, "a Goal or CarePlan of FHIR R4, alone or in a Bundle", "neither")
    goals = [_goal(goal, chart) for goal in chart.goals if not _is_over(goal)]
    goals += _named_only(chart)
    if len(goals) > MAX_GOALS:
        raise wrong(file, f"at most {MAX_GOALS} goals that are worked on", f"{len(goals)}")
    if not goals:
        raise wrong(file, "at least one goal that is worked on", "none (by lifecycleStatus)")
    all_different((goal.id for goal in goals), f"{file}, Goal")
    return Plan(
        problems=_problems(chart, goals),
        goals=tuple(goals),
        left_out=sum(_is_over(goal) for goal in chart.goals),
    )


def _chart(value: object, file: str) -> _Chart:
    chart = _Chart()
    for number, found in enumerate(_resources(value, file)):
        if number >= MAX_RESOURCES:
            raise wrong(file, f"at most {MAX_RESOURCES} resources", "more")
        match found.value.get("resourceType"):
            case "Goal":
                chart.goals.append(found)
            case "CarePlan" if found.value.get("status") not in _WITHDRAWN:
                chart.care_plans.append(found)
            case "Condition":
                words = _concept(found.value.get("code"))
                chart.problems.update(dict.fromkeys(found.names, words) if words else {})
            case _:
                pass
    return chart


def _resources(value: object, where: str) -> Iterator[_Resource]:
    """Every resource of a file: of a list, of a Bundle, and those that others contain."""
    if isinstance(value, list):
        for number, found in enumerate(value):
            yield from _whole(found, f"{where}, [{number}]", "")
    elif isinstance(value, dict) and value.get("resourceType") == "Bundle":
        entries = items(value.get("entry"), f"{where}, Bundle.entry", MAX_RESOURCES)
        for number, entry in enumerate(entries):
            at = f"{where}, Bundle.entry[{number}]"
            if not isinstance(entry, dict):
                raise wrong(at, "an entry with a resource", sort_of(entry))
            if "resource" in entry:
                yield from _whole(entry["resource"], f"{at}.resource", entry.get("fullUrl"))
    else:
        yield from _whole(value, where, "")


def _whole(value: object, where: str, full_url: object) -> Iterator[_Resource]:
    if not isinstance(value, dict) or not isinstance(value.get("resourceType"), str):
        raise wrong(where, "a FHIR resource with its resourceType", sort_of(value))
    names = [f"{value['resourceType']}/{value['id']}"] if isinstance(value.get("id"), str) else []
    if isinstance(full_url, str) and full_url:
        names.append(full_url)
    yield _Resource(value, where, tuple(names))
    for number, found in enumerate(items(value.get("contained"), f"{where}.contained", 500)):
        at = f"{where}.contained[{number}]"
        if not isinstance(found, dict):
            raise wrong(at, "a FHIR resource", sort_of(found))
        yield _Resource(found, at, (f"#{found.get('id')}",))


def _is_over(goal: _Resource) -> bool:
    return goal.value.get("lifecycleStatus") in _NOT_WORKED_ON


# --- goals -----------------------------------------------------------------------------


def _goal(goal: _Resource, chart: _Chart) -> Goal:
    value, where = goal.value, goal.where
    targets = items(value.get("target"), f"{where}, Goal.target", MAX_OBJECTIVES)
    objectives = [
        line(text, f"{where}, Goal.target[{number}]")
        for number, target in enumerate(targets)
        if (text := _objective(target))
    ]
    days = [
        _due(target["dueDate"], f"{where}, Goal.target[{number}].dueDate")
        for number, target in enumerate(targets)
        if isinstance(target, dict) and "dueDate" in target
    ]
    return Goal(
        id=name(value["id"], f"{where}, Goal.id")
        if "id" in value
        else f"G{chart.goals.index(goal) + 1}",
        text=line(_concept(value.get("description")), f"{where}, Goal.description.text"),
        problem=_addressed(goal, chart) or _of_its_care_plan(goal, chart),
        objectives=tuple(objectives),
        target=max(days, default=None),
    )


def _named_only(chart: _Chart) -> Iterator[Goal]:
    """Goals of which a care plan gives no more than a name."""
    number = len(chart.goals)
    for plan in chart.care_plans:
        for at, reference in enumerate(items(plan.value.get("goal"), f"{plan.where}, goal", 500)):
            where = f"{plan.where}, CarePlan.goal[{at}]"
            if not isinstance(reference, dict):
                raise wrong(where, "a reference to a Goal", sort_of(reference))
            if chart.goal(str(reference.get("reference"))) is not None:
                continue
            if "display" not in reference:
                raise wrong(
                    where, "the Goal it names in the same file, or its display text", "neither"
                )
            number += 1
            yield Goal(
                id=f"G{number}",
                text=line(reference["display"], f"{where}.display"),
                problem=_addressed(plan, chart, alone=True),
            )


def _objective(target: object) -> str:
    """What a target measures and by how much, in words; "" if it only has a date."""
    if not isinstance(target, dict):
        return ""
    measure = _concept(target.get("measure"))
    detail = _detail(target)
    return f"{measure}: {detail}" if measure and detail else measure or detail


def _detail(target: dict[str, Any]) -> str:
    if isinstance(text := target.get("detailString"), str):
        return text
    if "detailCodeableConcept" in target:
        return _concept(target["detailCodeableConcept"])
    if isinstance(number := target.get("detailInteger"), int):
        return str(number)
    if "detailQuantity" in target:
        return _quantity(target["detailQuantity"])
    if isinstance(span := target.get("detailRange"), dict):
        return " to ".join(q for side in ("low", "high") if (q := _quantity(span.get(side))))
    return ""


def _quantity(value: object) -> str:
    if not isinstance(value, dict) or not isinstance(value.get("value"), int | float):
        return ""
    parts = (value.get("comparator"), value["value"], value.get("unit") or value.get("code"))
    return " ".join(str(part) for part in parts if part not in {None, ""})


def _concept(value: object) -> str:
    """The words of a CodeableConcept; "" if it has none."""
    if not isinstance(value, dict):
        return ""
    if isinstance(value.get("text"), str) and value["text"].strip():
        return str(value["text"])
    codings = value.get("coding")
    for coding in codings if isinstance(codings, list) else []:
        if isinstance(coding, dict) and isinstance(coding.get("display"), str):
            return str(coding["display"])
    return ""


def _due(value: object, where: str) -> date:
    """A FHIR date; of a month or a year, the last day."""
    if isinstance(value, str):
        try:
            match [int(part) for part in value.split("-")]:
                case [year]:
                    return date(year, 12, 31)
                case [year, month]:
                    return date(year, month, calendar.monthrange(year, month)[1])
                case _:
                    return date.fromisoformat(value)
        except ValueError:  # also of a month that no year has
            pass
    raise wrong(where, "a date such as 2027-03-31", sort_of(value))


# --- problems --------------------------------------------------------------------------


def _addressed(resource: _Resource, chart: _Chart, *, alone: bool = False) -> str:
    """The words of the problems that a resource addresses.

    Args:
        resource: A Goal or CarePlan.
        chart: The file's.
        alone: Whether to say nothing if there are several.
    """
    kind = resource.value["resourceType"]
    references = items(
        resource.value.get("addresses"), f"{resource.where}, {kind}.addresses", MAX_PROBLEMS
    )
    words = [text for reference in references if (text := _referenced(reference, chart))]
    if not words or (alone and len(words) > 1):
        return ""
    return line("; ".join(words), f"{resource.where}, {kind}.addresses")


def _referenced(reference: object, chart: _Chart) -> str:
    if not isinstance(reference, dict):
        return ""
    found = chart.problems.get(str(reference.get("reference")))
    return found or str(reference.get("display") or "")


def _of_its_care_plan(goal: _Resource, chart: _Chart) -> str:
    """The one problem of the care plan that names a goal; "" if it has several."""
    for plan in chart.care_plans:
        named = plan.value.get("goal")
        for reference in named if isinstance(named, list) else []:
            if isinstance(reference, dict) and str(reference.get("reference")) in goal.names:
                return _addressed(plan, chart, alone=True)
    return ""


def _problems(chart: _Chart, goals: list[Goal]) -> tuple[Problem, ...]:
    """The problems of the goals and care plans, each once."""
    words = [goal.problem for goal in goals if goal.problem]
    for plan in chart.care_plans:
        where = f"{plan.where}, CarePlan.addresses"
        words += [
            line(text, where)
            for reference in items(plan.value.get("addresses"), where, MAX_PROBLEMS)
            if (text := _referenced(reference, chart))
        ]
    found = list(dict.fromkeys(words))[:MAX_PROBLEMS]
    return tuple(Problem(f"P{number}", text) for number, text in enumerate(found, 1))
