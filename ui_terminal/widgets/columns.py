"""Columns of text in cells, of which wide characters take two. Pure."""

from rich.cells import cell_len, set_cell_size


def column(text: str, cells: int) -> str:
    """``text`` in a column of so many cells, the last of them empty; cut with "…"."""
    text = " ".join(text.split())
    if cell_len(text) >= cells:
        text = f"{set_cell_size(text, cells - 2).rstrip()}…"
    return set_cell_size(text, cells)
