"""Text that is drawn anew only when it changed, and lays out the screen only for another size.

A layout goes over every row of the note, so it costs more the longer a session is.
"""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Static


class Steady(Static):
    """A static text. It takes text as it is: nothing in it is markup."""

    virtual_size = Reactive(Size(0, 0))  # a layout sets it: Textual's own asks for another then

    def __init__(
        self,
        text: str | Content = "",
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str = "",
    ) -> None:
        self._said = Content(text) if isinstance(text, str) else text
        super().__init__(self._said, id=id, classes=classes, markup=False)

    def say(self, text: str | Content) -> None:
        """Show this text."""
        wanted = Content(text) if isinstance(text, str) else text
        if not wanted.is_same(self._said):
            was, self._said = self._said, wanted
            self.update(wanted, layout=self._takes_other_room(was))

    def _takes_other_room(self, was: Content) -> bool:
        """Whether it needs more or less room than it did."""
        height, width, rules = self.styles.height, self.styles.width, self.styles.get_rules()
        if width is not None and width.is_auto and was.cell_length != self._said.cell_length:
            return True
        if height is not None and not height.is_auto:
            return False
        cells = self.size.width
        return not cells or was.get_height(rules, cells) != self._said.get_height(rules, cells)
