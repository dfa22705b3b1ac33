"""Where people are in the note: told to the others, and not to be forged."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import YMessageType, read_message, write_message, write_var_uint

from live.carets import MAX_CARET, Carets, read
from live.errors import UpdateRefused
from live.hub import Hub, Screen
from live.note.room import Room
from live.values import Party
from tests.fakes.notes import MemoryJournal, note


class Meeting:
    """A room with three screens."""

    def __init__(self) -> None:
        self.sees: set[Party] = {"therapist", "client"}
        self.hub = Hub(lambda party, _about: party in self.sees)
        self.carets = Carets(self.hub, Room(note(), MemoryJournal(), self.hub.send))
        self.left = 0
        self.carets.left = self._leave
        self.screens: list[Screen] = []
        self.client, self.other = self.attach("client"), self.attach("client")
        self.therapist = self.attach("therapist")

    def _leave(self) -> None:
        self.left += 1

    def attach(self, party: Party) -> Screen:
        """One more screen."""
        self.screens.append(self.hub.attach(party))
        return self.screens[-1]


@pytest.fixture
def meeting() -> Iterator[Meeting]:
    """A room with three screens, closed at the end."""
    meeting = Meeting()
    yield meeting
    for screen in meeting.screens:
        screen.discard()


def says(
    statement: object, replica: int = 5, clock: int = 1, party: str = "client", count: int = 1
) -> bytes:
    """What a screen says of where its person is."""
    state = json.dumps({"party": party, "statement": statement}).encode()
    return said(state, replica, clock, count)


def said(state: bytes, replica: int = 5, clock: int = 1, count: int = 1) -> bytes:
    """A message about so many screens."""
    place = write_var_uint(replica) + write_var_uint(clock) + write_message(state)
    return write_var_uint(count) + place * count


def shown(screen: Screen) -> list[Any]:
    """What a screen was told since it was last asked."""
    told: list[Any] = []
    while screen._receive.statistics().current_buffer_used:
        frame = screen._receive.receive_nowait().frame
        assert isinstance(frame, bytes)
        assert frame[0] == YMessageType.AWARENESS
        caret = read(read_message(frame[1:]), "client")
        assert caret is not None
        told.append(json.loads(frame[frame.index(b"{") :]) if caret.here else caret.replica)
    return told


def test_the_others_are_told_where_somebody_is_and_whose_screen_it_is_is_not_theirs_to_say(
    meeting: Meeting,
) -> None:
    meeting.carets.take(meeting.client, says("s1", party="therapist"))
    assert shown(meeting.therapist) == [{"party": "client", "statement": "s1"}]
    assert shown(meeting.client) == []
    assert meeting.carets.occupied() == {"s1"}


def test_a_place_that_is_not_in_the_note_is_nowhere(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s9"))
    assert shown(meeting.therapist) == [{"party": "client", "statement": None}]
    assert not meeting.carets.occupied()


def test_whoever_goes_is_gone_from_the_note_at_once(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    meeting.hub.detach(meeting.client)
    meeting.carets.leave(meeting.client)
    assert shown(meeting.therapist)[-1] == 5
    assert (meeting.left, meeting.carets.occupied()) == (1, frozenset())
    meeting.carets.leave(meeting.client)
    assert meeting.left == 1


def test_a_line_is_left_when_nobody_is_in_it_any_more(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    meeting.carets.take(meeting.therapist, says("s1", replica=6))
    meeting.carets.take(meeting.client, says("s2", clock=2))
    assert meeting.left == 0
    meeting.carets.take(meeting.therapist, says(None, replica=6, clock=2))
    assert (meeting.left, meeting.carets.occupied()) == (1, frozenset({"s2"}))
    meeting.carets.take(meeting.client, says("s2", clock=3))
    assert meeting.left == 1, "still there is not left"


def test_whoever_is_not_shown_the_note_any_more_is_in_no_line_of_it(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    meeting.sees = {"therapist"}
    assert not meeting.carets.occupied()


def test_who_comes_later_is_told_where_everybody_is(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    late = meeting.attach("therapist")
    meeting.carets.welcome(late)
    assert shown(late) == [{"party": "client", "statement": "s1"}]


def test_nobody_speaks_for_the_other_persons_screen(meeting: Meeting) -> None:
    meeting.carets.take(meeting.therapist, says("s1", replica=6))
    shown(meeting.client)
    meeting.carets.take(meeting.client, says("s2", replica=6, clock=9))
    meeting.carets.take(meeting.client, said(b"null", replica=6, clock=9))
    meeting.carets.take(meeting.client, says("s2", count=2))
    assert shown(meeting.therapist) == []
    assert meeting.carets.occupied() == {"s1"}


def test_a_screen_that_is_back_before_it_was_missed_is_one_screen(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    meeting.carets.take(meeting.other, said(b"null", clock=1))
    assert meeting.carets.occupied() == {"s1"}, "another window does not speak for this one"
    meeting.carets.take(meeting.other, says("s2", clock=2))
    assert meeting.carets.occupied() == {"s2"}
    meeting.carets.leave(meeting.client)
    assert meeting.carets.occupied() == {"s2"}


def test_a_screen_that_begins_anew_has_left_its_old_copy(meeting: Meeting) -> None:
    meeting.carets.take(meeting.client, says("s1"))
    meeting.carets.take(meeting.client, says("s2", replica=7))
    assert shown(meeting.therapist) == [
        {"party": "client", "statement": "s1"},
        5,
        {"party": "client", "statement": "s2"},
    ]


def at_step(step: object, clock: int = 1) -> bytes:
    """A screen says at which step of the way through the note its person is."""
    return said(json.dumps({"statement": None, "step": step}).encode(), clock=clock)


def test_the_other_is_told_at_which_step_of_the_note_somebody_is(meeting: Meeting) -> None:
    for clock, step in enumerate(("disputed.s1", "pencil.data", "goals"), 1):
        meeting.carets.take(meeting.therapist, at_step(step, clock))
        assert shown(meeting.client) == [{"party": "therapist", "statement": None, "step": step}]


@pytest.mark.parametrize("step", ["risk", "missing", "risk.1", "goals.<b>", "x" * 80])
def test_a_step_that_is_the_therapists_alone_is_not_told(meeting: Meeting, step: str) -> None:
    meeting.carets.take(meeting.therapist, at_step(step))
    assert shown(meeting.client) == [{"party": "therapist", "statement": None}]


@pytest.mark.parametrize(
    "update",
    [
        b"",
        b"\x01\x05\x01\x04nul",
        said(b"[]"),
        said(b"1"),
        says(7),
        says(["s1"]),
        at_step(7),
        says("s1") + b"x",
        said(b"[" * 900),
        says("s" * MAX_CARET),
        b"\xff" * 40,
    ],
)
def test_anything_else_is_refused(update: bytes) -> None:
    with pytest.raises(UpdateRefused, match="one screen's own place"):
        read(update, "client")


@given(st.binary(max_size=60))
def test_whatever_comes_is_refused_or_read(update: bytes) -> None:
    with suppress(UpdateRefused):
        caret = read(update, "client")
        assert caret is None or caret.party == "client"
