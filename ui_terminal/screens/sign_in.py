"""Sign in: where the server is, and who one is there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Input, Label, Static

from ui_terminal.client import ConoteClient
from ui_terminal.errors import CodeNeeded, TerminalError
from ui_terminal.widgets.key_line import KeyLine


class SignInScreen(Screen[ConoteClient]):
    """Asks for the server's address and an account; closes with a client that is signed in.

    What is typed is kept in memory alone. A code is asked for where the account wants one.

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
        #code-field { display: none; }
        Label { width: 12; color: $text-muted; }
        Input { width: 1fr; background: $panel; }
        .hint { color: $text-muted; margin-top: 1; }
        #problem { color: $warning; margin-top: 1; height: auto; display: none; }
    }
    """
    AUTO_FOCUS = "#user"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Sign in", priority=True),
        Binding("escape", "app.quit", "Quit"),
    ]

    def __init__(self, server_url: str, why: str) -> None:
        super().__init__()
        self._why = why
        # Held, not looked up: an answer of the server may come while the screen is closing.
        self._server = Input(server_url, id="server", compact=True)
        self._user = Input(id="user", compact=True)
        self._passphrase = Input(
            id="passphrase", compact=True, password=True, placeholder="it is not shown"
        )
        self._code = Input(
            id="code", compact=True, placeholder="of your authenticator, or a recovery code"
        )
        self._problem = Static("", id="problem", markup=False)

    def compose(self) -> ComposeResult:
        """The fields, and where accounts come from."""
        with Vertical(classes="box") as box:
            box.border_title = "conote · sign in"
            yield Static(self._why, id="why", markup=False)
            for label, field in (
                ("Server", self._server),
                ("User", self._user),
                ("Passphrase", self._passphrase),
                ("Code", self._code),
            ):
                with Horizontal(classes="field", id=f"{field.id}-field"):
                    yield Label(label)
                    yield field
            yield self._problem
            yield Static(
                "No account yet? The link that `conote serve` printed makes the first one; "
                "`conote people add` makes others. You are signed out when you leave.",
                classes="hint",
                markup=False,
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with the address where it is not known."""
        if not self._server.value:
            self._server.focus()

    async def action_go_on(self) -> None:
        """Enter: the keys go to the next empty field at once, not in a moment.

        Who types ahead of a slow machine would else have the passphrase stand in the field above.
        """
        field, wanted = self.focused, self._wanted()
        if isinstance(field, Input):
            await field.action_submit()  # heard of once the field has taken the keys before
            for later in wanted[wanted.index(field) + 1 :]:
                if not later.value:
                    self.set_focus(later)
                    return

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to what is missing, and sign in when nothing is."""
        event.stop()
        for field in self._wanted():
            if not field.value and event.input is not field:
                field.focus()
                return
        if event.input in {self._server, self._user}:
            self._passphrase.focus()
        elif event.input.value:
            self.run_worker(self._try(), group="sign in", exclusive=True)

    def _wanted(self) -> list[Input]:
        asked = [self._server, self._user, self._passphrase]
        return [*asked, self._code] if self._asks_code else asked

    @property
    def _asks_code(self) -> bool:
        return self.query_one("#code-field").styles.display == "block"

    async def _try(self) -> None:
        try:
            client = ConoteClient(self._server.value.strip(), "")
        except TerminalError as error:
            self._say(str(error))
            self._server.focus()
            return
        try:
            await client.sign_in(
                self._user.value.strip(), self._passphrase.value, self._code.value.strip()
            )
        except CodeNeeded:
            self.query_one("#code-field").styles.display = "block"
            self._problem.styles.display = "none"
            self._code.focus()
        except TerminalError as error:
            self._say(str(error))
        else:
            self.dismiss(client)
            return
        await client.__aexit__(None, None, None)

    def _say(self, problem: str) -> None:
        self._problem.update(problem)
        self._problem.styles.display = "block"
