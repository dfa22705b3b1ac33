"""The list of sessions: open one, set up a new one, or look how it all goes."""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ui_terminal import today
from ui_terminal.client import ConoteClient
from ui_terminal.errors import NotSignedIn, TerminalError
from ui_terminal.screens.dialogs import HelpScreen
from ui_terminal.screens.engines import EnginesScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.pilot_report import PilotReportScreen
from ui_terminal.values import Held, NewSession, SessionRow
from ui_terminal.widgets.columns import column
from ui_terminal.widgets.key_line import KeyLine
from ui_terminal.wording import STATES

_LOOK_EVERY_S: Final = 5.0
_COLOURS: Final[dict[today.Stage, str]] = {
    "live": "$accent",
    "awaiting": "$warning",
    "upcoming": "$text-muted",
    "signed": "$success",
}
_ALIAS_CELLS: Final = (20, 36)
"""The least and the most room for a client's name."""
_REST_CELLS: Final = 60
"""Of a row without the client's name."""
_KEYS: Final = (
    ("↑ ↓ j k", "move"),
    ("enter", "open"),
    ("n", "new session"),
    ("/", "find a client"),
    ("esc", "show all again"),
    ("m", "settings, models, self-test"),
    ("p", "pilot report"),
    ("r", "refresh"),
    ("t", "light, dark, contrast"),
    ("ctrl+l", "lock"),
    ("ctrl+p", "all commands"),
    ("q", "quit"),
)


class SessionList(OptionList):
    """The list, whose footer says what Enter does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open"),
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]


class SessionsScreen(Screen[None]):
    """All sessions, those first that need the therapist.

    Args:
        client: The server's.
    """

    class Opened(Message):
        """A session is to be shown. ``link`` is the client's, if it was set up just now."""

        def __init__(self, session: str, link: str = "") -> None:
            super().__init__()
            self.session = session
            self.link = link

    class Unknown(Message):
        """The server does not know the token."""

    DEFAULT_CSS = """
    SessionsScreen {
        &.-airy SessionList { padding: 1 2 0 2; }
        #title { height: 1; padding: 0 1; background: $panel; }
        #problem { height: auto; padding: 0 1; color: $warning; }
        #find { height: 1; padding: 0 1; background: $surface; display: none; }
        #empty { height: 1fr; content-align: center middle; color: $text-muted; }
        SessionList {
            height: 1fr; padding: 0 1; scrollbar-size-vertical: 1;
            scrollbar-color: $border-blurred; scrollbar-background: $background;
            &, &:focus { border: none; background: $background; background-tint: $background 0%; }
            & > .option-list--option-disabled { color: $accent; text-style: none; }
            & > .option-list--option-highlighted,
            &:focus > .option-list--option-highlighted {
                background: $block-cursor-background; color: $foreground; text-style: bold;
            }
        }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-tight"), (28, "-airy")]  # noqa: RUF012 - Textual declares it
    AUTO_FOCUS = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New"),
        Binding("slash", "find", "Find", key_display="/"),
        Binding("m", "engines", "Models"),
        Binding("p", "report", "Report"),
        Binding("r", "reload", "Refresh", show=False),
        Binding("t", "app.switch_look", "Look"),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("escape", "all", "Show all"),
        Binding("q", "app.quit", "Quit"),
    ]

    def __init__(self, client: ConoteClient) -> None:
        super().__init__()
        self._client = client
        self._rows: tuple[SessionRow, ...] = ()
        self._shown: object = None
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._title = Static("", id="title")
        self._list = SessionList(id="list")
        self._find = Input(id="find", compact=True, placeholder="part of a name")
        self._problem = Static("", id="problem", markup=False)
        self._empty = Static("", id="empty", markup=False)

    def compose(self) -> ComposeResult:
        """A title, the list, the keys."""
        yield self._title
        yield self._find
        yield self._problem
        yield self._empty
        yield self._list
        yield KeyLine()

    def on_mount(self) -> None:
        """Load the list, and look again now and then."""
        self._problem.display = False
        self._show()
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
            self._rows = await self._client.sessions()
        except NotSignedIn:
            self.post_message(self.Unknown())
            return
        except TerminalError as error:
            problem.update(f"{error}  (trying again)")
            problem.display = True
            return
        problem.display = False
        self._show()

    def _show(self) -> None:
        """Show what is wanted of the sessions, the cursor where it was; no flicker."""
        now = datetime.now().astimezone()
        groups = today.grouped(self._rows, now, self._find.value)
        cells = self._alias_cells
        shown = (groups, now.date(), len(self._rows), cells)
        if shown == self._shown:
            return
        self._shown = shown
        here = self._here()
        self._title.update(
            Content.assemble(
                ("conote", "bold $primary"),
                "  sessions   ",
                Content(today.counted(self._rows)),
                (f"   {self._client.server}", "$text-muted"),
            )
        )
        nothing = "Nobody of that name.\n\nescape  shows all" if self._rows else "No session yet."
        self._empty.update(nothing if self._rows else f"{nothing}\n\nn  sets one up")
        self._empty.display = not groups
        self._list.display = bool(groups)
        self._list.set_options(_options(groups, now, cells))
        names = [option.id for option in self._list.options]
        if names:
            # The first line is a heading, and has no name.
            self._list.highlighted = names.index(here) if here and here in names else 1
        if groups and self.app.focused is not self._find:
            self._list.focus()

    @property
    def _alias_cells(self) -> int:
        """Room for a name: what the rest of a row leaves, and no more than a name needs."""
        return min(max(self.app.size.width - _REST_CELLS, _ALIAS_CELLS[0]), _ALIAS_CELLS[1])

    def on_resize(self) -> None:
        """Names have the room there is."""
        self._show()

    def _here(self) -> str | None:
        """Id of the session under the cursor."""
        at = self._list.highlighted
        return None if at is None else self._list.get_option_at_index(at).id

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the session under the cursor: Enter, or a click."""
        event.stop()
        if event.option.id is not None:
            self.post_message(self.Opened(event.option.id))

    # --- finding -----------------------------------------------------------------------------

    def action_find(self) -> None:
        """Type part of a name."""
        self._find.styles.display = "block"
        self._find.focus()
        self.refresh_bindings()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those that hold what is typed."""
        event.stop()
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to those that were found."""
        event.stop()
        if self._list.display:
            self._list.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys apply now."""
        del parameters
        return self._find.styles.display == "block" if action == "all" else True

    def action_all(self) -> None:
        """Show all again."""
        self._find.value = ""
        self._find.styles.display = "none"
        self._list.focus()
        self.refresh_bindings()
        self._show()

    # --- a new one ---------------------------------------------------------------------------

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

    # --- the practice ------------------------------------------------------------------------

    def action_engines(self) -> None:
        """Show what is loaded, and the self-test."""
        self.app.push_screen(EnginesScreen(self._client))

    def action_report(self) -> None:
        """Show how it all goes."""
        self.app.push_screen(PilotReportScreen(self._client))

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(_KEYS, looks=False))


def _options(groups: tuple[today.Group, ...], now: datetime, alias_cells: int) -> Iterator[Option]:
    """A heading, then its sessions."""
    for number, group in enumerate(groups):
        gap = "\n" if number else ""
        title = Content(f"{gap}{group.title}  ({len(group.rows)})")
        yield Option(title, disabled=True)
        for row in group.rows:
            yield Option(_line(row, now, alias_cells), id=row.session)


def _line(row: SessionRow, now: datetime, alias_cells: int) -> Content:
    name = today.stage(row)
    to_come = f", {len(row.awaits)} to send" if row.awaits else ""
    return Content.assemble(
        (f"{today.MARKS[name]} ", _COLOURS[name]),
        column(row.client_alias, alias_cells),
        column(f"{STATES[row.state]}{to_come}", 24),
        (column(today.when(row, now), 14), "$text-muted"),
        Content.styled(row.therapist_name, "$text-muted"),
        ("  read in an emergency" if row.emergencies else "", "$warning"),
        *(Content.styled(f"\n  {_held(hold)}", "$text-muted") for hold in row.held),
    )


def _held(hold: Held) -> str:
    """That a session's transcript is kept, whatever the practice usually does."""
    since = hold.since.astimezone().strftime("%-d %b %Y")
    return f"kept by legal hold since {since}, {hold.who}: {hold.reason}"
