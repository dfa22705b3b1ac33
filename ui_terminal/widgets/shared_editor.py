"""An editor of a statement's shared text: what is typed is in the note at once."""

from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from ui_terminal.widgets.in_step import InStep, SharedText
from ui_terminal.widgets.line_editor import LineEditor


class SharedLine(SharedText, Protocol):
    """The text of a statement, with what was typed into it from here."""

    def begin(self) -> None:
        """Somebody begins to type here."""
        ...

    def undo(self, *, back: bool) -> None:
        """Take back, or (``back`` is False) type again, what was typed last since ``begin``."""
        ...

    def take_back(self) -> None:
        """Take back all that was typed since ``begin``."""
        ...


class SharedEditor(LineEditor):
    """Types into the shared text of a statement, beside others who do.

    Undo and redo are the note's: they take back what was typed here and leave what others typed.

    Args:
        line: The statement's text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Done"),
        Binding("escape", "leave", "Take back"),
    ]

    def __init__(self, line: SharedLine) -> None:
        self._line = line
        self._before = line.text or ""
        super().__init__(self._before)
        self.step = InStep(self, line)
        line.begin()

    def taken_back(self) -> None:
        """The statement was taken back: its words go; what is typed on is no part of it."""
        self._before = ""
        self.load_text("")
        self.placeholder = "this line was taken back for good: escape closes it"

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand on what was typed."""
        event.stop()
        self.step.hand_on()

    def action_undo(self) -> None:
        """Take back what was typed last."""
        if self.step.hand_on():
            self._line.undo(back=True)
            self.step.look()

    def action_redo(self) -> None:
        """Type again what was taken back."""
        if self.step.hand_on():
            self._line.undo(back=False)
            self.step.look()

    def action_keep(self) -> None:
        """Leave it as it stands, without blanks around it; a line is never left empty."""
        self.step.retype(self.line or self._before)
        super().action_keep()

    def action_leave(self) -> None:
        """Take back all that was typed here."""
        if self.step.hand_on():
            self._line.take_back()
            self.step.look()
        super().action_leave()
