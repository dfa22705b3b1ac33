"""A screen of lines to read, with a title: settings and models, the pilot's report."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from ui_terminal.client import ConoteClient
from ui_terminal.widgets.key_line import KeyLine


class PageScreen(Screen[None]):
    """Lines that are drawn anew when the terminal gets another size.

    Args:
        client: The server's.
        title: What it is about.
    """

    DEFAULT_CSS = """
    PageScreen {
        #title { height: 1; padding: 0 1; background: $panel; }
        #page { height: 1fr; padding: 1 2 0 2; scrollbar-size-vertical: 1;
                scrollbar-color: $border-blurred; scrollbar-background: $background; }
        #lines { height: auto; max-width: 120; }
        #problem { height: auto; padding: 0 1; color: $warning; display: none; }
    }
    """
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "close", "Back", show=False),
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
    ]

    def __init__(self, client: ConoteClient, title: str) -> None:
        super().__init__()
        self._client = client
        self._title = title
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._lines = Static("Asking the server…", id="lines", markup=False)
        self._problem = Static("", id="problem", markup=False)
        self._page = VerticalScroll(self._lines, id="page")

    def compose(self) -> ComposeResult:
        """A title, the lines, the keys."""
        title = Content.assemble(
            ("conote", "bold $primary"),
            f"  {self._title}",
            (f"   {self._client.server}", "$text-muted"),
        )
        yield Static(title, id="title")
        yield self._problem
        yield self._page
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask the server."""
        self.action_reload()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the lines anew: bars have the room there is."""
        del event
        self.draw()

    @property
    def width(self) -> int:
        """Cells there are for a line."""
        return min(self.app.size.width - 5, 120)

    def lines(self) -> Iterable[Content]:
        """What is to be read; empty while it is not known."""
        return ()

    def draw(self) -> None:
        """Show the lines as they are now."""
        if lines := list(self.lines()):
            self._lines.update(Content("\n").join(lines))

    def say(self, problem: str) -> None:
        """Say what is wrong; "" takes it away."""
        self._problem.update(problem)
        self._problem.styles.display = "block" if problem else "none"

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self._page.scroll_relative(y=by, animate=False)

    def action_reload(self) -> None:
        """Ask the server again."""
        self.run_worker(self.load(), group="load", exclusive=True)

    async def load(self) -> None:
        """Get what is shown."""

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss(None)
