"""The therapist's private notes: a screen of their own that looks like no other."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

import anyio
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import TextArea

from ui_terminal.client import ConoteClient
from ui_terminal.errors import TerminalError
from ui_terminal.keeping import Keeping
from ui_terminal.private import PrivateLane
from ui_terminal.screens.session_layout import SessionLayout
from ui_terminal.widgets.in_step import InStep
from ui_terminal.widgets.key_line import KeyLine
from ui_terminal.widgets.line_editor import SafeTextArea
from ui_terminal.widgets.steady import Steady
from ui_terminal.wording import kept_words

_READ_WITHIN_S: Final = 3.0


class PrivateScreen(Screen[None]):
    """Text for the therapist alone; other screens of theirs write in it at the same time.

    Args:
        lane: The text, and its line.
        sealed: Says whether what cannot be sent is kept on this machine.
    """

    DEFAULT_CSS = """
    PrivateScreen {
        background: $error 14%;
        Vertical { border: thick $error; border-title-color: $error; border-title-style: bold; }
        #whose { height: auto; padding: 0 1; color: $error; text-style: bold; }
        #line { height: 1; padding: 0 1; color: $text-muted; }
        TextArea { height: 1fr; border: none; padding: 0 1; background: $error 0%; }
        &:nocolor #whose { text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back to the note", priority=True),
    ]

    def __init__(self, lane: PrivateLane, sealed: Callable[[], bool]) -> None:
        super().__init__()
        self._lane = lane
        self._sealed = sealed
        self._area = SafeTextArea("", soft_wrap=True, compact=True, tab_behavior="focus")
        self._step = InStep(self._area, lane.own)
        self._line = Steady("connecting…", id="line")

    def compose(self) -> ComposeResult:
        """Whose it is, the text, whether it is kept."""
        with Vertical() as box:
            box.border_title = "PRIVATE"
            yield Steady(
                "For you alone: not for the client, in no note, signature or export.",
                id="whose",
            )
            yield self._area
            yield self._line
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what there is; nothing is typed before the first sync."""
        self._area.read_only = True
        self.look()
        self._area.focus()

    def look(self) -> None:
        """Take what changed elsewhere, around the cursor."""
        if self._lane.own.text is None:
            return
        self._area.read_only = False
        self._step.look()
        online = "kept on the server" if not self._lane.own.unsent else "on its way"
        waits = f"no connection: what you type is {kept_words(sealed=self._sealed())}"
        self._line.say(online if self._lane.online else waits)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand on what was typed."""
        event.stop()
        self._step.hand_on()

    def action_close(self) -> None:
        """Back; what was typed stays in the lane."""
        self._step.hand_on()
        self.dismiss(None)


class PrivateNotes:
    """The private lane of one session's screen: the private notes, and drafts of lines.

    Args:
        host: The session's screen.
        client: The server's.
        session: Which session.
        folder: Where what cannot be sent is kept sealed; None: nowhere.
        found: Told when drafts of an earlier terminal were found.
    """

    def __init__(
        self,
        host: SessionLayout,
        client: ConoteClient,
        session: str,
        folder: Path | None,
        found: Callable[[], None],
    ) -> None:
        self._host = host
        self._drafts = host.drafts
        self._found = found
        self._read = anyio.Event()  # the drafts of before were looked for
        self._due = False
        self._lane = client.private_lane(session, self._changed)
        self._keeping = Keeping(
            folder, host.connection, self._lane, self._drafts, self._taken_up, self._seal
        )
        self._running = False
        self._screen: PrivateScreen | None = None

    @property
    def unsent(self) -> int:
        """How many things typed here wait for a connection: the notes, and each draft."""
        drafts = (
            len(self._drafts.begun()) if self._lane.drafts.unsent or not self._read.is_set() else 0
        )
        return int(self._lane.own.unsent) + drafts

    def begin(self) -> None:
        """Have the line kept up."""
        if not self._running:
            self._running = True
            self._host.run_worker(self._run(), group="lane")
            self._host.run_worker(self._keeping.run(), group="keeping")

    async def read(self) -> None:
        """Wait until the drafts of before were looked for; not long, if there is no line."""
        self.begin()
        with anyio.move_on_after(_READ_WITHIN_S):
            await self._read.wait()

    def open(self) -> None:
        """Show the private notes."""
        self.begin()
        self._screen = PrivateScreen(self._lane, lambda: self._host.sealed)
        self._host.app.push_screen(self._screen)

    def close(self) -> None:
        """Let go of the line; what waits is kept."""
        self._keeping.close()
        self._lane.close()

    def _seal(self, sealed: bool) -> None:
        self._host.sealed = sealed

    def _taken_up(self) -> None:
        """Drafts came of a terminal that is gone: keep them, and tell of them."""
        self._read = anyio.Event()
        self.keep_drafts()

    async def _run(self) -> None:
        try:
            await self._lane.run()
        except TerminalError as error:
            self._host.notify(str(error), severity="error", markup=False)

    def keep_drafts(self) -> None:
        """Have the drafts kept as they are now, soon."""
        if not self._due:
            self._due = True
            if not self._host.call_later(self._keep_drafts):
                self._due = False

    def _keep_drafts(self) -> None:
        self._due = False
        kept = self._lane.drafts.text
        if kept is None:
            return  # before the first sync: they wait here
        wanted = self._drafts.see(kept)
        if wanted != kept:
            self._lane.drafts.change(kept, wanted)
        if not self._read.is_set():
            self._read.set()
            self._found()

    def _changed(self) -> None:
        if not self._read.is_set() and self._lane.online:
            self.keep_drafts()
        if self._screen is not None and self._screen.is_mounted:
            self._screen.call_later(self._screen.look)
