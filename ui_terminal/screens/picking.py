"""Lists to pick from: the form of the note, and what a section of it asks for."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from live import wire
from ui_terminal.connection import Connection
from ui_terminal.document import NoteStatement
from ui_terminal.screens.dialogs import DIALOG_CSS
from ui_terminal.screens.new_session import SEEN_BY

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


async def ask_form(app: App[None], view: wire.View) -> wire.SwitchTemplate | None:
    """Ask which form the note is to have; None if it keeps its own. In a worker."""
    options = [(form.id, form.title) for form in view.templates]
    picked = await app.push_screen_wait(PickScreen("Form of the note", options, [view.template]))
    if not picked or picked[0] == view.template:
        return None
    return wire.SwitchTemplate(template=picked[0])


async def ask_goal(app: App[None], view: wire.View, statement: NoteStatement) -> wire.Link | None:
    """Ask which goal a statement serves; None if that was left alone. In a worker.

    Taking the one that was suggested makes it the therapist's.
    """
    options = [("", "no goal"), *((goal.id, goal.text) for goal in view.goals)]
    suggested = " (suggested)" if statement.goal_by == "assistant" else ""
    title = f"The goal it serves{suggested}"
    picked = await app.push_screen_wait(PickScreen(title, options, [statement.goal]))
    return None if picked is None else wire.Link(statement=statement.id, goal=picked[0])


async def ask_mode(app: App[None], view: wire.View) -> wire.SwitchMode | None:
    """Ask who is to see the note; None if that stays. In a worker."""
    picked = await app.push_screen_wait(
        PickScreen("Who sees the note", SEEN_BY.items(), [view.mode])
    )
    mode = next((mode for mode in SEEN_BY if picked and mode == picked[0]), view.mode)
    return None if mode == view.mode else wire.SwitchMode(mode=mode)


async def ask_choice(app: App[None], section: wire.Section) -> wire.Choose | None:
    """Ask what to choose in a section; None if that was left alone. In a worker."""
    choices = {choice.id: choice for choice in section.choices}
    which: Picked | None = tuple(choices)
    if len(choices) > 1:
        options = [(choice.id, choice.title) for choice in section.choices]
        which = await app.push_screen_wait(PickScreen(section.title, options))
    if not which:
        return None
    choice = choices[which[0]]
    options = [(option, option) for option in choice.options]
    if not choice.many:
        options = [("", "nothing"), *options]
    chosen = section.chosen.get(choice.id, ())
    screen = PickScreen(choice.title, options, chosen or ("",), many=choice.many)
    picked = await app.push_screen_wait(screen)
    if picked is None:
        return None
    return wire.Choose(choice=choice.id, values=tuple(filter(None, picked)))


async def ask_strike(app: App[None], connection: Connection) -> wire.Strike | None:
    """Ask what to take back, and say what goes with it; None if nothing. In a worker."""
    options = []
    for minutes in (1, 2, 5):
        lines = await connection.would_go(minutes * 60)
        last = "the last minute" if minutes == 1 else f"the last {minutes} minutes"
        went = "1 line rests" if lines == 1 else f"{lines or 'no'} lines rest"
        options.append((str(minutes), f"{last}: {went} on it"))
    picked = await app.push_screen_wait(PickScreen("Take back what was said, for good", options))
    return None if not picked else wire.Strike(last_s=int(picked[0]) * 60)
