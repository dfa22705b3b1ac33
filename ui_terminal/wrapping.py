"""Where a text breaks into rows: quick, because all of a session's lines are measured. Pure."""

from typing import Final

from rich.cells import cell_len

_ONE_CELL: Final = "\x7f"
"""Text of letters below this takes one cell a letter."""


def row_starts(text: str, width: int) -> tuple[int, ...]:
    """Offsets at which the rows of a text begin; rows break after spaces, long words anywhere.

    Args:
        text: One line, without line breaks.
        width: Cells a row may take, at least two; spaces at a row's end are not counted.

    Returns:
        The offsets, the first 0.
    """
    if len(text) <= width and text.isascii():
        return (0,)
    cells = len if text.isascii() and max(text, default="") < _ONE_CELL else cell_len
    starts, at, used = [0], 0, 0
    while at < len(text):
        space = text.find(" ", at)
        end = len(text) if space < 0 else space
        after = end
        while after < len(text) and text[after] == " ":
            after += 1
        size = cells(text[at:end])
        if used and used + size > width:
            starts.append(at)
            used = 0
        if size > width:
            folds, size = _folded(text, at, end, width)
            starts += folds
        used += size + (after - end)
        at = after
    return tuple(starts)


def _folded(text: str, start: int, end: int, width: int) -> tuple[list[int], int]:
    """Where a word that is wider than a row goes on, and the cells of its last part."""
    folds, used = [], 0
    for at in range(start, end):
        size = cell_len(text[at])
        if used + size > width:
            folds.append(at)
            used = 0
        used += size
    return folds, used
