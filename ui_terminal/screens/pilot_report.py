"""The pilot's report: acceptance, time to sign, minutes saved, with charts."""

from collections.abc import Iterable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ui_terminal.client import ConoteClient
from ui_terminal.errors import TerminalError
from ui_terminal.practice import Report
from ui_terminal.report_words import report_lines
from ui_terminal.screens.dialogs import DIALOG_CSS, HelpScreen
from ui_terminal.screens.page_screen import PageScreen

_DAY: Final = 24 * 60
_KEYS: Final = (
    ("b", "minutes a note took before"),
    ("r", "refresh"),
    ("↑ ↓ j k", "scroll"),
    ("t", "light or dark"),
    ("esc", "back to the sessions"),
)


class BaselineScreen(ModalScreen["float | None"]):
    """Asks how many minutes a note took before conote."""

    DEFAULT_CSS = (
        DIALOG_CSS % {"name": "BaselineScreen", "width": 60}
        + "BaselineScreen Input { background: $panel; }"
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Leave it")]

    def compose(self) -> ComposeResult:
        """One field."""
        with Vertical(classes="box") as box:
            box.border_title = "Minutes a note took before"
            yield Static("What your practice measured, or remembers.\n", markup=False)
            yield Input(id="minutes", compact=True, placeholder="16")
            yield Static("", id="problem", markup=False)
            yield Static("(enter) compare    (esc) leave it", classes="hint", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with the minutes, if they are some."""
        event.stop()
        try:
            minutes = float(event.value.replace(",", "."))
        except ValueError:
            minutes = 0.0
        if 0 < minutes <= _DAY:
            self.dismiss(minutes)
        else:
            self.query_one("#problem", Static).update("Minutes, please: above 0, within a day.")

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


class PilotReportScreen(PageScreen):
    """What ``conote report`` tells, from the server. No word of a session is in it.

    Args:
        client: The server's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "baseline", "Before"),
        Binding("r", "reload", "Refresh"),
        Binding("t", "app.switch_look", "Look"),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("escape", "close", "Back"),
    ]

    def __init__(self, client: ConoteClient) -> None:
        super().__init__(client, "pilot report")
        self._report: Report | None = None

    async def load(self) -> None:
        """Get the report."""
        try:
            self._report = await self._client.report()
        except TerminalError as error:
            self.say(str(error))
            return
        self.say("")
        self.draw()

    def lines(self) -> Iterable[Content]:
        """The report, in the width there is."""
        return () if self._report is None else report_lines(self._report, self.width)

    def action_baseline(self) -> None:
        """Ask what a note took before; the client keeps it while the dashboard runs."""
        self.app.push_screen(BaselineScreen(), self._compare)

    def _compare(self, minutes: float | None) -> None:
        if minutes is not None:
            self._client.baseline_minutes = minutes
            self.action_reload()

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(_KEYS, looks=False))
