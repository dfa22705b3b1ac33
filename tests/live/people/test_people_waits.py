"""How long whoever guesses has to wait."""

from datetime import UTC, datetime, timedelta

from live.people.waits import FORGOTTEN_AFTER, FREE, MOST_S, Guesses, one_more

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def after(wrong: int) -> Guesses:
    """So many wrong guesses at once."""
    found = None
    for _ in range(wrong):
        found = one_more(found, NOW)
    assert found is not None
    return found


def test_waits_grow_from_nothing_to_a_quarter_of_an_hour_and_no_further() -> None:
    found = [after(wrong + 1).left_s(NOW) for wrong in range(FREE + 60)]
    assert found[:FREE] == [0] * FREE
    assert found[FREE : FREE + 5] == [2, 4, 8, 16, 32]
    assert found[-1] == MOST_S == 900


def test_a_wait_runs_out() -> None:
    guesses = after(FREE + 3)
    assert [guesses.left_s(NOW + n * SECOND) for n in (0, 7, 8, 9)] == [8, 1, 0, 0]


def test_a_day_later_it_begins_anew() -> None:
    assert one_more(after(FREE + 3), NOW + FORGOTTEN_AFTER).wrong == FREE + 4
    assert one_more(after(FREE + 3), NOW + FORGOTTEN_AFTER + SECOND).wrong == 1


def test_a_clock_that_was_put_back_locks_nobody_out() -> None:
    """A guess of what is now the future: who has the passphrase does not wait until then."""
    assert after(FREE + 3).left_s(NOW - timedelta(days=300)) == 0
