"""Text that is drawn anew only when it changed: each update costs a layout of the screen."""

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
            self._said = wanted
            self.update(wanted)
