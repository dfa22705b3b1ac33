"""A session as screens show it."""

from datetime import timedelta

import pytest

from live import events as ev
from live import wire
from live.time_band import BANDS
from live.view import listened, view_of
from tests.live import session_samples as samples


def view(story: samples.Story) -> wire.View:
    """The view of a story at its moment."""
    return view_of("s-1", story.session, story.now)


def test_a_new_session_shows_who_it_is_for_and_that_nothing_is_heard() -> None:
    found = view(samples.Story())
    assert (found.session, found.therapist_name, found.client_alias) == (
        "s-1",
        "Dr. Emma Hale",
        "Sam",
    )
    assert found.state == "created"
    assert found.goals[0].id == "g1"
    assert not found.listening
    assert found.listened_s == 0
    assert found.started_at is None
    assert found.as_of == found.created_at == samples.START


def test_goals_are_touched_by_statements_that_are_not_rejected() -> None:
    story = samples.live()
    assert view(story).touched == {"g1": 0}
    for name in ("st1", "st2"):
        story.happened(ev.Proposed(statement=samples.statement(name)))
        story.did("therapist", wire.Link(statement=name, goal="g1"))
    assert view(story).touched == {"g1": 2}
    story.did("therapist", wire.Reject(statement="st2"))
    assert view(story).touched == {"g1": 1}


def test_sections_have_a_title_for_each_reader() -> None:
    found = view(samples.Story())
    assert [(s.id, s.title, s.plain_title) for s in found.sections] == [
        (s.id, s.title, s.plain_title) for s in samples.DAP.sections
    ]


def test_people_are_named_in_one_order_however_they_came() -> None:
    story = samples.Story()
    for party in ("client", "therapist"):
        story.happened(ev.Joined(party=party))
        story.happened(ev.TapOpened(party=party))
    assert view(story).present == view(story).taps == ("therapist", "client")


def test_what_arrives_is_told_of_each_and_nothing_if_nobody_knows() -> None:
    story = samples.live()
    assert view(story).sound == {"therapist": "none", "client": "none"}
    found = view_of("s-1", story.session, story.now, sound={"client": "silent"})
    assert found.sound == {"therapist": "none", "client": "silent"}


def test_a_consent_shows_what_was_agreed_to_and_when() -> None:
    story = samples.live()
    given = view(story).consents["client"]
    assert given.purposes == ("collaboration", "drafting", "storing", "transcription")
    assert given.text_version == samples.AGREE.text_version
    assert given.at <= story.now


def test_the_clock_counts_what_was_listened_to() -> None:
    story = samples.live()
    began = story.now
    story.later(10)
    assert view(story).listened_s == 600
    assert view(story).listening
    story.did("client", wire.Pause())
    story.later(5)
    assert view(story).listened_s == 600
    assert not view(story).listening
    story.did("client", wire.Resume())
    story.later(1)
    assert view(story).listened_s == 660
    story.did("client", wire.Revoke())
    story.later(3)
    assert view(story).listened_s == 660
    story.did("client", samples.AGREE)
    story.later(1)
    story.did("therapist", wire.End())
    story.later(60)
    assert view(story).listened_s == 720
    assert view(story).ended_at == began + timedelta(minutes=20)


def test_a_session_that_ends_while_paused_counts_up_to_the_pause() -> None:
    story = samples.live()
    story.later(10)
    story.did("therapist", wire.Pause())
    story.later(10)
    story.did("therapist", wire.End())
    story.later(10)
    assert view(story).listened_s == 600


@pytest.mark.parametrize("minutes", [-1, 0])
def test_a_clock_that_was_set_back_never_shows_less_than_nothing(minutes: int) -> None:
    story = samples.live()
    assert listened(story.session, story.now + timedelta(minutes=minutes)) == timedelta(0)


def test_signatures_and_the_state_of_the_note_are_shown() -> None:
    story = samples.live()
    story.did("therapist", wire.End())
    story.happened(ev.NoteReady(seconds=1.0, statements=0, reason="Too little was said."))
    assert (view(story).note_ready, view(story).note_reason) == (True, "Too little was said.")
    assert not view(story).frozen
    story.did(
        "therapist", wire.Sign(name="E. Hale", sha256=samples.HASH, intent="I sign.", comment="c")
    )
    assert view(story).frozen
    story.did("client", wire.Decline(sha256=samples.HASH, reason="No."))
    first, second = view(story).signatures
    assert (first.party, first.name, first.comment, first.declined) == (
        "therapist",
        "E. Hale",
        "c",
        False,
    )
    assert (second.party, second.comment, second.declined) == ("client", "No.", True)
    assert view(story).state == "signed"


def test_a_view_crosses_the_wire_whole() -> None:
    story = samples.live()
    story.happened(ev.Lagging(seconds=4.5))
    frame = wire.ViewChanged(view=view(story))
    assert wire.read_to_screen(wire.write(frame)) == frame
    assert view(story).lag_s == 4.5


def test_every_screen_gets_the_same_table_of_time_bands() -> None:
    assert view(samples.live()).time_bands == BANDS
