"""Sign in: where the server is, and the practice's token."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, Label, Static

from ui_terminal.client import ConoteClient
from ui_terminal.errors import NotSignedIn, TerminalError


class Field(Input):
    """A field, whose footer says what Enter does."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Sign in")]


class SignInScreen(Screen[ConoteClient]):
    """Asks for the server's address and the token; closes with a client whose token is known.

    What is typed is kept in memory alone.

    Args:
        server_url: What stands in the first field.
        why: Why it is asked, in a sentence.
    """

    DEFAULT_CSS = """
    SignInScreen {
        align: center middle;
        .box {
            width: 76; max-width: 96%; height: auto; padding: 1 2; background: $surface;
            border: round $border-blurred; border-title-color: $accent;
            border-title-style: bold;
        }
        .field { height: 1; margin-top: 1; }
        Label { width: 10; color: $foreground 70%; }
        Input { width: 1fr; background: $panel; }
        .hint { color: $foreground 55%; margin-top: 1; }
        #problem { color: $warning; margin-top: 1; height: auto; display: none; }
    }
    """
    AUTO_FOCUS = "#token"  # whatever is pasted before all is drawn belongs there
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "app.switch_look", "Look", show=False),
        Binding("escape", "app.quit", "Quit"),
    ]

    def __init__(self, server_url: str, why: str) -> None:
        super().__init__()
        self._why = why
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._server = Field(server_url, id="server", compact=True)
        self._token = Field(
            id="token", compact=True, password=True, placeholder="paste it here; it is not shown"
        )
        self._problem = Static("", id="problem", markup=False)

    def compose(self) -> ComposeResult:
        """Two fields and what to type there."""
        with Vertical(classes="box") as box:
            box.border_title = "conote · sign in"
            yield Static(self._why, id="why", markup=False)
            with Horizontal(classes="field"):
                yield Label("Server")
                yield self._server
            with Horizontal(classes="field"):
                yield Label("Token")
                yield self._token
            yield self._problem
            yield Static(
                "`conote serve` prints a link: the token is what follows #setup= in it; the whole "
                "link will do, too. Both are forgotten when this dashboard is left.",
                classes="hint",
                markup=False,
            )
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the address where it is not known."""
        if not self._server.value:
            self._server.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the address goes to the token, on the token signs in."""
        event.stop()
        if event.input is self._server:
            self._token.focus()
        else:
            self.run_worker(self._try(), group="sign in", exclusive=True)

    async def _try(self) -> None:
        url, token = _read(self._server.value, self._token.value)
        if not token:
            self._say("Paste the token first.")
            return
        try:
            client = ConoteClient(url, token)
        except TerminalError as error:
            self._say(str(error))
            self._server.focus()
            return
        try:
            await client.sessions()
        except NotSignedIn:
            self._say(
                "The server does not know this token: copy it again from what `conote serve` "
                "printed."
            )
        except TerminalError as error:
            self._say(str(error))
        else:
            self.dismiss(client)
            return
        await client.__aexit__(None, None, None)

    def _say(self, problem: str) -> None:
        self._problem.update(problem)
        self._problem.styles.display = "block"


def _read(server: str, token: str) -> tuple[str, str]:
    """Address and token; of a whole set-up link, both."""
    link, mark, rest = token.strip().partition("#setup=")
    if mark and link:
        return link.rstrip("/"), rest
    return server.strip(), rest if mark else link
