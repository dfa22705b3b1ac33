"""How often and after how long something is sent again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.exports.patience import (
    ATTEMPTS,
    LONGEST_ASKED_S,
    LONGEST_WAIT_S,
    asked_for,
    wait_before,
)

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
chances = st.floats(0, 1, exclude_max=True)


@given(st.integers(1, ATTEMPTS - 1), chances)
def test_each_wait_is_bounded_and_about_twice_the_one_before(attempt: int, chance: float) -> None:
    wait = wait_before(attempt, None, chance)
    assert wait is not None
    assert 2 ** (attempt - 1) <= wait <= min(2**attempt, LONGEST_WAIT_S)


def test_it_ends_after_so_many() -> None:
    assert wait_before(ATTEMPTS, None, 0.5) is None
    assert wait_before(ATTEMPTS, 1.0, 0.5) is None


@given(st.floats(0, LONGEST_ASKED_S), chances)
def test_it_waits_as_long_as_it_is_asked_to(asked: float, chance: float) -> None:
    wait = wait_before(1, asked, chance)
    assert wait is not None
    assert wait >= asked


def test_whoever_asks_for_too_long_a_wait_is_tried_another_day() -> None:
    assert wait_before(1, LONGEST_ASKED_S + 1, 0.5) is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sun, 22 Nov 2026 15:02:00 GMT", 120.0),
        ("Sun, 22 Nov 2026 14:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert asked_for(header, NOW) == seconds


@given(st.text())
def test_whatever_stands_there_is_read_or_passed_over(header: str) -> None:
    found = asked_for(header, NOW)
    assert found is None or 0 <= found < timedelta(days=4_000_000).total_seconds()
