"""The kind of a line, by its words and its speaker."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note import kinds
from live.values import StatementKind


@pytest.mark.parametrize(
    ("line", "asked", "kind"),
    [
        ("Fear: an eight.", "From zero to ten, how strong was the fear?", "measure"),
        ("Slept four hours.", "How did you sleep?", "symptom"),
        ("Wants to sleep through.", "", "goal"),
        ("Cut down to two coffees.", "", "progress"),
        ("Will walk tomorrow.", "", "plan"),
        ("Yes.", "Shall we meet next week?", "plan"),
        ("Lives with a sister.", "", "other"),
    ],
)
def test_a_clients_line_is_filed_by_its_words_and_the_question(
    line: str, asked: str, kind: StatementKind
) -> None:
    """An answer on a scale is a measure, an answer to a proposal a plan."""
    assert kinds.of(line, "client", asked) == kind


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_therapists_line_is_never_the_clients_report(line: str, asked: str) -> None:
    """Whatever was said."""
    assert kinds.of(line, "therapist", asked) in {"intervention", "plan"}


@given(st.text(max_size=60), st.text(max_size=60))
def test_risk_and_facts_of_the_session_are_never_filed_by_words(line: str, asked: str) -> None:
    """They are quoted by rule alone."""
    kind = kinds.of(line, "client", asked)
    assert kind in get_args(StatementKind)
    assert kind not in {"risk", "session_fact", "intervention", "response"}


def test_what_others_will_do_is_no_plan_of_the_clients() -> None:
    """Though it is told with the same word."""
    line = "Their parents drink wine and they'll offer it to them."
    assert kinds.of(line, "client", "") == "symptom"
