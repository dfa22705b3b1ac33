"""Where text breaks into rows."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ui_terminal.wrapping import row_starts

LINES = st.text("ab c é三😀", max_size=80)
WIDTHS = st.integers(2, 20)


def rows(text: str, width: int) -> list[str]:
    starts = row_starts(text, width)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@given(LINES, WIDTHS)
def test_no_letter_is_lost_and_no_row_is_too_wide(text: str, width: int) -> None:
    found = rows(text, width)
    assert "".join(found) == text
    assert all(cell_len(row.rstrip()) <= width for row in found)
    assert row_starts(text, width)[0] == 0


def test_rows_break_after_spaces_and_long_words_anywhere() -> None:
    assert rows("I sleep three hours", 8) == ["I sleep ", "three ", "hours"]
    assert rows("aaaaaaaaaaab c", 5) == ["aaaaa", "aaaaa", "ab c"]
    assert rows("三三三", 4) == ["三三", "三"]
