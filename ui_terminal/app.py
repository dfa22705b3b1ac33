"""The therapist's terminal: ``conote dashboard``."""

import gc
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar, Final

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from ui_terminal import themes
from ui_terminal.client import ConoteClient
from ui_terminal.config import Remembered
from ui_terminal.errors import BadAnswer
from ui_terminal.passphrase import Passphrase
from ui_terminal.plain import NothingFaint, WithoutColor
from ui_terminal.screens.lock import LockScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

WRONG_USE: Final = 2
_WORK: Final = "work"
_LOCKED: Final = "locked"
_IDLE_EVERY_S: Final = 5.0
_MOST_HELD: Final = 20
"""Messages that wait for the lock to open; of more, the newest."""
_ROUNDS_TO_ALL: Final = 100
"""Collections of the middle generation before one of all; Python has 10."""
_MOVES: Final = ("move(", "scroll", "cursor_", "page_", "app.focus", "screen.", "copy_text")
"""Beginnings of actions that only a key is of use for."""
_BY_HAND: Final = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown)


@dataclass(frozen=True, slots=True)
class Habits:
    """What is one user's own.

    Attributes:
        folder: Where the look, the passphrase's hash and, sealed, what waits for the server are
            kept; None: nowhere, and the lock only covers.
        lock_s: Seconds without a key after which the terminal locks itself; 0: never.
    """

    folder: Path | None = None
    lock_s: float = 0.0


class Ground(Screen[None]):
    """What the other screens lie on."""


class ConoteApp(App[None]):
    """The dashboard.

    Args:
        client: The server's.
        session: A session to open at once; None for the list.
        habits: What is the user's own.
        clock: Monotonic, in seconds.
    """

    TITLE = "conote"
    CSS = """
    ToastRack { margin-bottom: 2; }
    Button {
        height: 1; min-width: 10; padding: 0 1;
        &, &.-success, &:focus, &.-success:focus, &:hover, &.-success:hover { border: none; }
        &, &.-success { background: $panel; color: $foreground; text-style: none; }
        &:focus, &.-success:focus, &:hover, &.-success:hover {
            background: $accent; color: $background; text-style: bold;
        }
        &:nocolor:focus { text-style: reverse; }
    }
    OptionList:nocolor:focus > .option-list--option-highlighted { text-style: bold underline; }
    Select:nocolor:focus > SelectCurrent { text-style: reverse; }
    TextArea .text-area--placeholder { color: $text-muted; }
    TextArea:nocolor .text-area--cursor, Input:nocolor .input--cursor { text-style: reverse; }
    CommandPalette {
        & > Vertical { background: $surface; }
        SearchIcon { display: none; }
        #--input { border: hkey $border-blurred; padding-left: 1; }
        LoadingIndicator { border-bottom: hkey $border-blurred; }
    }
    CommandList {
        border-bottom: hkey $border-blurred; scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred; scrollbar-background: $surface;
        & > .option-list--option { text-style: none; }
        &:nocolor > .option-list--option-highlighted { text-style: bold underline; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
        Binding("ctrl+l", "lock", "Lock", show=False, priority=True),
    ]
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {_WORK: Ground}
    DEFAULT_MODE = _WORK

    def __init__(
        self,
        client: ConoteClient,
        session: str | None = None,
        habits: Habits | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._habits = habits or Habits()
        self._remembered = Remembered(self._habits.folder)
        self._plain, self._strong = WithoutColor(), NothingFaint()
        self.animation_level = "none"  # a key shows at once, and a slow line draws each row once
        self._clock = clock
        self._touched_s = clock()
        self._held: deque[tuple[str, dict[str, Any]]] = deque(maxlen=_MOST_HELD)
        self._client = client
        self._first = session
        self._links: dict[str, str] = {}  # the client's link of each session set up here
        for theme in themes.ALL:
            self.register_theme(theme)
        look = self._remembered.look()
        self.theme = look if look in themes.NAMES else themes.DARK.name

    def on_mount(self) -> None:
        """Show the session that was asked for, and after it the list; below the lock, if any."""
        folder = self._habits.folder
        if folder is not None and Passphrase(folder).chosen:
            self.action_lock()
        if self._habits.lock_s:
            self.set_interval(_IDLE_EVERY_S, self.lock_if_idle)
        if not self._client.has_token:
            self._ask("Sign in with your account.")
        else:
            self._begin()

    def _begin(self) -> None:
        if self._first is None:
            self._show_list()
        else:
            self.push_screen(self._session(self._first), self._show_list)
            self._first = None

    def _ask(self, why: str) -> None:
        self.push_screen(SignInScreen(self._client.server, why), self._signed_in)

    async def _signed_in(self, client: ConoteClient | None) -> None:
        """Go on as whoever signed in."""
        if client is not None:
            await self._client.__aexit__(None, None, None)
            self._client = client
            self._begin()

    async def on_sessions_screen_unknown(self) -> None:
        """Nobody is signed in any more: ask again."""
        if isinstance(self.screen, SessionsScreen):
            await self.pop_screen()
            self._ask("You are signed out: sign in again.")

    def _show_list(self, _: None = None) -> None:
        self.push_screen(SessionsScreen(self._client))

    async def on_unmount(self) -> None:
        """Sign out, and close what the client holds."""
        await self._client.sign_out()
        await self._client.__aexit__(None, None, None)

    def on_sessions_screen_opened(self, event: SessionsScreen.Opened) -> None:
        """Open a session."""
        if event.link:
            self._links[event.session] = event.link
        self.push_screen(self._session(event.session, fresh=bool(event.link)))

    def _session(self, session: str, *, fresh: bool = False) -> SessionScreen:
        link, folder = self._links.get(session, ""), self._habits.folder
        return SessionScreen(self._client, session, link, fresh=fresh, folder=folder)

    def action_switch_look(self) -> None:
        """Go to the next look, and remember it."""
        self.theme = themes.after(self.theme)
        self._remembered.keep_look(self.theme)
        self.notify(themes.NAMES[self.theme], timeout=2)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colour there is none, no grey either; in high contrast nothing is faint."""
        if self.no_color:
            return [self._plain]
        found = super().get_line_filters()
        return [*found, self._strong] if self.theme == themes.CONTRAST.name else found

    # --- the lock ----------------------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether the terminal is covered."""
        return self.current_mode == _LOCKED

    def action_lock(self) -> None:
        """Cover everything; what is below goes on."""
        if not self.locked:
            self.clear_notifications()
            self.add_mode(_LOCKED, lambda: LockScreen(self._habits.folder))
            self.switch_mode(_LOCKED)

    def on_lock_screen_opened(self) -> None:
        """Uncover."""
        self._touched_s = self._clock()
        self.switch_mode(_WORK)
        self.remove_mode(_LOCKED)
        while self._held:
            message, options = self._held.popleft()
            self.notify(message, **options)

    def notify(self, message: str, **options: Any) -> None:
        """Say something in a corner; while the terminal is locked, it waits until it opens."""
        if self.locked:
            self._held.append((message, options))
        else:
            super().notify(message, **options)

    def lock_if_idle(self) -> None:
        """Lock, if nobody touched a key for long enough."""
        if self._clock() - self._touched_s >= self._habits.lock_s:
            self.action_lock()

    def watch_app_focus(self, focus: bool) -> None:
        """Give the keys to a screen that was opened while another window was in front.

        Textual then gives them to none of its fields, and later to none either.
        """
        screen = self.screen if self.screen_stack else None
        if focus and screen is not None and screen.focused is None:
            wanted = self.AUTO_FOCUS if screen.AUTO_FOCUS is None else screen.AUTO_FOCUS
            if wanted:
                screen.focus_next(wanted)

    async def on_event(self, event: events.Event) -> None:
        """Note when a person last did something."""
        if isinstance(event, _BY_HAND):
            self._touched_s = self._clock()
        await super().on_event(event)

    def push_screen(self, *args: Any, **options: Any) -> Any:  # its overloads, passed on
        """Show a screen; what comes while the terminal is locked comes below the lock."""
        if self.locked:
            options["mode"] = _WORK
        return super().push_screen(*args, **options)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No palette of commands over the lock."""
        if self.locked and action in {"command_palette", "switch_look"}:
            return False
        return super().check_action(action, parameters)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key that applies now, by name: one row each.

        Textual's own commands are not among them: one writes what is on the screen to a file.
        """
        told = {"command_palette"}
        for node, binding, enabled, _ in screen.active_bindings.values():
            moves = binding.action.startswith(_MOVES)
            if enabled and binding.description and not moves and binding.action not in told:
                told.add(binding.action)  # of several keys for one thing, the first
                yield SystemCommand(
                    f"{binding.description}  ({self.get_key_display(binding)})",
                    "",
                    partial(self.run_action, binding.action, node),
                )


def _look_for_garbage_seldom() -> None:
    """Have Python look through everything there is ten times less often, and not at its modules.

    With 5,000 lines that stops the terminal for 0.14 s, every third second while keys are pressed.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _ROUNDS_TO_ALL)


def run(server_url: str, token: str, session: str | None, habits: Habits | None = None) -> int:
    """Run the dashboard until it is left.

    Args:
        server_url: Where the server is, e.g. ``http://127.0.0.1:8765``.
        token: Of a clinician who is signed in; "" has them sign in.
        session: A session to open at once; None for the list.
        habits: What is the user's own.

    Returns:
        The exit code: 0 when it was left, 2 for a wrong address, 1 after a failure.
    """
    try:
        client = ConoteClient(server_url, token)
    except BadAnswer as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    app = ConoteApp(client, session, habits)
    _look_for_garbage_seldom()
    app.run()
    return app.return_code or 0
