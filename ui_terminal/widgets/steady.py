"""Text that is drawn anew only when it changed, and lays out the screen only for another size.

A layout goes over every row of the note, so it costs more the longer a session is.
"""

from textual.content import Content
from textual.widgets import Static


class Steady(Static):
    """A static text. It takes text as it is: nothing in it is markup."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002 - Textual's name
        self._said = Content(text)
        super().__init__(self._said, id=id, classes=classes, markup=False)

    def say(self, text: str | Content) -> None:
        """Show this text."""
        wanted = Content(text) if isinstance(text, str) else text
        if not wanted.is_same(self._said):
            wider = wanted.cell_length != self._said.cell_length
            self._said = wanted
            self.update(wanted, layout=self._fitted(wider=wider))

    def _fitted(self, *, wider: bool) -> bool:
        """Whether the room it takes follows its text."""
        height, width = self.styles.height, self.styles.width
        if height is None or height.is_auto:
            return True
        return wider and (width is None or width.is_auto)
