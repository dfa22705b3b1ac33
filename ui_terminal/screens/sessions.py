"""The list of sessions: open one, or set up a new one."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Static

from ui_terminal.client import ConoteClient
from ui_terminal.errors import TerminalError
from ui_terminal.screens.dialogs import HelpScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.values import NewSession, SessionRow
from ui_terminal.wording import STATES

_LOOK_EVERY_S: Final = 5.0


class SessionTable(DataTable[Content | str]):
    """The list, whose footer says what Enter does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open"),
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]


class SessionsScreen(Screen[None]):
    """All sessions, newest first.

    Args:
        client: The server's.
    """

    class Opened(Message):
        """A session is to be shown. ``link`` is the client's, if it was set up just now."""

        def __init__(self, session: str, link: str = "") -> None:
            super().__init__()
            self.session = session
            self.link = link

    DEFAULT_CSS = """
    SessionsScreen {
        #title { height: 1; padding: 0 1; background: $panel; }
        #problem { height: auto; padding: 0 1; color: $warning; }
        #empty { height: 1fr; content-align: center middle; color: $foreground 60%; }
        DataTable {
            height: 1fr; background: $background; padding: 1 1 0 1;
            & > .datatable--header { background: $background; color: $foreground 50%; }
            & > .datatable--cursor, &:focus > .datatable--cursor {
                background: $accent 18%; color: $foreground; text-style: bold;
            }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New session"),
        Binding("r", "reload", "Refresh"),
        Binding("t", "app.switch_look", "Light/dark"),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("q", "app.quit", "Quit"),
    ]

    def __init__(self, client: ConoteClient) -> None:
        super().__init__()
        self._client = client
        self._rows: tuple[SessionRow, ...] = ()
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._table = SessionTable(cursor_type="row")
        self._problem = Static("", id="problem", markup=False)
        self._empty = Static("No session yet.\n\nn  sets one up", id="empty", markup=False)

    def compose(self) -> ComposeResult:
        """A title, the list, the keys."""
        yield Static("", id="title")
        yield self._problem
        yield self._empty
        yield self._table
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Load the list, and look again now and then."""
        self.query_one("#title", Static).update(
            Content.assemble(
                ("conote", "bold $primary"), "  sessions", (f"   {self._client.server}", "dim")
            )
        )
        table = self._table
        table.add_column("Client", width=18)
        table.add_column("State", width=20)
        table.add_column("Set up", width=17)
        table.add_column("Therapist", width=15)
        table.display = False
        self._problem.display = False
        self.action_reload()
        self.set_interval(_LOOK_EVERY_S, self.action_reload)

    def on_screen_resume(self) -> None:
        """A session may look different after it was open."""
        self.action_reload()

    def action_reload(self) -> None:
        """Load the list again."""
        if self.is_mounted:
            self.run_worker(self._load(), group="load", exclusive=True)

    async def _load(self) -> None:
        problem = self._problem
        try:
            rows = await self._client.sessions()
        except TerminalError as error:
            problem.update(f"{error}  (trying again)")
            problem.display = True
            return
        problem.display = False
        self._show(rows)

    def _show(self, rows: tuple[SessionRow, ...]) -> None:
        table = self._table
        self._empty.display = not rows
        table.display = bool(rows)
        if [(r.session, r.state) for r in rows] == [(r.session, r.state) for r in self._rows]:
            return
        here = self._here()
        self._rows = rows
        table.clear()
        for row in rows:
            at = row.created_at.astimezone()
            table.add_row(
                Content(row.client_alias),
                Content(STATES[row.state]),
                f"{at:%d %b %Y %H:%M}",
                Content(row.therapist_name),
                key=row.session,
            )
        if here is not None and any(row.session == here.session for row in rows):
            table.move_cursor(row=table.get_row_index(here.session))
        table.focus()

    def _here(self) -> SessionRow | None:
        at = self._table.cursor_row
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def on_data_table_row_selected(self, event: "DataTable.RowSelected") -> None:
        """Open the session under the cursor: Enter, or a click."""
        event.stop()
        if (row := self._here()) is not None:
            self.post_message(self.Opened(row.session))

    def action_new(self) -> None:
        """Set up a session."""
        self.run_worker(self._new(), group="new", exclusive=True)

    async def _new(self) -> None:
        try:
            templates = await self._client.templates()
        except TerminalError as error:
            self.notify(str(error), severity="error")
            return
        begin = NewSession(self._rows[0].therapist_name if self._rows else "", "", "")
        while True:
            screen = NewSessionScreen(templates, begin, self._client)
            new: NewSession | None = await self.app.push_screen_wait(screen)
            if new is None:
                return
            try:
                created = await self._client.create(new)
            except TerminalError as error:
                self.notify(str(error), severity="error")
                begin = new  # what was filled in is not to be typed again
            else:
                self.post_message(self.Opened(created.session, created.links.client))
                return

    def action_help(self) -> None:
        """Show the keys."""
        keys = [("↑ ↓ j k", "move"), ("enter", "open"), ("n", "new session"), ("r", "refresh")]
        keys += [("t", "light or dark"), ("ctrl+p", "all commands"), ("q", "quit")]
        self.app.push_screen(HelpScreen(keys, looks=False))
