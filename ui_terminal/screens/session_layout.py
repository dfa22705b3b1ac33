"""What a session's screen looks like: two panes between lines."""

from dataclasses import replace
from secrets import token_hex
from time import monotonic
from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from ui_terminal.connection import Connection
from ui_terminal.document import NoteStatement
from ui_terminal.drafts import DraftBook
from ui_terminal.model import SessionModel
from ui_terminal.screens.session_keys import KEYS, may
from ui_terminal.statement_line import StatementLine
from ui_terminal.widgets.alerts import AlertLines
from ui_terminal.widgets.bars import Asking, Goals, Health, NextStep, SessionHeader
from ui_terminal.widgets.key_line import KeyLine
from ui_terminal.widgets.note_view import NoteView
from ui_terminal.widgets.said import Said
from ui_terminal.widgets.steady import Steady
from ui_terminal.wording import statement_words

_NAME_BYTES: Final = 4
"""Of the name that a terminal keeps its drafts by."""


class SessionLayout(Screen[None]):
    """The parts of a session's screen, and how they are brought up to date.

    Args:
        connection: The line to the session.
        link: The client's link, if it is known; "" otherwise.
    """

    DEFAULT_CSS = """
    SessionLayout {
        #panes { height: 1fr; }
        #said { width: 2fr; border-right: vkey $border-blurred; }
        #noted { width: 3fr; }
        .title { height: 1; padding: 0 1; color: $text-muted; background: $surface; }
        .title.-focused { color: $accent; }
        #transcript { padding-left: 1; height: 1fr; }
        #note { height: 1fr; }
        #about { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap;
                 text-overflow: ellipsis; }
        &.-slim #said, &.-slim #noted { width: 1fr; }
        &.-airy SectionHead, &.-roomy SectionHead { margin-top: 1; }
        &.-airy SectionHead.-first, &.-roomy SectionHead.-first { margin-top: 0; }
        &.-roomy StatementRow { margin: 0 0 1 1; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-slim"),
        (70, "-normal"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-tight"), (28, "-airy"), (32, "-roomy")]  # noqa: RUF012

    def __init__(self, connection: Connection, link: str = "") -> None:
        super().__init__()
        self.connection = connection
        self.link = link
        self.model = SessionModel()
        self.next_try_s = 0.0  # on the monotonic clock
        self.sealed = False  # whether what waits for the server is kept on this machine
        self._chosen: dict[str, str] = {}
        self._offered: frozenset[str] = frozenset()
        # Held, not looked up: what the server says may come while the screen is closing.
        self.drafts = DraftBook(token_hex(_NAME_BYTES))
        self.note = NoteView(self._line, self.drafts, id="note")
        self.said = Said(self.model.script)
        self.transcript = self.said.transcript
        self._header = SessionHeader()
        self._next_step = NextStep()
        self._alerts = AlertLines()
        self._goals = Goals()
        self._asking = Asking()
        self._health = Health()
        self._noted = Vertical(id="noted")
        self._note_title = Steady("the note", classes="title")
        self._about = Steady(id="about")

    def compose(self) -> ComposeResult:
        """Two panes between lines."""
        yield self._header
        yield self._alerts
        yield self._next_step
        with Horizontal(id="panes"):
            yield self.said
            with self._noted:
                yield self._note_title
                yield self.note
                yield self._about
        yield self._goals
        yield self._asking
        yield self._health
        yield KeyLine()

    def _line(self, statement: NoteStatement) -> StatementLine:
        return StatementLine(self.connection, self.model, statement)

    def show_note(self) -> None:
        """Show the note as it is now.

        One that was begun anew has no sections until it is here: the headings stay, so that an
        editor stays open and what is typed on does not act as keys.
        """
        before = self.model.sections
        empty = tuple(replace(section, statements=()) for section in before)
        self.model.sections = self.connection.note.sections() or empty
        self._chosen = self.model.chosen()
        self.note.show(self.model.sections, self._chosen)

    def show_lines(self) -> None:
        """Show everything that takes one line."""
        now_s, model = monotonic(), self.model
        if model.view is not None and self.transcript.client_name != model.view.client_alias:
            self.transcript.client_name = model.view.client_alias
            self.transcript.show()
        if model.chosen() != self._chosen:
            self.show_note()
        self._say_about()
        self._header.show(model, now_s)
        self._alerts.show(model)
        self._next_step.show(model)
        self._goals.show(model)
        self._asking.show(model)
        self._health.show(model, now_s, self.next_try_s, self.connection.unkept, sealed=self.sealed)
        self._offer_keys()

    def _offer_keys(self) -> None:
        """Draw the footer anew, but only if other keys apply now: it would flicker."""
        offered = frozenset(key.action for key in KEYS if self.check_action(key.action, ()))
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys apply now."""
        del parameters
        return may(action, self.model, self.note.statement, self.link)

    def on_note_view_moved(self) -> None:
        """The cursor stands elsewhere, or what it stands on changed."""
        self._say_about()
        self._offer_keys()

    def _say_about(self) -> None:
        """What the cursor stands on; where the note froze over an editor, what becomes of words."""
        statement = self.note.statement
        words = "" if statement is None else statement_words(statement, self.model)
        if self.model.frozen and self.note.editing:
            words = "frozen: what you type now is not in the note; enter keeps it"
        self._about.say(words)

    def on_descendant_focus(self) -> None:
        """Show which pane has the keys."""
        for title, pane in ((self.said.title, self.said), (self._note_title, self._noted)):
            title.set_class(pane.has_focus_within, "-focused")
