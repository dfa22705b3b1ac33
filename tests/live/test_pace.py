"""The pace of guesses: as quick as it is of use, as slow as the machine needs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.pace import BEHIND, CAUGHT_UP, FASTEST, REST, SHARE, SLOWEST, Pace

costs = st.floats(0.0, 30.0)
tracks = st.sampled_from(["one/client", "one/therapist", "two/client"])


def after(pace: Pace, took: float, tracks: int = 1, times: int = 60) -> Pace:
    """Let each of some tracks be guessed at for a while, in turn, at one cost a guess."""
    for now in range(times):
        for track in range(tracks):
            pace.guessed(f"track {track}", took, float(now))
    return pace


@given(
    st.integers(0, 64),
    st.lists(st.tuples(tracks, costs, st.floats(0, 1e6), st.floats(0, 30)), max_size=30),
)
def test_guesses_come_neither_too_often_nor_too_seldom_whatever_happens(
    cores: int, lately: list[tuple[str, float, float, float]]
) -> None:
    pace = Pace(cores)
    for track, took, now, waited in lately:
        pace.guessed(track, took, now)
        pace.waited(waited)
        assert pace.every == 0 or FASTEST <= pace.every <= SLOWEST


def test_cheap_guesses_come_as_often_as_is_of_use() -> None:
    assert after(Pace(2), 0.001).every == FASTEST


def test_dear_guesses_come_seldom() -> None:
    assert after(Pace(2), 5.0).every == SLOWEST


@pytest.mark.parametrize(("cores", "speakers"), [(1, 1), (2, 1), (2, 2), (8, 4)])
def test_guesses_take_no_more_than_their_share_of_the_cores(cores: int, speakers: int) -> None:
    took = 0.9 * SHARE * cores / speakers  # so that the bounds do not matter
    every = after(Pace(cores), took, speakers).every
    assert every == pytest.approx(0.9)
    assert speakers * took / every == pytest.approx(SHARE * cores)


def test_two_who_speak_at_once_are_guessed_at_half_as_often_as_one() -> None:
    took = SHARE * 2 * 0.6  # one guess each 0.6 s
    alone, together = after(Pace(2), took), after(Pace(2), took, tracks=2)
    assert alone.every == pytest.approx(0.6)
    assert together.every == pytest.approx(1.2)


def test_who_has_stopped_speaking_no_longer_slows_the_other_down() -> None:
    took = SHARE * 2 * 0.6
    pace = after(Pace(2), took, tracks=2, times=30)
    for now in range(30, 40):
        pace.guessed("track 0", took, float(now))
    assert pace.every == pytest.approx(0.6)


def test_one_slow_guess_does_not_change_the_pace_much() -> None:
    took = SHARE * 2 * 0.6
    pace = after(Pace(2), took)
    pace.guessed("track 0", 2 * took, 100.0)
    assert 0.6 < pace.every < 0.8


def test_guesses_stop_while_finished_speech_waits_too_long() -> None:
    pace = Pace(2)
    pace.waited(BEHIND)
    assert pace.every > 0
    pace.waited(BEHIND + 0.1)
    assert pace.every == 0


def test_guesses_come_back_only_when_finished_speech_hardly_waits() -> None:
    """Else they would come and go."""
    pace = Pace(2)
    usual = pace.every
    pace.waited(BEHIND + 1)
    pace.waited(CAUGHT_UP + 0.1)
    assert pace.every == 0
    pace.waited(CAUGHT_UP)
    assert pace.every == usual
    pace.waited(CAUGHT_UP + 0.1)
    assert pace.every == usual


def test_guesses_come_back_when_nothing_finished_waits_for_a_while() -> None:
    pace = Pace(2)
    pace.waited(BEHIND + 1)
    pace.idle(10.0)
    pace.idle(10.0 + REST / 2)
    assert pace.every == 0.0
    pace.idle(10.0 + REST)
    assert pace.every > 0.0


def test_finished_speech_that_waits_again_begins_the_rest_anew() -> None:
    pace = Pace(2)
    pace.waited(BEHIND + 1)
    pace.idle(10.0)
    pace.waited(BEHIND + 1)
    pace.idle(10.0 + REST)
    assert pace.every == 0.0
