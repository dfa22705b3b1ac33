"""Plans in FHIR R4: Goal, CarePlan, Bundles and lists of them."""

import json
from datetime import date
from typing import Any

import pytest

from live.errors import BadPlan
from live.plans import Plan, Problem, read_plan
from live.values import Goal

GOAL = {
    "resourceType": "Goal",
    "id": "sleep",
    "lifecycleStatus": "active",
    "description": {"text": "Sleep through five of seven nights"},
    "subject": {"reference": "Patient/1"},
    "target": [
        {
            "measure": {"coding": [{"system": "http://loinc.org", "display": "Hours of sleep"}]},
            "detailQuantity": {"value": 7, "comparator": ">=", "unit": "h"},
            "dueDate": "2027-02-28",
        },
        {"detailString": "No coffee after noon", "dueDate": "2027-03"},
    ],
    "addresses": [{"reference": "Condition/c1"}],
}
CONDITION = {
    "resourceType": "Condition",
    "id": "c1",
    "code": {"coding": [{"code": "F51.0", "display": "Insomnia"}]},
}


def read(value: Any) -> Plan:
    """The plan that a value is, as JSON."""
    return read_plan(json.dumps(value).encode(), "plan.json")


def bundle(*resources: Any) -> Any:
    """A Bundle of resources."""
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
            {"fullUrl": f"urn:uuid:{number}", "resource": resource}
            for number, resource in enumerate(resources)
        ],
    }


def test_a_goal_alone_is_a_plan() -> None:
    assert read(GOAL) == Plan(
        problems=(),
        goals=(
            Goal(
                "sleep",
                "Sleep through five of seven nights",
                "",
                ("Hours of sleep: >= 7 h", "No coffee after noon"),
                date(2027, 3, 31),
            ),
        ),
    )


@pytest.mark.parametrize("together", [bundle(GOAL, CONDITION), [CONDITION, GOAL]])
def test_a_goals_problem_is_the_condition_it_addresses(together: Any) -> None:
    found = read(together)
    assert found.problems == (Problem("P1", "Insomnia"),)
    assert found.goals[0].problem == "Insomnia"


def test_a_care_plan_gives_its_problem_to_its_goals() -> None:
    plan = {
        "resourceType": "CarePlan",
        "status": "active",
        "addresses": [{"reference": "urn:uuid:2"}],
        "goal": [{"reference": "urn:uuid:0"}],
    }
    goal = {key: value for key, value in GOAL.items() if key != "addresses"}
    assert read(bundle(goal, plan, CONDITION)).goals[0].problem == "Insomnia"


def test_a_care_plan_may_hold_its_goals_or_only_name_them() -> None:
    plan = {
        "resourceType": "CarePlan",
        "contained": [
            {"resourceType": "Goal", "id": "w", "description": {"text": "Walk every day"}},
            {"resourceType": "Condition", "id": "c", "code": {"text": "Low mood"}},
        ],
        "addresses": [{"reference": "#c"}],
        "goal": [{"reference": "#w"}, {"reference": "Goal/9", "display": "See friends"}],
    }
    assert read(plan).goals == (
        Goal("w", "Walk every day", "Low mood"),
        Goal("G2", "See friends", "Low mood"),
    )


@pytest.mark.parametrize("status", ["completed", "cancelled", "entered-in-error", "rejected"])
def test_goals_that_are_over_are_left_out_and_counted(status: str) -> None:
    over = {**GOAL, "id": "old", "lifecycleStatus": status}
    found = read([GOAL, over])
    assert ([goal.id for goal in found.goals], found.left_out) == (["sleep"], 1)
    with pytest.raises(BadPlan, match="at least one goal that is worked on"):
        read(over)


@pytest.mark.parametrize(
    ("target", "objective"),
    [
        ({"detailInteger": 3, "measure": {"text": "Walks a week"}}, "Walks a week: 3"),
        ({"detailRange": {"low": {"value": 6}, "high": {"value": 8, "unit": "h"}}}, "6 to 8 h"),
        ({"detailCodeableConcept": {"text": "abstinent"}}, "abstinent"),
        ({"measure": {"text": "Weight"}}, "Weight"),
    ],
)
def test_a_target_is_an_objective_in_words(target: Any, objective: str) -> None:
    assert read({**GOAL, "target": [target]}).goals[0].objectives == (objective,)


@pytest.mark.parametrize(
    ("due", "day"), [("2027", date(2027, 12, 31)), ("2028-02", date(2028, 2, 29))]
)
def test_a_month_or_year_is_due_at_its_end(due: str, day: date) -> None:
    assert read({**GOAL, "target": [{"dueDate": due}]}).goals[0].target == day


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({**GOAL, "description": {}}, r"Goal.description.text: expected a text, got an empty one"),
        ({**GOAL, "id": "a b"}, r"Goal.id: expected an id"),
        ({**GOAL, "target": [{"dueDate": "soon"}]}, r"target\[0\].dueDate: expected a date"),
        ({**GOAL, "target": [{"dueDate": "2027-13"}]}, r"target\[0\].dueDate: expected a date"),
        ({**GOAL, "target": {}}, r"Goal.target: expected a list, got named fields"),
        ({"resourceType": "Patient"}, "expected a Goal or CarePlan of FHIR R4"),
        ({"resourceType": "Bundle", "entry": [5]}, r"Bundle.entry\[0\]: expected an entry"),
        ([GOAL, 5], r"\[1\]: expected a FHIR resource with its resourceType, got a number"),
        ([GOAL, GOAL], "expected an id of its own"),
        (
            {"resourceType": "CarePlan", "goal": [{"reference": "Goal/9"}]},
            r"CarePlan.goal\[0\]: expected the Goal it names .* got neither",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(value: Any, said: str) -> None:
    with pytest.raises(BadPlan, match=said):
        read(value)


def test_a_charts_whole_export_may_be_given() -> None:
    others = [{"resourceType": kind, "id": "x"} for kind in ("Patient", "Observation", "Encounter")]
    assert len(read(bundle(*others, GOAL, CONDITION)).goals) == 1
