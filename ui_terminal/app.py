"""The therapist's terminal: ``conote dashboard``."""

import sys
from collections.abc import Iterable
from typing import ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from ui_terminal import themes
from ui_terminal.client import ConoteClient
from ui_terminal.errors import BadAnswer
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

WRONG_USE: Final = 2


class ConoteApp(App[None]):
    """The dashboard.

    Args:
        client: The server's.
        session: A session to open at once; None for the list.
    """

    TITLE = "conote"
    CSS = """
    Screen { background: $background; }
    Footer { padding: 0 1; }
    ToastRack { margin-bottom: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(self, client: ConoteClient, session: str | None = None) -> None:
        super().__init__()
        self._client = client
        self._first = session
        self._links: dict[str, str] = {}  # the client's link of each session set up here
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        self.theme = themes.DARK.name

    def on_mount(self) -> None:
        """Show the session that was asked for, and after it the list."""
        if not self._client.has_token:
            self._ask("This dashboard has no token yet.")
        else:
            self._begin()

    def _begin(self) -> None:
        if self._first is None:
            self._show_list()
        else:
            self.push_screen(SessionScreen(self._client, self._first), self._show_list)
            self._first = None

    def _ask(self, why: str) -> None:
        self.push_screen(SignInScreen(self._client.server, why), self._signed_in)

    async def _signed_in(self, client: ConoteClient | None) -> None:
        """Go on with the server and the token that were typed."""
        if client is not None:
            await self._client.__aexit__(None, None, None)
            self._client = client
            self._begin()

    async def on_sessions_screen_unknown(self) -> None:
        """The server does not know the token: ask for another."""
        if isinstance(self.screen, SessionsScreen):
            await self.pop_screen()
            self._ask("The server does not know the token that this dashboard began with.")

    def _show_list(self, _: None = None) -> None:
        self.push_screen(SessionsScreen(self._client))

    async def on_unmount(self) -> None:
        """Close what the client holds."""
        await self._client.__aexit__(None, None, None)

    def on_sessions_screen_opened(self, event: SessionsScreen.Opened) -> None:
        """Open a session."""
        if event.link:
            self._links[event.session] = event.link
        link = self._links.get(event.session, "")
        self.push_screen(SessionScreen(self._client, event.session, link, fresh=bool(event.link)))

    def action_switch_look(self) -> None:
        """Switch between light and dark."""
        light = self.theme == themes.LIGHT.name
        self.theme = themes.DARK.name if light else themes.LIGHT.name

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key that applies now, by name."""
        yield from super().get_system_commands(screen)
        for _, binding, enabled, _ in screen.active_bindings.values():
            if enabled and binding.description and binding.action != "command_palette":
                yield SystemCommand(
                    binding.description,
                    f"Key {self.get_key_display(binding)}",
                    lambda action=binding.action: self.run_action(action, screen),
                )


def run(server_url: str, setup_token: str, session: str | None) -> int:
    """Run the dashboard until it is left.

    Args:
        server_url: Where the server is, e.g. ``http://127.0.0.1:8765``.
        setup_token: The practice's token; "" asks for it.
        session: A session to open at once; None for the list.

    Returns:
        The exit code: 0 when it was left, 2 for a wrong address, 1 after a failure.
    """
    try:
        client = ConoteClient(server_url, setup_token)
    except BadAnswer as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    app = ConoteApp(client, session)
    app.run()
    return app.return_code or 0
