"""Consent and the clock of a session: when audio may be processed, and what that time counts."""

from datetime import timedelta

import pytest

from live import events as ev
from live import wire
from live.errors import WrongState
from live.session import Agreement
from live.values import PARTIES, Party
from tests.live import session_samples as samples
from tests.live.session_samples import AGREE, START, Story

PARTIAL = wire.Consent(purposes=("drafting",), text_version="2026-11")


def _state(story: Story) -> str:
    return story.session.state


def test_nobody_is_listened_to_before_both_agreed() -> None:
    story = samples.joined()
    assert _state(story) == "consenting"
    story.did("client", AGREE)
    assert not story.session.listening
    story.later(1)
    story.did("therapist", AGREE)
    assert story.session.listening
    assert story.session.started_at == START + timedelta(minutes=1)


@pytest.mark.parametrize("party", PARTIES)
def test_one_person_agreeing_twice_is_not_both(party: Party) -> None:
    story = samples.joined()
    story.did(party, AGREE)
    story.did(party, AGREE)
    assert _state(story) == "consenting"


def test_joining_is_not_consent() -> None:
    assert samples.joined().session.consents == {}


def test_agreeing_to_less_than_listening_needs_does_not_start_it() -> None:
    story = samples.joined()
    story.both([PARTIAL])
    assert not story.session.listening


def test_agreeing_before_joining_counts() -> None:
    story = Story()
    story.both([AGREE])
    story.happened(ev.Joined(party="client"))
    assert story.session.listening


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("act", [wire.Revoke(), PARTIAL])
def test_taking_consent_back_stops_listening_at_once(party: Party, act: wire.Command) -> None:
    story = samples.live()
    story.did(party, act)
    assert not story.session.listening
    assert _state(story) == "consenting"
    other = PARTIES[party == PARTIES[0]]
    story.did(other, AGREE)
    assert not story.session.listening
    story.did(party, AGREE)
    assert story.session.listening


def test_a_pause_does_not_outlast_a_consent_taken_back() -> None:
    story = samples.live()
    story.did("client", wire.Pause())
    story.did("client", wire.Revoke())
    assert _state(story) == "consenting"
    with pytest.raises(WrongState):
        story.did("therapist", wire.Resume())


def test_consent_that_was_not_given_cannot_be_taken_back() -> None:
    with pytest.raises(WrongState, match="nothing to do"):
        samples.joined().did("client", wire.Revoke())


def test_every_act_of_consent_stays_on_record() -> None:
    story = samples.live()
    story.later(5)
    story.did("client", wire.Revoke())
    assert story.session.agreed == (
        Agreement("therapist", samples.EVERYTHING, "2026-11", START),
        Agreement("client", samples.EVERYTHING, "2026-11", START),
        Agreement("client", (), "2026-11", START + timedelta(minutes=5), taken_back=True),
    )


def test_taking_consent_back_after_the_end_is_recorded_and_keeps_the_review() -> None:
    story = samples.in_review()
    story.did("client", wire.Revoke())
    assert _state(story) == "review"
    assert story.session.agreed[-1].taken_back


# --- the clock ---------------------------------------------------------------------------


def test_pauses_and_missing_consent_do_not_count_as_listening() -> None:
    story = samples.live()
    story.later(10)
    story.did("client", wire.Pause())
    assert not story.session.listening
    story.later(3)
    story.did("therapist", wire.Resume())
    story.later(10)
    story.did("client", wire.Revoke())
    story.later(4)
    story.did("client", AGREE)
    story.later(10)
    story.did("client", wire.Pause())
    story.later(2)
    story.did("therapist", wire.End())
    assert story.session.not_listening == timedelta(minutes=3 + 4 + 2)
    assert story.session.started_at == START
    assert story.session.ended_at == START + timedelta(minutes=39)


def test_a_pause_that_ends_in_a_revocation_is_counted_once() -> None:
    story = samples.live()
    story.did("client", wire.Pause())
    story.later(3)
    story.did("client", wire.Revoke())
    story.later(4)
    story.did("client", AGREE)
    assert story.session.not_listening == timedelta(minutes=7)


def test_sample_indices_count_from_the_moment_it_went_live() -> None:
    assert samples.joined().session.sample_at(START) == 0
    session = samples.live().session
    assert session.sample_at(START + timedelta(seconds=2)) == 32_000
    assert session.sample_at(START - timedelta(seconds=2)) == 0
