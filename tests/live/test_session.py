"""The state of a session: who may do what when."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import wire
from live.deciding import decide, may_write
from live.deciding import statement as own_statement
from live.errors import NotAllowed, NotFound, Refused, WrongState
from live.folding import apply
from live.session import Session
from live.values import PARTIES, Party
from tests.live import session_samples as samples
from tests.live.session_samples import AGREE, HASH, START, Story

SIGN = wire.Sign(name="A Name", sha256=HASH, intent="I sign.", comment="")
DECLINE = wire.Decline(sha256=HASH, reason="Not like that.")


def _state(story: Story) -> str:
    return story.session.state


# --- what people may do ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "state"),
    [(wire.Pause(), "paused"), (wire.Resume(), "live"), (wire.Pause(), "review"), (SIGN, "live")],
)
def test_what_does_not_fit_the_state_is_refused(command: wire.Command, state: str) -> None:
    story = samples.live()
    if state == "paused":
        story.did("client", wire.Pause())
    if state == "review":
        story.did("therapist", wire.End())
    with pytest.raises(WrongState, match=f"it is {state}"):
        story.did("therapist", command)


@pytest.mark.parametrize("command", [wire.End(), wire.FinishLater(), wire.Reject(statement="st1")])
def test_the_client_does_not_do_what_is_the_therapists(command: wire.Command) -> None:
    story = samples.live()
    with pytest.raises(NotAllowed, match="therapist's to say"):
        story.did("client", command)


# --- the note ------------------------------------------------------------------------------


def _standing(story: Story) -> list[str]:
    return [entry.status for entry in story.session.entries.values()]


def test_statements_carry_what_people_last_said_of_them() -> None:
    story = samples.live()
    story.happened(ev.Proposed(statement=samples.statement("st1")))
    story.happened(ev.Written(statement=samples.statement("st2", author="client")))
    entries = story.session.entries
    assert [(e.status, e.by) for e in entries.values()] == [
        ("proposed", None),
        ("accepted", "client"),
    ]
    story.did("therapist", wire.Accept(statement="st1"))
    assert _standing(story) == ["accepted", "accepted"]
    story.happened(ev.Edited(statement="st1", by="client"))
    assert _standing(story) == ["edited", "accepted"]
    story.did("client", wire.Dispute(statement="st1"))
    story.did("therapist", wire.Reject(statement="st2"))
    assert _standing(story) == ["disputed", "rejected"]
    assert [e.by for e in story.session.entries.values()] == ["client", "therapist"]


def test_a_suggested_goal_and_a_chosen_one_are_told_apart() -> None:
    story = samples.live()
    suggested = replace(samples.statement("st1"), goal="g1")
    story.happened(ev.Proposed(statement=suggested))
    story.happened(ev.Proposed(statement=samples.statement("st2")))
    assert _goals(story) == [("g1", "assistant"), ("", "")]
    story.did("therapist", wire.Link(statement="st1", goal=""))
    story.did("therapist", wire.Link(statement="st2", goal="g1"))
    assert _goals(story) == [("", "therapist"), ("g1", "therapist")]
    story.happened(ev.Edited(statement="st2", by="client"))
    assert _goals(story)[1] == ("g1", "therapist")


def _goals(story: samples.Story) -> list[tuple[str, str]]:
    return [(entry.goal, entry.goal_by) for entry in story.session.entries.values()]


def test_only_the_therapist_says_which_goal_and_only_one_of_the_plan() -> None:
    story = samples.live()
    story.happened(ev.Proposed(statement=samples.statement("st1")))
    with pytest.raises(NotAllowed):
        story.did("client", wire.Link(statement="st1", goal="g1"))
    with pytest.raises(NotFound, match="a goal of this session"):
        story.did("therapist", wire.Link(statement="st1", goal="g2"))
    with pytest.raises(NotFound):
        story.did("therapist", wire.Link(statement="st2", goal="g1"))


@pytest.mark.parametrize("command", [wire.Accept(statement="no"), wire.Dispute(statement="no")])
def test_a_statement_that_is_not_there_cannot_be_marked(command: wire.Command) -> None:
    with pytest.raises(NotFound):
        samples.live().did("therapist", command)


def test_a_persons_own_statement_needs_no_evidence() -> None:
    command = wire.Write(section="plan", text="Walk every day.")
    assert own_statement(command, "client", "st9", "plan").evidence == ()
    assert own_statement(command, "client", "st9", "plan").author == "client"


def test_what_the_server_reports_is_folded_in() -> None:
    story = samples.live()
    story.happened(ev.TapOpened(party="client"))
    story.happened(ev.SoundLost(party="client", start=0, samples=24_000))
    story.happened(ev.Lagging(seconds=2.5))
    story.happened(ev.Paced(every_s=0.0))
    story.happened(ev.LanguageHeard(language="de"))
    heard = samples.utterance(1, "client", 0, "five hours")
    story.happened(ev.Heard(utterance=heard))
    story.happened(ev.NotUnderstood(party="client", start=0, end=1, reason="mumbled"))
    story.happened(ev.WentWrong(where="speech", message="restarted"))
    story.happened(ev.NoteReady(seconds=1, statements=0, reason="too little was said"))
    assert story.session.taps == {"client"}
    assert (story.session.lost_s, story.session.lag_s) == (1.5, 2.5)
    assert story.session.language == "de"
    assert story.session.utterances == (heard,)
    assert (story.session.note_ready, story.session.note_reason) == (True, "too little was said")
    story.happened(ev.TapClosed(party="client", reason="hung up"))
    story.happened(ev.Left(party="client"))
    assert story.session.taps == frozenset()
    assert story.session.present == {"therapist"}


# --- signing ------------------------------------------------------------------------------


def test_both_answers_make_it_signed_for_good() -> None:
    story = samples.in_review()
    story.did("client", SIGN)
    assert _state(story) == "review"
    story.did("therapist", SIGN)
    assert _state(story) == "signed"
    assert [(s.party, s.declined) for s in story.session.signatures] == [
        ("client", False),
        ("therapist", False),
    ]
    for command in (wire.Reopen(), SIGN, AGREE, wire.End(), wire.FinishLater()):
        with pytest.raises(WrongState):
            story.did("therapist", command)
    story.happened(ev.Exported(form="pdf", by="therapist"))
    assert _state(story) == "signed"


def test_the_first_signature_freezes_the_note_until_it_is_reopened() -> None:
    story = samples.in_review()
    story.happened(ev.Proposed(statement=samples.statement("st1")))
    may_write(story.session)
    story.did("therapist", SIGN)
    assert story.session.frozen
    with pytest.raises(WrongState, match="reopen"):
        may_write(story.session)
    with pytest.raises(WrongState, match="reopen"):
        story.did("client", wire.Accept(statement="st1"))
    story.did("client", wire.Reopen())
    assert story.session.signatures == ()
    story.did("client", wire.Accept(statement="st1"))


def test_the_client_may_decline_and_the_reason_stays() -> None:
    story = samples.in_review()
    story.did("client", DECLINE)
    story.did("therapist", SIGN)
    assert _state(story) == "signed"
    assert story.session.signatures[0].declined
    assert story.session.signatures[0].comment == "Not like that."


def test_the_therapist_does_not_decline() -> None:
    with pytest.raises(NotAllowed, match="finish later"):
        samples.in_review().did("therapist", DECLINE)


@pytest.mark.parametrize("second", [SIGN, DECLINE])
def test_one_person_answers_once(second: wire.Command) -> None:
    story = samples.in_review()
    story.did("client", SIGN)
    with pytest.raises(WrongState, match="one answer a person"):
        story.did("client", second)


def test_a_note_left_for_later_is_taken_up_again() -> None:
    story = samples.in_review()
    story.did("client", SIGN)
    story.did("therapist", wire.FinishLater())
    assert _state(story) == "unsigned"
    assert story.session.signatures == ()
    with pytest.raises(WrongState):
        story.did("therapist", SIGN)
    story.did("therapist", wire.Reopen())
    assert _state(story) == "review"


# --- the log -------------------------------------------------------------------------------


@pytest.mark.parametrize("seq", [0, 1, 3])
def test_an_event_that_does_not_follow_the_last_is_refused(seq: int) -> None:
    session = apply(Session(), ev.Event(1, START, ev.Joined(party="client")))
    with pytest.raises(ValueError, match=f"expected event 2, got {seq}"):
        apply(session, ev.Event(seq, START, ev.Joined(party="client")))


def test_writing_is_not_decided_here() -> None:
    with pytest.raises(AssertionError):
        decide(samples.live().session, "client", wire.Write(section="plan", text="x"))


def test_a_session_shows_no_content() -> None:
    story = samples.in_review()
    story.happened(ev.Proposed(statement=samples.statement("st1")))
    story.did("client", SIGN)
    shown = repr(story.session) + repr(story.session.entries) + repr(story.session.signatures)
    assert not [word for word in ("Emma", "Sam", "Sleep", "A Name") if word in shown]


_ACTS: list[Any] = [
    *(wire.Consent(purposes=p, text_version="1") for p in [samples.EVERYTHING, (), ("storing",)]),
    AGREE,
    wire.Revoke(),
    wire.Pause(),
    wire.Resume(),
    wire.Accept(statement="st1"),
    wire.Reject(statement="st1"),
    wire.Dispute(statement="st1"),
    wire.Dispute(statement="st1", words="I sleep six."),
    wire.TakeOver(statement="st1"),
    wire.CommentOn(statement="st1", text="Since when?"),
    wire.ResolveComment(comment="c6"),
    wire.Link(statement="st1", goal="g1"),
    wire.End(),
    SIGN,
    DECLINE,
    wire.Reopen(),
    wire.FinishLater(),
]
_REPORTS: list[Any] = [
    *(kind(party=party) for kind in (ev.Joined, ev.Left, ev.TapOpened) for party in PARTIES),
    ev.Proposed(statement=samples.statement("st1")),
    ev.Lagging(seconds=1),
    ev.Paced(every_s=0),
    ev.LanguageHeard(language="de"),
    ev.WentWrong(where="tap", message="x"),
]
# Agreeing is likelier than one in fifteen, or few sequences would get anywhere.
_ANY_ACT = st.tuples(
    st.sampled_from(PARTIES), st.sampled_from(_ACTS) | st.just(AGREE) | st.sampled_from(_REPORTS)
)


@given(st.lists(_ANY_ACT, max_size=40))
def test_no_sequence_of_acts_listens_without_both_consents(acts: list[tuple[Party, Any]]) -> None:
    story = Story()
    for party, act in acts:
        before = story.session
        story.later(1)
        if act in _REPORTS:
            story.happened(act)
        else:
            try:
                story.did(party, act)
            except Refused:
                assert story.session is before
        session = story.session
        agreed = {p for p, c in session.consents.items() if "transcription" in c.purposes}
        assert not session.listening or agreed == set(PARTIES)
        assert (session.state == "signed") == (len(session.signatures) == 2)
        assert session.not_listening <= story.now - START
        if before.frozen and session.frozen:
            assert session.entries == before.entries or act in _REPORTS


def test_a_line_the_client_disputed_is_not_kept_over_their_word() -> None:
    story = samples.live()
    story.happened(ev.Proposed(statement=samples.statement("st1")))
    story.did("client", wire.Dispute(statement="st1"))
    with pytest.raises(NotAllowed):
        decide(story.session, "therapist", wire.Accept(statement="st1"))
    story.did("client", wire.Accept(statement="st1"))
    assert story.session.entries["st1"].status == "accepted"
