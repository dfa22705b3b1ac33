"""Settings and models: what is loaded, how fast it is, and the self-test."""

from collections.abc import Iterable
from time import monotonic
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from ui_terminal.client import ConoteClient
from ui_terminal.engine_words import engine_lines, self_test_lines
from ui_terminal.errors import TerminalError
from ui_terminal.practice import Engines, SelfTest
from ui_terminal.screens.dialogs import HelpScreen
from ui_terminal.screens.page_screen import PageScreen

_KEYS: Final = (
    ("s", "self-test"),
    ("r", "refresh"),
    ("↑ ↓ j k", "scroll"),
    ("t", "light or dark"),
    ("esc", "back to the sessions"),
)


class EnginesScreen(PageScreen):
    """What the server works with. Nothing here is of a session.

    Args:
        client: The server's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "self_test", "Self-test"),
        Binding("r", "reload", "Refresh"),
        Binding("t", "app.switch_look", "Look"),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("escape", "close", "Back"),
    ]

    def __init__(self, client: ConoteClient) -> None:
        super().__init__(client, "settings and models")
        self._engines: Engines | None = None
        self._found: SelfTest | None = None
        self._refused = ""
        self._since_s: float | None = None  # when the self-test began

    def on_mount(self) -> None:
        """Count the seconds of a self-test; what is loaded is asked for by ``PageScreen``."""
        self.set_interval(1.0, self._tick)

    def _tick(self) -> None:
        if self._since_s is not None:
            self.draw()

    async def load(self) -> None:
        """Get what is loaded."""
        try:
            self._engines = await self._client.engines()
        except TerminalError as error:
            self.say(str(error))
            return
        self.say("")
        self.draw()

    def lines(self) -> Iterable[Content]:
        """The self-test first, where it was asked for."""
        if self._engines is None:
            return
        if self._since_s is not None:
            seconds = f"{monotonic() - self._since_s:.0f} s"
            yield Content.styled("Self-test", "bold $accent")
            yield Content(
                f"◌ {seconds}: a piece of the sample call goes through everything, as fast as it "
                "was spoken. It takes half a minute."
            )
            yield Content("")
        elif self._refused or self._found is not None:
            yield Content.styled("Self-test", "bold $accent")
            if self._refused:
                yield Content.styled(f"✕ {self._refused}", "$warning")
            elif self._found is not None:
                yield from self_test_lines(self._found)
            yield Content("")
        yield from engine_lines(self._engines, self.width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One self-test at a time."""
        del parameters
        return self._since_s is None if action == "self_test" else True

    def action_self_test(self) -> None:
        """Try everything, from the microphone to the note."""
        self._since_s, self._refused, self._found = monotonic(), "", None
        self.refresh_bindings()
        self._page.scroll_home(animate=False)
        self.draw()
        self.run_worker(self._test(), group="test", exclusive=True)

    async def _test(self) -> None:
        try:
            self._found = await self._client.self_test()
        except TerminalError as error:
            self._refused = str(error)
        self._since_s = None
        self.refresh_bindings()
        self.draw()
        await self.load()

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen(_KEYS, looks=False))
