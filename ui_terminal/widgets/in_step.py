"""A text area and a shared text, kept in step both ways while somebody types."""

from collections.abc import Iterable
from typing import Protocol

from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from ui_terminal.diff import Edit, diff


class SharedText(Protocol):
    """A text that others write in, too."""

    @property
    def text(self) -> str | None:
        """As it stands; None if it is not there (yet, or any more)."""
        ...

    def change(self, before: str, after: str) -> bool:
        """Make the change that turned ``before`` into ``after``, and keep what others changed.

        Returns:
            False if it was not made.
        """
        ...


class InStep:
    """What is typed goes into the shared text at once; what others change there comes here.

    The cursor stays with the letters it stands at.

    Args:
        area: Where somebody types.
        shared: The text.
    """

    def __init__(self, area: TextArea, shared: SharedText) -> None:
        self._area = area
        self._shared = shared
        self._known = area.text  # the text as it is in both

    @property
    def behind(self) -> bool:
        """Whether something typed here is not in the shared text."""
        return self._area.text != self._known

    def hand_on(self) -> bool:
        """Put what was typed into the shared text; False if it does not take it."""
        text = self._area.text
        if text == self._known:
            return True
        if not self._shared.change(self._known, text):
            return False
        self._known = text
        return True

    def look(self) -> None:
        """Take what others changed, around the cursor; nothing while the shared text is away."""
        if self._shared.text is None or not self.hand_on():
            return
        self._put(self._shared.text)
        self._known = self._area.text

    def retype(self, text: str) -> None:
        """Have other words typed here."""
        self._put(text)
        self.hand_on()

    def _put(self, there: str) -> None:
        area, here = self._area, self._area.text
        edits = diff(here, there)
        if not edits:
            return
        ends = [moved(offset(here, at), edits) for at in area.selection]
        for edit in reversed(edits):
            start, end = place(here, edit.start), place(here, edit.end)
            area.replace(edit.insert, start, end, maintain_selection_offset=False)
        area.selection = Selection(*(place(there, at) for at in ends))


def moved(at: int, edits: Iterable[Edit]) -> int:
    """Where a cursor is after edits: it stays behind the letter that was before it.

    Args:
        at: Where it was, in code points.
        edits: What was changed, in order; positions are those of the text before.
    """
    to = at
    for edit in edits:
        if edit.start >= at:
            break
        to += len(edit.insert) - (min(edit.end, at) - edit.start)
        if edit.end > at:  # the letters around it went
            to -= len(edit.insert)
    return to


def offset(text: str, location: tuple[int, int]) -> int:
    """A row and column as an offset in code points."""
    row, column = location
    return sum(len(line) + 1 for line in text.split("\n")[:row]) + column


def place(text: str, at: int) -> tuple[int, int]:
    """Row and column of an offset in code points."""
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)
