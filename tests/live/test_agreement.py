"""Consent by purpose: what both agree to is done, nothing else, and from the moment they say so."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live import events as ev
from live import wire
from live.agreement import TOLD_AS_ONE
from live.consent import TEXT_VERSION
from live.errors import Refused, WrongState
from live.values import PARTIES, TOGETHER, Party, Purpose
from tests.live import session_samples as samples
from tests.live.session_samples import START, Story

ASKED: tuple[Purpose, ...] = ("transcription", "drafting", "collaboration")
SUBSETS: list[tuple[Purpose, ...]] = [
    tuple(p for p, chosen in zip(ASKED, bits, strict=True) if chosen)
    for bits in product((True, False), repeat=len(ASKED))
]


def agree(*purposes: Purpose) -> wire.Consent:
    """Agree to these purposes."""
    return wire.Consent(purposes=purposes, text_version=TEXT_VERSION)


def story_of(therapist: tuple[Purpose, ...], client: tuple[Purpose, ...]) -> Story:
    """Both have said what they agree to."""
    story = samples.joined()
    story.did("therapist", agree(*therapist))
    story.did("client", agree(*client))
    return story


@pytest.mark.parametrize(("therapist", "client"), list(product(SUBSETS, SUBSETS)))
def test_each_purpose_is_followed_if_both_agree_to_it(
    therapist: tuple[Purpose, ...], client: tuple[Purpose, ...]
) -> None:
    """The consent matrix: every answer of the one with every answer of the other."""
    session = story_of(therapist, client).session
    both = set(therapist) & set(client)
    assert session.listening == ("transcription" in both)
    assert session.drafting == ("drafting" in both)
    assert session.sees_note("client") == ("collaboration" in both)
    begun = bool(both & {"transcription", "collaboration"})
    assert (session.state == "live", session.started_at is not None) == (begun, begun)


def test_the_note_is_written_together_without_any_listening() -> None:
    story = story_of(("collaboration",), ASKED)
    assert story.session.state == "live"
    assert not story.session.listening
    assert story.session.sees_note("client")
    story.later(40)
    story.did("therapist", wire.End())
    assert story.session.started_at == START
    assert story.session.not_listening == timedelta(minutes=40)


def test_who_does_not_want_the_note_together_is_listened_to_all_the_same() -> None:
    story = story_of(ASKED, ("transcription", "drafting"))
    alone = story.session
    assert alone.listening
    assert (alone.mode, alone.mode_now) == ("shared", "private")
    story.did("client", agree(*ASKED))
    assert story.session.mode_now == "shared"


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("purpose", ASKED)
def test_one_purpose_is_taken_back_and_the_others_stay(party: Party, purpose: Purpose) -> None:
    story = story_of(ASKED, ASKED)
    story.did(party, wire.Revoke(purposes=(purpose,)))
    session = story.session
    kept = {
        "transcription": session.listening,
        "drafting": session.drafting,
        "collaboration": session.sees_note("client"),
    }
    assert kept == {known: known != purpose for known in ASKED}
    assert session.agreed[-1].purposes == (purpose,)
    assert session.agreed[-1].taken_back


def test_what_was_not_agreed_to_cannot_be_taken_back() -> None:
    story = story_of(ASKED, ("transcription",))
    with pytest.raises(WrongState, match="nothing to do"):
        story.did("client", wire.Revoke(purposes=("drafting",)))


def test_the_last_purpose_taken_back_leaves_no_consent() -> None:
    story = story_of(ASKED, ("transcription",))
    story.did("client", wire.Revoke(purposes=("transcription",)))
    assert "client" not in story.session.consents


def test_a_pause_lasts_while_listening_is_taken_back_and_given_again() -> None:
    story = story_of(ASKED, ASKED)
    story.did("therapist", wire.Pause())
    story.did("client", wire.Revoke(purposes=("transcription",)))
    story.did("client", agree(*ASKED))
    assert (story.session.state, story.session.listening) == ("paused", False)
    story.did("client", wire.Resume())
    assert story.session.listening


@pytest.mark.parametrize("version", sorted(TOLD_AS_ONE))
def test_the_earlier_text_asked_for_both_in_one(version: str) -> None:
    """Sessions from before the note was asked about apart stay what they were."""
    story = samples.joined()
    story.both([wire.Consent(purposes=("transcription", "drafting"), text_version=version)])
    assert story.session.sees_note("client")
    assert version != TEXT_VERSION


def test_agreeing_when_the_note_is_read_lets_it_be_read_and_nothing_be_heard() -> None:
    story = story_of(ASKED, ("transcription",))
    story.did("therapist", wire.End())
    assert not story.session.sees_note("client")
    story.did("client", agree(*ASKED))
    assert story.session.sees_note("client")
    assert (story.session.state, story.session.listening) == ("review", False)


# --- what may be drafted from ---------------------------------------------------------------


def said(story: Story, number: int) -> None:
    """Let the client say something."""
    story.happened(ev.Heard(utterance=samples.utterance(number, "client", number, "five hours")))


def test_what_was_said_without_consent_to_drafting_is_never_drafted_from() -> None:
    story = story_of(ASKED, ("transcription", "collaboration"))
    said(story, 1)
    assert not story.session.to_draft
    story.did("client", agree(*ASKED))
    said(story, 2)
    ids = [utterance.id for utterance in story.session.utterances]
    drafted = [utterance.id for utterance in story.session.to_draft]
    assert (ids, drafted) == (["u1", "u2"], ["u2"])


def test_what_waited_when_drafting_was_taken_back_is_not_taken_up_later() -> None:
    story = story_of(ASKED, ASKED)
    said(story, 1)
    story.did("therapist", wire.Revoke(purposes=("drafting",)))
    story.did("therapist", agree(*ASKED))
    said(story, 2)
    assert [utterance.id for utterance in story.session.to_draft] == ["u2"]


# --- any sequence ---------------------------------------------------------------------------

_PURPOSES = st.sets(st.sampled_from([*ASKED, "storing"])).map(lambda s: tuple(sorted(s)))
_ACTS = st.one_of(
    _PURPOSES.map(lambda p: wire.Consent(purposes=p, text_version=TEXT_VERSION)),
    _PURPOSES.map(lambda p: wire.Revoke(purposes=p)),
    st.sampled_from([wire.Pause(), wire.Resume(), agree(*ASKED), agree(*ASKED)]),
    st.sampled_from([wire.End(), wire.FinishLater(), wire.Reopen()]),
)


class Rule:
    """When sound may be taken, told once more in other words than the code's.

    Both agree to be listened to, they have begun, nobody paused, and the talking is not over.
    """

    def __init__(self) -> None:
        self.agreed: dict[Party, set[str]] = {"therapist": set(), "client": set()}
        self.begun = self.paused = self.over = False

    def both(self, purpose: str) -> bool:
        """Whether both agree to it."""
        return all(purpose in purposes for purposes in self.agreed.values())

    def follow(self, party: Party, act: Any) -> None:
        """Take in what somebody did, which was not refused."""
        match act:
            case wire.Consent():
                self.agreed[party] = set(act.purposes)
            case wire.Revoke():
                self.agreed[party] -= set(act.purposes) or self.agreed[party]
            case wire.Pause() | wire.Resume():
                self.paused = isinstance(act, wire.Pause)
            case wire.End():
                self.over = True
        if isinstance(act, wire.Consent | wire.Revoke) and not self.over:
            together = self.both("transcription") or self.both("collaboration")
            self.paused = self.paused and together and self.begun
            self.begun = together

    @property
    def hears(self) -> bool:
        """Whether sound may be taken."""
        return self.both("transcription") and self.begun and not (self.paused or self.over)


@given(st.lists(st.tuples(st.sampled_from(PARTIES), _ACTS), max_size=30))
def test_sound_is_taken_if_and_only_if_the_rule_says_so(acts: list[tuple[Party, Any]]) -> None:
    story, rule = samples.joined(), Rule()
    silent = timedelta(0)
    for party, act in acts:
        story.later(1)
        begun_and_silent = story.session.started_at is not None and not rule.hears
        if begun_and_silent and not rule.over:
            silent += timedelta(minutes=1)
        try:
            story.did(party, act)
        except Refused:
            continue
        rule.follow(party, act)
        assert story.session.listening == rule.hears
    session = story.session
    if session.paused_at is not None:
        assert session.not_listening + (story.now - session.paused_at) == silent
    elif session.started_at is not None:
        assert session.not_listening == silent


def test_the_usual_agreement_is_to_all_three() -> None:
    assert set(ASKED) == TOGETHER
