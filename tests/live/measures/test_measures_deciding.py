"""Who may ask for, answer and decline a questionnaire, and when: every command, role and state."""

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any, Final

import pytest

from live import events as ev
from live import wire
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.feedback import figures_of
from live.measures import deciding
from live.note.checks import readiness
from live.session import Session
from live.values import PARTIES, EarlierScore, Party
from tests.live import session_samples as samples
from tests.live.session_samples import HASH, Story

ON = date(2026, 11, 26)
ASK = wire.AskMeasure(instrument="phq9")
DECLINE = wire.DeclineMeasure(instrument="phq9")
EARLIER = (EarlierScore(date(2026, 11, 12), 15),)


def answers(*given: int | None, difficulty: int | None = None) -> wire.AnswerMeasure:
    """The client's answers to the PHQ-9; the last is repeated."""
    whole = (*given, *[given[-1]] * (9 - len(given)))
    return wire.AnswerMeasure(instrument="phq9", answers=whole, difficulty=difficulty)


TWELVE = answers(3, 3, 3, 3, 0)


def decide(session: Session, party: Party, command: Any, name: str = "m1") -> ev.Body:
    """The event of a command."""
    match command:
        case wire.AskMeasure():
            return deciding.asked(session, party, command, EARLIER)
        case wire.AnswerMeasure():
            return deciding.answered(session, party, command, ON, "data", lambda: name)
        case wire.DeclineMeasure():
            return deciding.declined(session, party, command)
        case _:
            return deciding.seen(session, party, command)


def did(story: Story, party: Party, command: Any, name: str = "m1") -> None:
    """Let a person do something about a questionnaire."""
    story.happened(decide(story.session, party, command, name))


def asked(story: Story | None = None) -> Story:
    """A live session in which the PHQ-9 waits for the client."""
    story = story or samples.live()
    did(story, "therapist", ASK)
    return story


def _signed() -> Story:
    story = samples.in_review()
    for party in PARTIES:
        story.did(party, wire.Sign(name="A", sha256=HASH, intent="I sign."))
    return story


def _paused() -> Story:
    story = samples.live()
    story.did("client", wire.Pause())
    return story


def _frozen() -> Story:
    story = samples.in_review()
    story.did("client", wire.Sign(name="A", sha256=HASH, intent="I sign."))
    return story


def _unsigned() -> Story:
    story = samples.in_review()
    story.did("therapist", wire.FinishLater())
    return story


STATES: Final[dict[str, tuple[Callable[[], Story], bool]]] = {
    # How to get there, and whether questionnaires are open then.
    "created": (Story, False),
    "consenting": (samples.joined, False),
    "live": (samples.live, True),
    "paused": (_paused, True),
    "review": (samples.in_review, True),
    "being signed": (_frozen, False),
    "signed": (_signed, False),
    "unsigned": (_unsigned, False),
}
COMMANDS: Final[dict[str, tuple[Any, Party, bool]]] = {
    # The command, whose it is, and whether it needs one that waits.
    "ask": (ASK, "therapist", False),
    "answer": (TWELVE, "client", True),
    "decline": (DECLINE, "client", True),
}


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_one_persons_in_the_states_that_are_open(
    command: str, state: str, party: Party
) -> None:
    act, whose, waits = COMMANDS[command]
    reach, open_ = STATES[state]
    story = reach()
    if waits:  # as if it had been asked for while it could be
        story.happened(ev.MeasureAsked(instrument="phq9", by="therapist"))
    if party != whose:
        with pytest.raises(NotAllowed, match=f"the {whose}'s to say"):
            decide(story.session, party, act)
    elif not open_:
        with pytest.raises(WrongState):
            decide(story.session, party, act)
    else:
        assert decide(story.session, party, act).type.startswith("measure_")


@pytest.mark.parametrize("command", [ASK, TWELVE, DECLINE], ids=lambda c: c.type)
def test_a_questionnaire_that_is_not_there_is_not_found(command: Any) -> None:
    other = type(command)(**{**_fields(command), "instrument": "bdi"})
    whose: Party = "therapist" if isinstance(command, wire.AskMeasure) else "client"
    with pytest.raises(NotFound, match="phq9, gad7"):
        decide(asked().session, whose, other)


def _fields(command: Any) -> dict[str, Any]:
    return {name: getattr(command, name) for name in command.__slots__ if name != "type"}


def test_what_waits_is_not_asked_for_again_and_what_is_answered_may_be() -> None:
    story = asked()
    with pytest.raises(WrongState, match="wait for the answer"):
        did(story, "therapist", ASK)
    did(story, "client", TWELVE)
    did(story, "therapist", ASK)
    did(story, "client", DECLINE)
    did(story, "therapist", ASK)
    assert story.session.measures.asked["phq9"].state == "asked"


@pytest.mark.parametrize("command", [TWELVE, DECLINE], ids=lambda c: c.type)
def test_what_was_not_asked_for_is_neither_answered_nor_declined(command: Any) -> None:
    with pytest.raises(WrongState, match="expected a measure that"):
        decide(samples.live().session, "client", command)


def test_what_was_answered_is_not_declined_afterwards() -> None:
    story = asked()
    did(story, "client", TWELVE)
    with pytest.raises(WrongState):
        did(story, "client", DECLINE)


def test_what_was_declined_may_be_answered_after_all() -> None:
    story = asked()
    states = []
    for command in (DECLINE, TWELVE):
        did(story, "client", command)
        states.append(story.session.measures.asked["phq9"].state)
    assert states == ["declined", "answered"]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (wire.AnswerMeasure(instrument="phq9", answers=(0,) * 8), "9 answers to PHQ-9, got 8"),
        (wire.AnswerMeasure(instrument="gad7", answers=(0,) * 9), "7 answers to GAD-7, got 9"),
        (answers(4), "from 0 to 3"),
        (answers(None), "at least one answer"),
        (answers(1, difficulty=4), "difficulty"),
    ],
)
def test_answers_that_do_not_fit_the_questions_are_refused(
    command: wire.AnswerMeasure, said: str
) -> None:
    story = asked()
    did(story, "therapist", wire.AskMeasure(instrument="gad7"))
    with pytest.raises(BadInput, match=said):
        decide(story.session, "client", command)


def test_the_note_says_score_band_and_change_and_the_client_is_its_author() -> None:
    story = asked()
    did(story, "client", TWELVE)
    (entry,) = story.session.entries.values()
    assert entry.statement.text == (
        "PHQ-9: 12 of 27 (moderate, as published), 3 lower than on 12 November."
    )
    assert (entry.statement.kind, entry.statement.author) == ("measure", "client")
    assert (entry.status, entry.by) == ("accepted", "client")


def test_answering_again_updates_the_statement_and_both_answers_stay_in_the_log() -> None:
    story = asked()
    names = map("m{}".format, count(1))
    for command in (TWELVE, answers(1)):
        did(story, "client", command, next(names))
    (entry,) = story.session.entries.values()
    assert entry.statement.id == "m1"
    assert entry.statement.text.startswith("PHQ-9: 9 of 27 (mild")
    given = story.session.measures.asked["phq9"].answered
    assert given is not None
    assert given.answers == (1,) * 9


@pytest.mark.parametrize("touched", ["edited", "disputed", "rejected"])
def test_a_statement_that_a_person_touched_is_left_alone_and_a_new_one_stands_beside_it(
    touched: str,
) -> None:
    story = asked()
    did(story, "client", TWELVE)
    kinds: dict[str, Any] = {"edited": ev.Edited, "disputed": ev.Disputed, "rejected": ev.Rejected}
    story.happened(kinds[touched](statement="m1", by="therapist"))
    before = story.session.entries["m1"]
    did(story, "client", answers(1), "m2")
    assert story.session.entries["m1"] == before
    beside = story.session.entries["m2"]
    assert (beside.status, beside.by) == ("accepted", "client")


def test_a_statement_that_was_filed_elsewhere_stays_there() -> None:
    story = asked()
    did(story, "client", TWELVE)
    body = deciding.answered(story.session, "client", answers(1), ON, "plan", lambda: "m2")
    assert (body.statement.id, body.statement.section) == ("m1", "data")


def test_the_goal_that_the_therapist_linked_stays_when_it_is_answered_again() -> None:
    story = asked()
    did(story, "client", TWELVE)
    story.happened(ev.Linked(statement="m1", goal="g1", by="therapist"))
    did(story, "client", answers(1))
    assert story.session.entries["m1"].goal == "g1"


def test_until_it_is_answered_the_record_says_that_it_is_not() -> None:
    story = asked()
    assert _measures_of(story) == ("missing", "PHQ-9: asked, not answered yet.")
    did(story, "client", TWELVE)
    assert _measures_of(story) == ("there", "")


def _measures_of(story: Story) -> tuple[str, str]:
    check = next(check for check in readiness(story.session) if check.id == "measures")
    return check.state, check.to_do


def test_what_answers_add_up_to_was_typed_by_nobody() -> None:
    story = asked()
    did(story, "client", TWELVE)
    figures = figures_of(story.session, {"m1": "PHQ-9: 12"}, {}, "dap")
    assert (figures.client.typed, figures.took_part, figures.kinds) == (0, True, ())


def test_item_9_alerts_until_the_therapist_has_seen_it() -> None:
    story = asked()
    did(story, "client", answers(0, 0, 0, 0, 0, 0, 0, 0, 1))
    (alert,) = story.session.measures.alerts
    assert (alert.id, alert.answer) == (story.session.seq, 1)
    assert "“several days”" in alert.text
    seen = wire.AcknowledgeAlert(alert=alert.id)
    with pytest.raises(NotAllowed):
        did(story, "client", seen)
    did(story, "therapist", seen)
    assert story.session.measures.alerts == ()
    with pytest.raises(NotFound):
        did(story, "therapist", seen)


def test_an_alert_outlasts_another_answer_and_the_signatures() -> None:
    story = asked()
    nine = (0, 0, 0, 0, 0, 0, 0, 0)
    for last in (1, 1, 0, 2):
        did(story, "client", answers(*nine, last))
    assert [alert.answer for alert in story.session.measures.alerts] == [1, 2]
    story.did("therapist", wire.End())
    for party in PARTIES:
        story.did(party, wire.Sign(name="A", sha256=HASH, intent="I sign."))
    for alert in story.session.measures.alerts:
        did(story, "therapist", wire.AcknowledgeAlert(alert=alert.id))
    assert story.session.measures.alerts == ()


def test_an_answer_to_item_9_is_no_assessment_of_risk() -> None:
    story = asked()
    did(story, "client", answers(3))
    assert {entry.statement.kind for entry in story.session.entries.values()} == {"measure"}


def test_nothing_of_the_answers_is_shown_by_a_repr() -> None:
    story = asked()
    did(story, "client", TWELVE)
    measures = story.session.measures
    shown = repr(measures) + repr(measures.asked["phq9"]) + repr(measures.alerts) + repr(TWELVE)
    assert not [part for part in ("phq9", "3, 3", "15") if part in shown]
