"""A cursor keeps its place among letters that others change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui_terminal.diff import diff
from ui_terminal.widgets.in_step import moved, offset, place

_words = st.text("ab 夜😀\n", max_size=12)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sleeps|.", "She sleeps|."),
        ("Sleeps 五|.", "Sleeps 😀五|."),
        ("Sleeps.|", "Sleeps.| Well."),  # what is added at the cursor comes behind it
        ("|Sleeps", "|She sleeps"),
        ("Sleeps bad|ly.", "Sleeps |."),
        ("Sleeps badly|.", "Sleeps well|."),
    ],
)
def test_a_cursor_stays_behind_the_letter_before_it(before: str, after: str) -> None:
    old, new = before.replace("|", ""), after.replace("|", "")
    assert moved(before.index("|"), diff(old, new)) == after.index("|")


@given(_words, _words, st.integers(0, 12))
def test_a_cursor_is_always_in_the_text(old: str, new: str, at: int) -> None:
    at = min(at, len(old))
    assert 0 <= moved(at, diff(old, new)) <= len(new)


@given(_words, st.integers(0, 12))
def test_an_offset_and_a_place_are_the_same(text: str, at: int) -> None:
    at = min(at, len(text))
    assert offset(text, place(text, at)) == at
