"""How long whoever guesses has to wait."""

from live.people import waits
from live.people.waits import FREE, MOST_S, Waits


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_waits_grow_from_nothing_to_a_quarter_of_an_hour_and_no_further() -> None:
    clock = Clock()
    found = []
    guesses = Waits(clock)
    for _ in range(FREE + 12):
        found.append(guesses.failed("hale"))
        clock.now += found[-1]
        assert guesses.left_s("hale") == 0
    assert found[:FREE] == [0] * FREE
    assert found[FREE : FREE + 5] == [2, 4, 8, 16, 32]
    assert found[-1] == MOST_S == 900


def test_a_wait_runs_out_and_being_right_ends_the_count() -> None:
    clock = Clock()
    guesses = Waits(clock)
    for _ in range(FREE + 3):
        guesses.failed("hale")
    assert guesses.left_s("hale") == 8
    assert guesses.left_s("other") == 0
    clock.now += 7
    assert guesses.left_s("hale") == 1
    guesses.succeeded("hale")
    assert guesses.left_s("hale") == 0
    assert guesses.failed("hale") == 0


def test_a_day_later_it_begins_anew() -> None:
    clock = Clock()
    guesses = Waits(clock)
    for _ in range(FREE + 3):
        guesses.failed("hale")
    clock.now += waits.FORGOTTEN_AFTER_S + 1
    assert guesses.failed("hale") == 0


def test_however_many_names_are_tried_memory_is_bounded() -> None:
    guesses = Waits(Clock())
    for number in range(waits.MOST_NAMES + 50):
        guesses.failed(f"name-{number}")
    assert len(guesses._tries) == waits.MOST_NAMES
