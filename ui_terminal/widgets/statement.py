"""Rows of the note: a statement, a section's heading, an empty section, a line on its way."""

from typing import Final

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from live import wire
from live.values import Author
from ui_terminal.document import NoteSection, NoteStatement
from ui_terminal.script import Line, clock
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


class Row(Steady):
    """A row that the cursor can stand on: its text, unless something else stands in it.

    It is one widget as a rule: a layout goes over all there are.
    """

    DEFAULT_CSS = """
    Row {
        height: auto;
        padding: 0 1;
        margin-left: 1;
        border-left: blank;
        &.-here { background: $panel; }
    }
    """

    def __init__(self, key: str, section: str, text: str | Content = "", classes: str = "") -> None:
        super().__init__(text, classes=classes)
        self.key = key
        self.section = section


class GapRow(Row):
    """Stands in a section that holds nothing yet."""

    DEFAULT_CSS = """
    GapRow { color: $text-muted; text-style: italic; }
    """

    def __init__(self, key: str, section: str) -> None:
        super().__init__(key, section, "nothing yet")


class StatementRow(Row):
    """A statement: in pencil (dashed bar, dim) or in ink (solid bar).

    Below it, when asked, the words it rests on; in its place, while it is being changed,
    an editor. While either is there, the text is a widget, too, in front of its own.
    """

    DEFAULT_CSS = """
    StatementRow {
        border-left: outer $primary;
        color: $foreground;
        &.-proposed {
            border-left: dashed $text-muted;
            color: $text-muted;
        }
        &.-disputed {
            border-left: heavy $error;
        }
        .peek {
            color: $text-muted;
            padding-left: 2;
        }
        &.-editing { border-left: outer $accent; }
        &.-proposed.-here { color: $foreground; }
    }
    """

    def __init__(self, statement: NoteStatement) -> None:
        status = statement.status if statement.status in STATUSES else STATUSES[0]
        # A class or a text given later would cost another look-up of styles, another layout.
        super().__init__(statement.id, statement.section, _words(statement), f"-{status}")
        self.statement = statement
        self._letter = ""
        self._text: Steady | None = None
        self._peek: Static | None = None
        self.editor: SharedEditor | None = None

    def show(self, statement: NoteStatement) -> None:
        """Show the statement as it is now."""
        was, self.statement = self.statement, statement
        self.section = statement.section
        if self.editor is not None:
            self.editor.step.look()
        if statement != was:
            self._show()

    def _show(self) -> None:
        for status in STATUSES:
            self.set_class(self.statement.status == status, f"-{status}")
        words = _words(self.statement, self._letter)
        self.say(words)
        if self._text is not None:
            self._text.say(words)

    def label(self, letter: str) -> None:
        """Show a letter that leads here; "" takes it away."""
        if letter != self._letter:
            self._letter = letter
            self._show()

    @property
    def peeking(self) -> bool:
        """Whether the words it rests on are shown."""
        return self._peek is not None

    async def peek(
        self, evidence: tuple[Line, ...] | None, written: tuple[wire.Stretch, ...] = ()
    ) -> None:
        """Show the words it rests on, and who wrote which part; None hides them."""
        if evidence is None:
            peek, self._peek = self._peek, None
            await self._put_text()
            if peek is not None:
                await peek.remove()
            return
        words = self._rests_on(evidence, written)
        if self._peek is None:
            self._peek = Static(words, classes="peek")
            await self._put_text()
            if self.is_attached:  # the statement may be taken out meanwhile
                await self.mount(self._peek)
        else:
            self._peek.update(words)

    def _rests_on(self, evidence: tuple[Line, ...], written: tuple[wire.Stretch, ...]) -> Content:
        lines = [
            Content.assemble(
                (f"{clock(line.start)} ", "$text-muted"),
                ("you " if line.speaker == "therapist" else "client ", "bold"),
                f"“{line.text}”",
            )
            for line in evidence
        ]
        if not lines:
            lines = [Content("written by a person: it rests on no words of the call")]
        first = self.statement.proposed_text
        if first and first != self.statement.text:
            lines.append(Content.assemble(("at first: ", "$text-muted"), first))
        if len(written) > 1:
            lines.append(Content.assemble(("written by: ", "$text-muted"), self._parts(written)))
        return Content("\n").join(lines)

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
        await self._put_text()
        await self.mount(editor, before=self._peek)
        return editor

    async def stop_editing(self) -> None:
        """Put the text back."""
        if self.editor is not None:
            editor, self.editor = self.editor, None
            await editor.remove()
        self.remove_class("-editing")
        await self._put_text()

    async def _put_text(self) -> None:
        """Have the text as a widget above the words it rests on, and no other time."""
        if self._peek is None or self.editor is not None:
            text, self._text = self._text, None
            if text is not None:
                await text.remove()
        elif self._text is None and self.is_attached:
            self._text = Steady(_words(self.statement, self._letter), classes="text")
            await self.mount(self._text, before=0 if self.children else None)


def _words(statement: NoteStatement, letter: str = "") -> Content:
    """A statement as it stands in the note, behind the letter that leads to it."""
    tag = {"edited": "  edited", "disputed": "  disputed"}.get(statement.status, "")
    colour = "$error" if statement.status == "disputed" else "$text-muted"
    return Content.assemble(
        (f" {letter} ", "reverse bold not italic $accent") if letter else "",
        " " if letter else "",
        (statement.text or "…", "italic" if statement.status == "proposed" else ""),
        (tag, f"italic {colour}"),
        (_WRITES.get(statement.writer, ""), "italic $text-muted"),
        *_beside(statement),
    )


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
        words = Content.assemble(text, ("  not sent yet", "italic $accent"))
        super().__init__(key, section, words)


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
