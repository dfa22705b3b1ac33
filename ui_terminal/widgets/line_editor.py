"""A line of text being written: it wraps, Enter keeps it, Escape leaves it."""

from typing import ClassVar, Final

from rich.cells import split_graphemes
from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

_JOINERS: Final = {"\u200c", "\u200d"}
"""Zero width: the one keeps Persian letters apart, the other makes one emoji of several."""
_FLAG: Final = range(0x1F1E6, 0x1F200)
"""Regional indicators: two of them are one flag."""


def character_edges(line: str) -> list[int]:
    """Where characters, as a reader counts them, begin and end in a line: offsets, from 0 on."""
    edges, half = [0], False
    for start, end, _ in split_graphemes(line)[0]:
        flag = end - start == 1 and ord(line[start]) in _FLAG
        if half and flag:
            edges[-1] = end
        else:
            edges.append(end)
        half = flag and not half
    return edges


class SafeTextArea(TextArea):
    """A text area that may be removed while the screen is being drawn, and keeps characters whole.

    Textual forgets a removed widget's styles before it has laid the screen out anew; its
    own text area then fails to draw, and takes the app with it. Its cursor goes by code points,
    so that Backspace would take the accent off a letter, or one person out of a family.
    """

    async def _on_key(self, event: Key) -> None:
        """Take the keys that do something in the order of the letters.

        Textual looks for what a key is bound to only after it has gone up to the app: where keys
        come in bunches, as on a slow line, letters would overtake Backspace. And it counts the
        joiners of letters and of emoji as no characters.
        """
        found = self._bindings.key_to_bindings.get(event.key, [])
        if found or event.character in _JOINERS:
            event.stop()
            event.prevent_default()  # a text area's own Enter is a line break
        if found:
            await self.run_action(found[0].action)
        elif event.character in _JOINERS and not self.read_only:
            self.replace(event.character or "", *self.selection, maintain_selection_offset=False)

    def on_resize(self) -> None:
        """It has its place now."""
        self.tell_cursor()

    def tell_cursor(self) -> None:
        """Have the terminal's own cursor here: there an input method shows what it composes."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset
            self.refresh()

    def get_cursor_left_location(self) -> tuple[int, int]:
        """Before the character that the cursor is behind."""
        row, column = self.cursor_location
        edges = [edge for edge in character_edges(self.document[row]) if edge < column]
        return (row, edges[-1]) if edges else super().get_cursor_left_location()

    def get_cursor_right_location(self) -> tuple[int, int]:
        """Behind the character that the cursor is before."""
        row, column = self.cursor_location
        edges = [edge for edge in character_edges(self.document[row]) if edge > column]
        return (row, edges[0]) if edges else super().get_cursor_right_location()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible rows; blank ones while it is being removed."""
        if not self.display:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)


class LineEditor(SafeTextArea):
    """An editor for one statement.

    Args:
        text: What to begin with.
        placeholder: Shown while it is empty.
    """

    class Kept(Message):
        """Enter was pressed. ``text`` is one line."""

        def __init__(self, editor: "LineEditor", text: str) -> None:
            super().__init__()
            self.editor = editor
            self.text = text

    class Left(Message):
        """Escape was pressed. ``text`` is what stood there."""

        def __init__(self, editor: "LineEditor", text: str) -> None:
            super().__init__()
            self.editor = editor
            self.text = text

    DEFAULT_CSS = """
    LineEditor {
        height: auto;
        max-height: 8;
        padding: 0;
        background: $panel;
        &:focus { background: $panel; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Save"),
        Binding("escape", "leave", "Cancel"),
    ]

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(
            text,
            compact=True,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
        )

    def on_mount(self) -> None:
        """Begin at the end of the text."""
        self.move_cursor(self.document.end)

    async def _on_paste(self, event: Paste) -> None:
        """A line has no line breaks: what is pasted is one line. The text area then takes it."""
        event.text = " ".join(event.text.splitlines())

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Enter is ours, so the footer may show it."""
        return key != "enter" and super().check_consume_key(key, character)

    @property
    def line(self) -> str:
        """The text as one line: pasted line breaks become spaces."""
        return " ".join(part.strip() for part in self.text.splitlines()).strip()

    def action_keep(self) -> None:
        """Say that the text is to be kept."""
        self.post_message(self.Kept(self, self.line))

    def action_leave(self) -> None:
        """Say that the editor is left."""
        self.post_message(self.Left(self, self.line))
