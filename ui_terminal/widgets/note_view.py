"""The note by section: a cursor moves over its statements; editors open in place."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import TextArea

from ui_terminal.document import NoteSection, NoteStatement
from ui_terminal.drafts import DraftBook, Place
from ui_terminal.widgets.in_order import stand
from ui_terminal.widgets.jump import Jumps
from ui_terminal.widgets.line_editor import LineEditor
from ui_terminal.widgets.shared_editor import SharedEditor, SharedLine
from ui_terminal.widgets.statement import (
    GapRow,
    Row,
    SectionHead,
    StatementRow,
    WaitingRow,
    WriterRow,
    row_of,
)


class NoteView(VerticalScroll, can_focus=True):
    """The note."""

    class Moved(Message):
        """The cursor stands elsewhere, or what it stands on changed."""

    class Entered(Message):
        """An editor was opened in a statement, or closed: see ``editing``."""

    class Unshared(Message):
        """Something was typed into a statement, and its text did not take it."""

        def __init__(self, statement: NoteStatement, text: str) -> None:
            super().__init__()
            self.statement = statement
            self.text = text

    class Drafted(Message):
        """What was begun and not sent is something else now."""

    class Wrote(Message):
        """A new statement was written."""

        def __init__(self, section: str, text: str) -> None:
            super().__init__()
            self.section = section
            self.text = text

    DEFAULT_CSS = """
    NoteView {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred;
        scrollbar-background: $background;
        Row.-here.-keys { background: $block-cursor-background; }
        &:nocolor Row.-here.-keys { text-style: reverse; }
        &:nocolor Row.-here.-keys .peek { text-style: not reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("home", "move(-10000)", "First", show=False),
        Binding("end", "move(10000)", "Last", show=False),
    ]

    virtual_size = Reactive(Size(0, 0))  # a layout sets it: Textual's own asks for another then

    def __init__(
        self,
        line: Callable[[NoteStatement], SharedLine],
        drafts: DraftBook,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(id=id)
        self._line = line
        self._drafts = drafts
        self._sections: tuple[NoteSection, ...] = ()
        self._chosen: Mapping[str, str] = {}
        self._rows: dict[str, Widget] = {}
        self._order: list[str] = []
        self._here = ""
        self._waiting: dict[str, tuple[str, str]] = {}
        self._jumps = Jumps()
        self._due = 0  # reconciliations that were asked for and are not finished

    # --- what the screen asks ----------------------------------------------------------------

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        found = self._rows.get(self._here)
        return found if isinstance(found, Row) else None

    @property
    def statement(self) -> NoteStatement | None:
        """The statement under the cursor."""
        return self.row.statement if isinstance(self.row, StatementRow) else None

    @property
    def section(self) -> str:
        """Id of the section under the cursor; "" if there is none."""
        first = self._sections[0].id if self._sections else ""
        return first if self.row is None else self.row.section

    @property
    def writing(self) -> bool:
        """Whether an editor is open."""
        return self._editor() is not None

    @property
    def editing(self) -> str:
        """Id of the statement in which an editor is open; "" if there is none."""
        rows = (row for row in self._rows.values() if isinstance(row, StatementRow))
        return next((row.key for row in rows if row.editor is not None), "")

    @property
    def settled(self) -> bool:
        """Whether everything that was to be shown is shown."""
        return self._due == 0

    # --- what the screen says ----------------------------------------------------------------

    def show(
        self, sections: tuple[NoteSection, ...], chosen: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Show the note as it is now, soon. Editors, and what stands in them, stay.

        Args:
            sections: The note.
            chosen: What was chosen from lists, in words, by section.
        """
        self._sections, self._chosen = sections, chosen
        if self._due < 2:  # one under way, and one that will see the newest
            self._due += 1
            self.call_later(self._reconcile)

    def edit(self) -> None:
        """Open an editor in place of the statement under the cursor."""
        self.call_later(self._edit)

    def write(self) -> None:
        """Open an editor for a new statement in the section under the cursor."""
        self.call_later(self._write)

    async def _reconcile(self) -> None:
        """Bring the rows in line with the note.

        Runs only in this widget's own message loop, so never twice at a time.
        """
        try:
            await self._arrange()
        finally:
            self._due -= 1

    async def _arrange(self) -> None:
        wanted = self._wanted()
        await stand(self, self._rows, wanted, row_of)
        if not self.display:
            return  # the screen began to close while rows were made
        for number, (key, value) in enumerate(wanted.items()):
            widget = self._rows[key]
            if isinstance(widget, SectionHead) and isinstance(value, NoteSection):
                widget.show(value, self._chosen.get(value.id, ""))
                widget.set_class(number == 0, "-first")
            elif isinstance(widget, StatementRow) and isinstance(value, NoteStatement):
                widget.show(value)
        self._put_cursor(list(wanted))

    def watch_virtual_size(self) -> None:
        """Rows came or went, and stand where they do now."""
        self.call_after_refresh(self._keep_in_view)

    def on_resize(self) -> None:
        """There is more or less room."""
        self.call_after_refresh(self._keep_in_view)

    def _keep_in_view(self) -> None:
        """Where somebody types does not go out of sight because lines come above it."""
        if (editor := self._editor()) is not None:
            if not self.region.contains_region(editor.region):
                self.scroll_to_widget(editor, animate=False)
            editor.call_after_refresh(editor.tell_cursor)  # it may have been scrolled just now

    def wait_for(self, key: str, section: str, text: str) -> None:
        """Show a line that is on its way, until ``arrived``."""
        self._waiting[key] = (section, text)

    def arrived(self, key: str) -> None:
        """The line is in the note, or was refused."""
        self._waiting.pop(key, None)

    async def _edit(self) -> None:
        if isinstance(self.row, StatementRow) and not self.writing:
            (await self.row.edit(self._line(self.row.statement))).focus()
            self.post_message(self.Entered())

    async def _write(self) -> None:
        if self.writing or not self._sections:
            return
        section = self.section
        key = f"writer {section}"
        writer = WriterRow(key, section, self._drafts.text(Place("write", section)))
        last = [k for k, w in self._rows.items() if isinstance(w, Row) and w.section == section]
        await self.mount(writer, after=self._rows[max(last, key=self._order.index)])
        self._rows[key] = writer
        await self._arrange()
        writer.editor.focus()

    # --- the cursor --------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Move the cursor over the rows."""
        rows = self._rows  # a row may be gone from there while the note is being arranged
        keys = [key for key in self._order if isinstance(rows.get(key), StatementRow | GapRow)]
        if not keys:
            return
        at = keys.index(self._here) + by if self._here in keys else 0
        self._stand_on(keys[max(0, min(len(keys) - 1, at))])

    def stand_on(self, statement: str) -> None:
        """Put the cursor on a statement, if it is shown."""
        if isinstance(self._rows.get(statement), StatementRow):
            self._stand_on(statement)

    def jump(self) -> None:
        """Show a letter at each statement in view; the next key goes to the one that has it."""
        self.focus()
        rows = [self._rows[key] for key in self._order if key in self._rows]
        seen = [
            row.key
            for row in rows
            if isinstance(row, StatementRow) and row.region.overlaps(self.region)
        ]
        self._jumps.show(seen)
        self._letter()

    def _letter(self) -> None:
        for key, row in self._rows.items():
            if isinstance(row, StatementRow):
                row.label(self._jumps.letter(key))

    def on_key(self, event: events.Key) -> None:
        """Of the keys, only a jump is taken here: any other key ends it."""
        if self._jumps.on:
            event.stop()
            event.prevent_default()
            to = self._jumps.end(event.character)
            self._letter()
            self.stand_on(to)

    def watch_has_focus(self, focused: bool) -> None:
        """Show whether the keys are here, at the row under the cursor alone.

        A style that depended on ``:focus`` would be looked up anew for every widget of the note.
        """
        if (row := self._rows.get(self._here)) is not None:
            row.set_class(focused, "-keys")

    def on_blur(self) -> None:
        """Whoever goes elsewhere does not jump."""
        if self._jumps.on:
            self._jumps.end()
            self._letter()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse was."""
        widget = event.widget
        while widget is not None and not isinstance(widget, StatementRow | GapRow):
            widget = widget.parent if isinstance(widget.parent, Widget) else None
        if widget is not None:
            self._stand_on(widget.key)

    def _put_cursor(self, order: list[str]) -> None:
        """Keep the cursor where it is, or near where its row was."""
        was = self._order.index(self._here) if self._here in self._order else 0
        self._order = order
        if self._here not in order:
            keys = [k for k in order if isinstance(self._rows[k], StatementRow | GapRow)]
            after = [k for k in keys if order.index(k) >= was]
            self._here = next(iter(after), keys[-1] if keys else "")
        self._stand_on(self._here, scroll=False)

    def _stand_on(self, key: str, *, scroll: bool = True) -> None:
        self._here = key
        for name, widget in self._rows.items():
            widget.set_class(name == key, "-here")
            widget.set_class(name == key and self.has_focus, "-keys")
        found = self._rows.get(key)
        if scroll and found is not None:
            self.scroll_to_widget(found, animate=False)
        self.post_message(self.Moved())

    # --- editors -----------------------------------------------------------------------------

    def _editor(self) -> LineEditor | None:
        for widget in self._rows.values():
            if isinstance(widget, StatementRow | WriterRow) and widget.editor is not None:
                return widget.editor
        return None

    async def on_line_editor_kept(self, event: LineEditor.Kept) -> None:
        """Close the editor; a new statement is handed to the screen."""
        event.stop()
        row = event.editor.parent
        await self._close_editor(row)
        self._look_for_unshared(row, event)
        if isinstance(row, WriterRow) and event.text:
            self.post_message(self.Wrote(row.section, event.text))

    def _look_for_unshared(self, row: object, event: LineEditor.Kept | LineEditor.Left) -> None:
        editor = event.editor
        behind = isinstance(editor, SharedEditor) and editor.step.behind
        if behind and isinstance(row, StatementRow):
            self.post_message(self.Unshared(row.statement, event.text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is typed of a new statement."""
        event.stop()
        row = event.text_area.parent
        if isinstance(row, WriterRow):
            self._drafts.keep(Place("write", row.section), row.editor.line)
            self.post_message(self.Drafted())

    async def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Close the editor; an unfinished new statement is kept as a draft."""
        event.stop()
        row = event.editor.parent
        if isinstance(row, WriterRow):
            self._drafts.keep(Place("write", row.section), event.text)
            self.post_message(self.Drafted())
        await self._close_editor(row)
        self._look_for_unshared(row, event)

    async def _close_editor(self, row: object) -> None:
        if isinstance(row, StatementRow):
            await row.stop_editing()
            self.post_message(self.Entered())
        elif isinstance(row, WriterRow):
            self._rows.pop(row.key, None)
            await row.remove()
        self.focus()
        await self._arrange()

    # --- what stands where -------------------------------------------------------------------

    def _wanted(self) -> "dict[str, NoteSection | NoteStatement | Row]":
        """What is to be shown, in order: a value to make a row from, or a row that stays."""
        wanted: dict[str, Any] = {}  # NoteSection | NoteStatement | Row
        rows = [row for row in self._rows.values() if isinstance(row, StatementRow)]
        kept = [row for row in rows if row.editor is not None]
        self._rehome()
        for section in self._sections:
            wanted[f"head {section.id}"] = section
            gap = f"gap {section.id}"
            still = [row for row in kept if row.section == section.id]
            if not section.statements and not still:
                wanted[gap] = self._rows.get(gap) or GapRow(gap, section.id)
            wanted.update({statement.id: statement for statement in section.statements})
            for row in still:  # one was struck while somebody was changing it
                wanted.setdefault(row.key, row)
            for key, (where, text) in self._waiting.items():
                if where == section.id:
                    wanted[key] = self._rows.get(key) or WaitingRow(key, where, text)
            writer = self._rows.get(f"writer {section.id}")
            if isinstance(writer, WriterRow):
                wanted[writer.key] = writer
            if gap in wanted:
                # The cursor stays on it while somebody writes below.
                wanted[gap].display = list(wanted)[-1] == gap
        return wanted

    def _rehome(self) -> None:
        """What was begun in a section that the note's form no longer has goes on in the first."""
        known = [section.id for section in self._sections]
        if not known:
            return
        if self._drafts.rehome(known):
            self.post_message(self.Drafted())
        for key, (section, text) in self._waiting.items():
            if section not in known:
                self._waiting[key] = (known[0], text)
        for key, row in list(self._rows.items()):
            if isinstance(row, WriterRow) and row.section not in known:
                del self._rows[key]
                row.key, row.section = f"writer {known[0]}", known[0]
                self._rows[row.key] = row
