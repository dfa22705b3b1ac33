"""Rows of the note: a statement, a section's heading, an empty section, a line on its way."""

from typing import Final

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from live import wire
from live.values import Author, Utterance
from ui_terminal.document import NoteSection, NoteStatement
from ui_terminal.script import clock
from ui_terminal.widgets.line_editor import LineEditor
from ui_terminal.widgets.shared_editor import SharedEditor, SharedLine
from ui_terminal.widgets.steady import Steady

AUTHORS: Final[dict[Author, str]] = {
    "assistant": "the assistant",
    "therapist": "you",
    "client": "client",
}
_WRITES: Final = {
    "client": "  the client is writing here",
    "therapist": "  you are writing here, elsewhere",
}
STATUSES = ("proposed", "accepted", "edited", "disputed")


class SectionHead(Steady):
    """A section's two titles, and what was chosen in it."""

    DEFAULT_CSS = """
    SectionHead { padding: 0 1; color: $accent; text-style: bold; }
    """

    def show(self, section: NoteSection, chosen: str = "") -> None:
        """Show the titles, and below them what was chosen from lists."""
        plain = f"  {section.plain_title}" if section.plain_title else ""
        below = f"\n{chosen}" if chosen else ""
        self.say(
            Content.assemble(
                section.title.upper(),
                (plain, "not bold $text-muted"),
                (below, "not bold $text-muted"),
            )
        )


class Row(Widget):
    """A row that the cursor can stand on."""

    DEFAULT_CSS = """
    Row {
        height: auto;
        padding: 0 1;
        margin-left: 1;
        border-left: blank;
        &.-here { background: $panel; }
    }
    """

    def __init__(self, key: str, section: str) -> None:
        super().__init__()
        self.key = key
        self.section = section


class GapRow(Row):
    """Stands in a section that holds nothing yet."""

    DEFAULT_CSS = """
    GapRow Static { color: $text-muted; text-style: italic; }
    """

    def compose(self) -> ComposeResult:
        """The words for nothing."""
        yield Static("nothing yet")


class StatementRow(Row):
    """A statement: in pencil (dashed bar, dim) or in ink (solid bar).

    Below it, when asked, the words it rests on; in its place, while it is being changed,
    an editor.
    """

    DEFAULT_CSS = """
    StatementRow {
        border-left: outer $primary;
        .text { color: $foreground; }
        &.-proposed {
            border-left: dashed $text-muted;
            .text { color: $text-muted; text-style: italic; }
        }
        &.-disputed {
            border-left: heavy $error;
        }
        .peek {
            color: $text-muted;
            padding-left: 2;
        }
        &.-editing {
            border-left: outer $accent;
            .text { display: none; }
        }
        &.-proposed.-here .text { color: $foreground; }
    }
    """

    def __init__(self, statement: NoteStatement) -> None:
        super().__init__(statement.id, statement.section)
        self.statement = statement
        self._letter = ""
        self._text = Steady(classes="text")
        self._peek = Static(classes="peek")
        self._peek.display = False
        self.editor: SharedEditor | None = None

    def compose(self) -> ComposeResult:
        """The text, and what may stand below it."""
        yield self._text
        yield self._peek

    def on_mount(self) -> None:
        """Show the statement it was made with."""
        self.show(self.statement)

    def show(self, statement: NoteStatement) -> None:
        """Show the statement as it is now."""
        self.statement = statement
        self.section = statement.section
        if self.editor is not None:
            self.editor.step.look()
        for status in STATUSES:
            self.set_class(statement.status == status, f"-{status}")
        tag = {"edited": "  edited", "disputed": "  disputed"}.get(statement.status, "")
        colour = "$error" if statement.status == "disputed" else "$text-muted"
        letter = (f" {self._letter} ", "reverse bold not italic $accent") if self._letter else ""
        self._text.say(
            Content.assemble(
                letter,
                " " if letter else "",
                statement.text or "…",
                (tag, f"italic {colour}"),
                (_WRITES.get(statement.writer, ""), "italic $text-muted"),
                *_beside(statement),
            )
        )

    def label(self, letter: str) -> None:
        """Show a letter that leads here; "" takes it away."""
        if letter != self._letter:
            self._letter = letter
            self.show(self.statement)

    @property
    def peeking(self) -> bool:
        """Whether the words it rests on are shown."""
        return self._peek.display

    def peek(
        self, evidence: "tuple[Utterance, ...] | None", written: tuple[wire.Stretch, ...] = ()
    ) -> None:
        """Show the words it rests on, and who wrote which part; None hides them."""
        self._peek.display = evidence is not None
        if evidence is None:
            return
        lines = [
            Content.assemble(
                (f"{clock(utterance.start)} ", "$text-muted"),
                ("you " if utterance.speaker == "therapist" else "client ", "bold"),
                f"“{utterance.text}”",
            )
            for utterance in evidence
        ]
        if not lines:
            lines = [Content("written by a person: it rests on no words of the call")]
        first = self.statement.proposed_text
        if first and first != self.statement.text:
            lines.append(Content.assemble(("at first: ", "$text-muted"), first))
        if len(written) > 1:
            lines.append(Content.assemble(("written by: ", "$text-muted"), self._parts(written)))
        self._peek.update(Content("\n").join(lines))

    def _parts(self, written: tuple[wire.Stretch, ...]) -> Content:
        text = self.statement.text
        return Content(" · ").join(
            Content.assemble(
                (f"{AUTHORS[part.author]} ", "bold"), f"“{text[part.start : part.end].strip()}”"
            )
            for part in written
        )

    async def edit(self, line: SharedLine) -> SharedEditor:
        """Put an editor of its text in the text's place."""
        editor = SharedEditor(line)
        self.editor = editor
        self.add_class("-editing")
        await self.mount(editor, before=self._peek)
        return editor

    async def stop_editing(self) -> None:
        """Put the text back."""
        if self.editor is not None:
            editor, self.editor = self.editor, None
            await editor.remove()
        self.remove_class("-editing")


def _beside(statement: NoteStatement) -> list[tuple[str, str]]:
    """What people say of a statement, a line each."""
    who = {"therapist": "you", "client": "the client"}
    said = [f"{who.get(c.author, c.author)}: “{c.text}”" for c in statement.comments]
    if statement.words:
        said.insert(0, f"in other words: “{statement.words}”")
    return [(f"\n  {line}", "$text-muted") for line in said]


class WaitingRow(Row):
    """A line that was written and has not reached the server yet."""

    DEFAULT_CSS = """
    WaitingRow { border-left: dashed $accent; color: $text-muted; }
    """

    def __init__(self, key: str, section: str, text: str) -> None:
        super().__init__(key, section)
        self._words = text

    def compose(self) -> ComposeResult:
        """The line, and why it is dim."""
        yield Static(Content.assemble(self._words, ("  not sent yet", "italic $accent")))


class WriterRow(Row):
    """An editor for a new statement."""

    DEFAULT_CSS = """
    WriterRow { border-left: outer $accent; }
    """

    def __init__(self, key: str, section: str, text: str) -> None:
        super().__init__(key, section)
        self.editor = LineEditor(text, placeholder="write your own statement")

    def compose(self) -> ComposeResult:
        """The editor."""
        yield self.editor


def row_of(value: NoteSection | NoteStatement | Row) -> Widget:
    """What shows a section's heading or a statement; a row that is there already."""
    if isinstance(value, NoteSection):
        head = SectionHead()
        head.show(value)
        return head
    return StatementRow(value) if isinstance(value, NoteStatement) else value
