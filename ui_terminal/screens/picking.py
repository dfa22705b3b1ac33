"""A list to pick from."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ui_terminal.screens.dialogs import DIALOG_CSS

Picked = tuple[str, ...]
"""What was picked; nothing is an answer, too."""


class PickScreen(ModalScreen["Picked | None"]):
    """A list. Enter takes what is marked, or, where one may be picked, what the cursor is on.

    Args:
        title: What it is about.
        options: Name and words of each.
        picked: Names of those that are picked now.
        many: Whether several may be; space marks them.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "PickScreen", "width": 60}
        + """
    PickScreen OptionList {
        height: auto; max-height: 16; padding: 0; scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred; scrollbar-background: $surface;
        &, &:focus { border: none; background: $surface; background-tint: $surface 0%; }
    }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", "Mark"),
        Binding("j", "move(1)", "Down", show=False),
        Binding("k", "move(-1)", "Up", show=False),
        Binding("escape,q", "close", "Leave it"),
    ]

    def __init__(
        self,
        title: str,
        options: Iterable[tuple[str, str]],
        picked: Iterable[str] = (),
        *,
        many: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._options = dict(options)
        self._picked = set(picked)
        self._many = many
        self._list = OptionList()

    def compose(self) -> ComposeResult:
        """The list and its keys."""
        with Vertical(classes="box") as box:
            box.border_title = self._title
            yield self._list
            keys = "(space) mark    (enter) take these" if self._many else "(enter) take it"
            yield Static(f"\n{keys}    (esc) leave it", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Stand on the first that is picked."""
        self._list.add_options([Option(self._words(name), name) for name in self._options])
        at = [number for number, name in enumerate(self._options) if name in self._picked]
        self._list.highlighted = at[0] if at else 0
        self._list.focus()

    def _words(self, name: str) -> Content:
        here = name in self._picked
        if self._many:
            mark = "☑ " if here else "☐ "
        else:  # where nothing can be marked, rows of long words begin alike
            mark = "● " if here else "  " if self._picked else ""
        return Content(mark + self._options[name])

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_mark(self) -> None:
        """Mark what the cursor is on, or take the mark off."""
        at = self._list.highlighted
        if at is None or not self._many:
            return
        name = list(self._options)[at]
        self._picked ^= {name}
        self._list.replace_option_prompt_at_index(at, self._words(name))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with what is picked."""
        event.stop()
        name = str(event.option.id)
        picked = tuple(key for key in self._options if key in self._picked)
        self.dismiss(picked if self._many else (name,))

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
