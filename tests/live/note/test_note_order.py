"""Keys that put one statement between two others."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note.order import order_between


def test_what_is_put_last_counts_up() -> None:
    assert order_between("", "") == "000001"
    assert order_between("000009", "") == "000010"
    assert order_between("0000095", "") == "000010"


@pytest.mark.parametrize(
    ("before", "behind", "key"),
    [
        ("000001", "000002", "0000015"),
        ("000001", "000005", "000003"),
        ("0000019", "000002", "00000195"),
        ("", "000001", "0000005"),
        ("", "000000000001", "0000000000005"),
    ],
)
def test_a_key_between_two_is_the_shortest(before: str, behind: str, key: str) -> None:
    assert order_between(before, behind) == key


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=60), st.booleans())
def test_wherever_a_key_is_put_it_stands_there(places: list[int], same: bool) -> None:
    """Inserted anywhere, or again and again at one place: all keys stay in order."""
    keys: list[str] = []
    for place in places:
        at = min(1, len(keys)) if same else place % (len(keys) + 1)
        before = keys[at - 1] if at else ""
        keys.insert(at, order_between(before, keys[at] if at < len(keys) else ""))
    assert keys == sorted(set(keys))


def test_keys_stay_short() -> None:
    """Ten thousand in a row take no more room than one; halving takes a digit in three."""
    rng = random.Random(4)  # noqa: S311 - a test that repeats itself
    key = ""
    for _ in range(10_000):
        key = order_between(key, "")
    assert key == "010000"
    before, behind = "000001", "000002"
    for _ in range(100):
        key = order_between(before, behind)
        before, behind = (key, behind) if rng.random() < 0.5 else (before, key)
    assert len(key) <= 6 + 100 / 2


@pytest.mark.parametrize(
    ("before", "behind"),
    [("1", ""), ("", "0000010"), ("", "000000"), ("000002", "000001"), ("000001", "000001")],
)
def test_what_is_no_key_or_out_of_order_is_told(before: str, behind: str) -> None:
    with pytest.raises(ValueError, match="expected keys"):
        order_between(before, behind)
