"""A drafted note beside the plan and what it must hold."""

from live.values import Goal, StatementKind
from live.ways_in import readiness
from live.ways_in.offline import DraftedNote, drafted, filed
from live.ways_in.readiness import People, checked, linked, missing
from live.ways_in.summary import sentences
from tests.fakes.notes import DAP
from tests.fakes.values import talk

GOALS = (Goal("g1", "Sleep through the night"), Goal("g2", "Ride the bus"))


def note() -> DraftedNote:
    """The note of one line."""
    said = talk(("therapist", "And sleep?"), ("client", "I slept four hours on most nights"))
    return drafted(said, DAP, None, 1.0)


def test_each_statement_gets_the_goal_that_is_found_for_it() -> None:
    """By its kind and its words."""
    asked: list[tuple[StatementKind, str]] = []

    def find(kind: StatementKind, text: str) -> str:
        asked.append((kind, text))
        return "g1"

    found = linked(note(), GOALS, find)
    assert [s.goal for s in found.statements] == ["g1"]
    assert asked == [(s.kind, s.text) for s in found.statements]
    assert found.goals == GOALS


def test_what_fails_to_find_goals_costs_the_goals_and_not_the_note() -> None:
    """And is said."""

    def fails(*_: object) -> str:
        raise RuntimeError("scripted")

    found = linked(note(), GOALS, fails)
    assert [s.goal for s in found.statements] == [""]
    assert found.problems == (readiness.NO_GOALS_FOUND,)


def test_what_a_draft_does_not_hold_is_told_as_in_a_session_risk_first() -> None:
    """Not asked is not assessed; who was there is known if it was said."""
    found = checked(note(), "transcript")
    first, *others = missing(found)
    assert first.id == "risk"
    assert {"client", "date", "consent", "plan", "signature"} <= {check.id for check in others}
    assert all(check.to_do for check in missing(found))
    named = checked(note(), "transcript", People("Emma Hale, LCSW", "Nora"))
    assert not {"client", "credentials"} & {check.id for check in missing(named)}


def test_a_summary_needs_no_consent_to_a_recording() -> None:
    """The clinician's own words; what they typed counts as written."""
    found = checked(filed(sentences("No SI. Plan:\nWalk daily.", DAP), DAP, None, 1.0), "summary")
    by_id = {check.id: check for check in found.checks}
    assert by_id["consent"].state == "not_applicable"
    assert (by_id["risk"].state, by_id["risk"].to_do) == ("there", "")
