"""Small dialogs: yes or no, the client's link, help."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static, TextArea

from ui_terminal.widgets.line_editor import LineEditor

DIALOG_CSS = """
%(name)s {
    align: center middle;
    background: $background 70%%;
    .box {
        width: %(width)s; max-width: 96%%; height: auto; max-height: 96%%;
        padding: 1 2; background: $surface; border: round $border-blurred;
        border-title-color: $accent; border-title-style: bold;
        border-subtitle-color: $text-muted;
    }
    .hint { color: $text-muted; }
    VerticalScroll {
        scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred; scrollbar-background: $surface;
    }
    .buttons { height: auto; margin-top: 1; align-horizontal: right; }
    Button { margin-left: 1; min-width: 10; }
}
"""


def _nobody(_: str) -> None:
    """Tell nobody."""


class ConfirmScreen(ModalScreen[bool]):
    """A question to be answered yes or no.

    Args:
        question: What is asked.
        yes: The label for doing it.
    """

    DEFAULT_CSS = DIALOG_CSS % {"name": "ConfirmScreen", "width": 60}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "Yes"),
        Binding("n,escape,q", "answer(False)", "No"),
    ]

    def __init__(self, title: str, question: str, yes: str) -> None:
        super().__init__()
        self._title = title
        self._question = question
        self._yes = yes

    def compose(self) -> ComposeResult:
        """The question and its keys."""
        with Vertical(classes="box") as box:
            box.border_title = self._title
            yield Static(self._question, markup=False)
            yield Static(f"\n(y) {self._yes}    (n) no", classes="hint", markup=False)

    def action_answer(self, yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(yes)


class LineScreen(ModalScreen["str | None"]):
    """Asks for a line of text.

    Args:
        title: What is asked.
        about: What it is about.
        text: What to begin with.
        typed: Told of each change; what is left (escape) is not lost.
    """

    DEFAULT_CSS = DIALOG_CSS % {"name": "LineScreen", "width": 72}

    def __init__(
        self, title: str, about: str, text: str = "", typed: Callable[[str], None] = _nobody
    ) -> None:
        super().__init__()
        self._text = text
        self._typed = typed
        self._title = title
        self._about = about

    def compose(self) -> ComposeResult:
        """What it is about, and a line below."""
        with Vertical(classes="box") as box:
            box.border_title = self._title
            yield Static(self._about, classes="hint", markup=False)
            yield Static("")
            yield LineEditor(self._text, placeholder="what you have to say of it")
            yield Static("\n(enter) say it    (esc) leave it", classes="hint", markup=False)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what was typed."""
        event.stop()
        self._typed(event.text_area.text)

    def on_line_editor_kept(self, event: LineEditor.Kept) -> None:
        """Close with the line."""
        event.stop()
        self.dismiss(event.text or None)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Close without one."""
        event.stop()
        self.dismiss(None)


class LinkScreen(ModalScreen[None]):
    """The client's link, to be copied. It holds a token: whoever has it is the client."""

    DEFAULT_CSS = DIALOG_CSS % {"name": "LinkScreen", "width": 88}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,c", "copy", "Copy"),
        Binding("escape,enter,q,l", "close", "Close"),
    ]

    def __init__(self, client: str, link: str) -> None:
        super().__init__()
        self._client = client
        self._link = link

    def compose(self) -> ComposeResult:
        """The link and what to do with it."""
        with Vertical(classes="box") as box:
            box.border_title = f"Link for {self._client}"
            yield Static(self._link, id="link", markup=False)
            yield Static(
                "\nSend it by a way that only your client reads: whoever opens it joins as the "
                "client. It can be shown again (l) while this dashboard runs."
                "\n\n(c) copy    (esc) close",
                classes="hint",
                id="hint",
                markup=False,
            )

    def action_copy(self) -> None:
        """Copy the link with the terminal's help (OSC 52)."""
        self.app.copy_to_clipboard(self._link)
        self.notify("Copied, if your terminal allows it", timeout=3)

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


class HelpScreen(ModalScreen[None]):
    """The keys and the looks.

    Args:
        keys: Key and what it does.
    """

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "HelpScreen", "width": 76}
        + """
    HelpScreen { background: $background; }
    HelpScreen .box { padding: 0 2; }
    HelpScreen #help {
        height: auto; max-height: 100%; scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred; scrollbar-background: $surface;
    }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "close", "Close"),
    ]

    def __init__(self, keys: Iterable[tuple[str, str]], looks: bool = True) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._looks = looks

    def compose(self) -> ComposeResult:
        """Keys, then looks."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = "Keys", "esc closes"
            with VerticalScroll(id="help"):
                yield Static(_columns(self._keys))
                if self._looks:
                    yield Static(_looks())

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


def _columns(keys: tuple[tuple[str, str], ...]) -> Content:
    half = (len(keys) + 1) // 2
    rows = []
    for number in range(half):
        parts: list[str | tuple[str, str]] = []
        for key, does in (keys[number], *keys[number + half : number + half + 1]):
            parts += [(f"{key:>8}  ", "bold $accent"), f"{does:<24}"]
        rows.append(Content.assemble(*parts))
    return Content("\n").join(rows)


def _looks() -> Content:
    return Content("\n").join(
        [
            Content.styled("\nHow the note looks", "bold $accent"),
            Content.assemble(
                ("╏ in pencil", "italic $text-muted"),
                "   the assistant proposes it; nobody has looked yet",
            ),
            Content.assemble(
                ("▌ ", "$primary"), "in ink      accepted, edited or written by one of you"
            ),
            Content.assemble(("┃ ", "$error"), "disputed    one of you says that it is not right"),
            Content.styled(
                "\nOnly what is in ink is signed. Text that a person touched is never rewritten "
                "by the assistant.",
                "$text-muted",
            ),
        ]
    )


class ButtonRow(Horizontal):
    """Buttons at the right."""

    DEFAULT_CSS = """
    ButtonRow { height: auto; align-horizontal: right; margin-top: 1; }
    ButtonRow Button { margin-left: 1; }
    """

    def __init__(self, *buttons: Button) -> None:
        super().__init__(*buttons)
