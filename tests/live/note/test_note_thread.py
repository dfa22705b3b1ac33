"""Which goal a statement serves, from how alike they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note.thread import AHEAD, LEAST, gist, goal_gists, suggested, touched
from live.session import NoteEntry
from live.values import Goal
from tests.fakes.values import statement

SLEEP = Goal("g1", "Sleep through five of seven nights", objectives=("No coffee after noon",))
WALK = Goal("g2", "Walk every day")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Went from five cups of coffee to two.", "Went from cups of coffee to"),
        ("Slept 7 hours on Monday, twice.", "Slept on"),
        ("It's been a week", "It's been a"),
        ("Two weeks", "Two weeks"),
        ("", ""),
    ],
)
def test_what_a_text_is_about_is_not_how_much_or_when(text: str, left: str) -> None:
    assert gist(text) == left


def test_a_goal_is_about_its_objectives_too() -> None:
    assert goal_gists([SLEEP, WALK]) == [
        "Sleep through of nights. No coffee after noon",
        "Walk every",
    ]


@pytest.mark.parametrize(
    ("likeness", "goal"),
    [
        ([0.6, 0.1], "g1"),
        ([0.1, 0.6], "g2"),
        ([LEAST, 0.0], "g1"),
        ([LEAST - 0.001, 0.0], ""),
        ([0.6, 0.6 - AHEAD + 0.001], ""),
        ([-0.2, -0.4], ""),
    ],
)
def test_a_goal_is_suggested_only_if_it_is_clear(likeness: list[float], goal: str) -> None:
    assert suggested([SLEEP, WALK], likeness) == goal


def test_the_only_goal_of_a_plan_must_be_like_enough_as_well() -> None:
    assert suggested([SLEEP], [LEAST + 0.01]) == "g1"
    assert suggested([SLEEP], [LEAST - 0.01]) == ""
    assert suggested([], []) == ""


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=6))
def test_what_is_suggested_is_the_goal_most_alike(likeness: list[float]) -> None:
    """Nothing, or the goal whose cosine is the greatest, ahead of the next."""
    goals = [Goal(f"g{number}", "x") for number in range(len(likeness))]
    found = suggested(goals, likeness)
    best = max(likeness)
    rest = sorted(likeness)[:-1]
    clear = best >= LEAST and all(best - other >= AHEAD for other in rest)
    assert found == (f"g{likeness.index(best)}" if clear else "")


def test_a_goal_is_touched_by_what_is_not_rejected() -> None:
    entries = {
        "a": NoteEntry(statement("a"), "proposed", linked="g1"),
        "b": NoteEntry(statement("b"), "rejected", "therapist", linked="g1"),
        "c": NoteEntry(statement("c"), "accepted", "client", linked=""),
    }
    assert touched([SLEEP, WALK], entries) == {"g1": 1, "g2": 0}
