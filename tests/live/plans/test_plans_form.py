"""Our own form of a plan, in YAML and JSON."""

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadPlan
from live.plans import MAX_PLAN_BYTES, Plan, Problem, goals_checked, read_plan
from live.values import Goal

WHOLE = b"""\
problems:
  - {id: P1, text: Insomnia}
  - Worry
goals:
  - id: sleep
    text: Sleep through five of seven nights
    problem: P1
    target: 2027-03-31
    objectives:
      - No coffee after noon
      - Get up after fifteen minutes
  - text: Question worry thoughts
    problem: P2
  - Walk every day
"""


def test_a_whole_plan_is_read() -> None:
    assert read_plan(WHOLE, "plan.yaml") == Plan(
        problems=(Problem("P1", "Insomnia"), Problem("P2", "Worry")),
        goals=(
            Goal(
                "sleep",
                "Sleep through five of seven nights",
                "Insomnia",
                ("No coffee after noon", "Get up after fifteen minutes"),
                date(2027, 3, 31),
            ),
            Goal("G2", "Question worry thoughts", "Worry"),
            Goal("G3", "Walk every day"),
        ),
    )


def test_the_same_may_be_json() -> None:
    plan = {"goals": ["Walk every day", {"id": "7", "text": "Sleep", "target": "2027-01-31"}]}
    found = read_plan(json.dumps(plan).encode(), "plan.json")
    assert found.goals == (
        Goal("G1", "Walk every day"),
        Goal("7", "Sleep", target=date(2027, 1, 31)),
    )
    assert read_plan(b"{goals: [Walk every day]}", "plan.yaml").goals == found.goals[:1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "expected a plan, got an empty file"),
        ("goals: []", "x.yaml, goals: expected at least one goal, got none"),
        ("just words", "x.yaml: expected the fields goals, problems, got a text"),
        ("goals: Walk", "x.yaml, goals: expected a list, got a text"),
        ("goals: [5]", r"goals\[0\]: expected the fields .* got a number"),
        ("goals: [{text: 5}]", r"goals\[0\].text: expected a text .* got a number"),
        ("goals: [{text: ''}]", r"goals\[0\].text: expected a text, got an empty one"),
        ("goals: [{}]", r"goals\[0\].text: expected a text .* got nothing"),
        ("goals: [{txt: a}]", r"goals\[0\]: expected only the fields .* got another field"),
        ("goals: [{text: a, problem: P1}]", r"goals\[0\].problem: .* \(there are none\)"),
        ("goals: [{text: a, target: soon}]", r"goals\[0\].target: expected a date .* got a text"),
        ("goals: [{text: a, id: 'a b'}]", r"goals\[0\].id: expected an id"),
        ("goals: [{text: a, id: b}, {text: c, id: b}]", r"goals\[1\].id: .* stands above"),
        ("goals: [{text: a, objectives: [[b]]}]", r"objectives\[0\]: expected a text"),
        ("goals: [a]\ngoals: [b]", "line 2: expected each field once"),
        ("goals: &a [x]", "line 1: expected plain values, got an anchor"),
        ("a: *b", "line 1: expected plain values, got an anchor"),
        ("goals: [[[[[[[x]]]]]]]", "expected at most 6 levels, got more"),
        ("? [a]\n: b", "expected a field's name"),
        ("goals: {", "line 1: expected YAML"),
        ("--- a\n--- b", "expected YAML"),
        ("goals: [{text: a, target: 2027-13-45}]", "expected YAML of plain values and dates"),
        ("goals: !!python/object/apply:os.getcwd []", "line 1: expected YAML"),
        ('{"goals": [NaN]}', "expected JSON of a plan"),
        ('{"goals": ', "line 1: expected JSON"),
        ("[" * 50_000, "expected JSON of a plan"),
        ("goals: ['" + "a" * 501 + "']", "expected at most 500 characters, got 501"),
        ("goals: [" + "a, " * 51 + "]", "expected at most 50 entries, got 51"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadPlan, match=said):
        read_plan(text.encode(), "x.yaml")


def test_no_message_repeats_the_plan() -> None:
    for text in ("goals: [{text: Zanzibar, Zanzibar: 1}]", "goals: [{text: a, target: Zanzibar}]"):
        with pytest.raises(BadPlan) as caught:
            read_plan(text.encode(), "x.yaml")
        assert "Zanzibar" not in str(caught.value)
    assert "Walk" not in repr(read_plan(WHOLE, "x"))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadPlan, match="byte 1: expected UTF-8"):
        read_plan(b"a\xff", "x.yaml")
    with pytest.raises(BadPlan, match="expected at most"):
        read_plan(b"a" * (MAX_PLAN_BYTES + 1), "x.yaml")


def test_what_cannot_be_seen_is_taken_out_of_a_goal() -> None:
    assert read_plan(b'goals: ["a\\u202eb\\n c"]', "x").goals[0].text == "a b c"


@given(
    st.binary(max_size=400) | st.text("[]{}:,&*!'\"ab \n-?|>#%@\t1", max_size=80).map(str.encode)
)
def test_any_bytes_are_a_plan_or_refused(data: bytes) -> None:
    """Nothing but a plan or ``BadPlan`` comes of a file."""
    with suppress(BadPlan):
        assert read_plan(data, "x").goals


def test_goals_from_a_screen_are_held_to_the_same() -> None:
    given = (Goal("g1", " Walk\nevery day ", objectives=("a",)),)
    (kept,) = goals_checked(given)
    assert kept.text == "Walk every day"
    for wrong in (Goal("g 1", "a"), Goal("g1", ""), Goal("g1", "a", objectives=("x",) * 21)):
        with pytest.raises(BadPlan):
            goals_checked([wrong])
    with pytest.raises(BadPlan):
        goals_checked([Goal("g1", "a"), Goal("g1", "b")])
    with pytest.raises(BadPlan):
        goals_checked([Goal(f"g{n}", "a") for n in range(51)])
