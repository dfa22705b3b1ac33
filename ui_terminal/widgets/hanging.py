"""Text behind a mark: its rows hang together, none of them stands under the mark."""

from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

MARK_CELLS: Final = 2
"""Of the mark, the blank behind it included."""


class Hanging(Horizontal):
    """A text.

    Args:
        text: The mark, a blank, and the words.
        classes: As of any widget.
    """

    DEFAULT_CSS = """
    Hanging {
        height: auto;
        & > .mark { width: 2; }
        & > .words { width: 1fr; }
    }
    """

    def __init__(self, text: Content, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._mark = Static(text[:MARK_CELLS], classes="mark")
        self._words = Static(text[MARK_CELLS:], classes="words")

    def compose(self) -> ComposeResult:
        """The mark, and the words beside it."""
        yield self._mark
        yield self._words
