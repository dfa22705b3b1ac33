"""The therapist's private notes: a screen of their own that looks like no other."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, TextArea

from ui_terminal.client import ConoteClient
from ui_terminal.diff import diff
from ui_terminal.errors import TerminalError
from ui_terminal.private import PrivateLane
from ui_terminal.widgets.line_editor import SafeTextArea
from ui_terminal.widgets.steady import Steady


class PrivateScreen(Screen[None]):
    """Text for the therapist alone; other screens of theirs write in it at the same time.

    Args:
        lane: The text, and its line.
    """

    DEFAULT_CSS = """
    PrivateScreen {
        background: $error 14%;
        Vertical { border: thick $error; border-title-color: $error; border-title-style: bold; }
        #whose { height: auto; padding: 0 1; color: $error; text-style: bold; }
        #line { height: 1; padding: 0 1; color: $foreground 60%; }
        TextArea { height: 1fr; border: none; padding: 0 1; background: $error 0%; }
        &:nocolor #whose { text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back to the note", priority=True),
    ]

    def __init__(self, lane: PrivateLane) -> None:
        super().__init__()
        self._lane = lane
        self._known = ""  # the text as it is in both, the lane and here
        self._area = SafeTextArea("", soft_wrap=True, compact=True, tab_behavior="focus")
        self._line = Steady("connecting…", id="line")

    def compose(self) -> ComposeResult:
        """Whose it is, the text, whether it is kept."""
        with Vertical() as box:
            box.border_title = "PRIVATE"
            yield Steady(
                "For you alone: never shown to the client, in no note, no signature, no export.",
                id="whose",
            )
            yield self._area
            yield self._line
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show what there is; nothing is typed before the first sync."""
        self._area.read_only = True
        self.look()
        self._area.focus()

    def look(self) -> None:
        """Take what changed elsewhere, around the cursor."""
        there = self._lane.text
        if there is None:
            return
        self._area.read_only = False
        self._hand_on()
        there = self._lane.text or ""
        here = self._area.text
        for edit in reversed(diff(here, there)):
            start, end = _place(here, edit.start), _place(here, edit.end)
            self._area.replace(edit.insert, start, end, maintain_selection_offset=True)
        self._known = self._area.text
        online = "kept on the server" if not self._lane.unsent else "on its way"
        self._line.say(online if self._lane.online else "no connection: what you type waits here")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand on what was typed."""
        event.stop()
        self._hand_on()

    def _hand_on(self) -> None:
        text = self._area.text
        if text != self._known and self._lane.edit(self._known, text):
            self._known = text

    def action_close(self) -> None:
        """Back; what was typed stays in the lane."""
        self._hand_on()
        self.dismiss(None)


class PrivateNotes:
    """The private notes of one session's screen: their line is up from when they are first opened.

    Args:
        host: The session's screen.
        client: The server's.
        session: Which session.
    """

    def __init__(self, host: Screen[None], client: ConoteClient, session: str) -> None:
        self._host = host
        self._lane = client.private_lane(session, self._changed)
        self._running = False
        self._screen: PrivateScreen | None = None

    @property
    def unsent(self) -> bool:
        """Whether something typed in them waits for a connection."""
        return self._lane.unsent

    def open(self) -> None:
        """Show them."""
        if not self._running:
            self._running = True
            self._host.run_worker(self._run(), group="lane")
        self._screen = PrivateScreen(self._lane)
        self._host.app.push_screen(self._screen)

    def close(self) -> None:
        """Let go of the line."""
        self._lane.close()

    async def _run(self) -> None:
        try:
            await self._lane.run()
        except TerminalError as error:
            self._host.notify(str(error), severity="error", markup=False)

    def _changed(self) -> None:
        if self._screen is not None and self._screen.is_mounted:
            self._screen.call_later(self._screen.look)


def _place(text: str, at: int) -> tuple[int, int]:
    """Row and column of an offset."""
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)
