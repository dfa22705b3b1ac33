"""Drives the dashboard as a therapist would, against a server that a test directs."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import anyio
import anyio.lowlevel
from rich.segment import Segment
from textual import events
from textual._context import visible_screen_stack
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widgets import Static

from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from ui_terminal.app import ConoteApp, Habits
from ui_terminal.client import ConoteClient
from ui_terminal.connection import Pace
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor

QUICK = Pace(first_s=0.0, most_s=0.0)
NEVER = Pace(first_s=1_000.0, most_s=1_000.0)


@dataclass
class Desk:
    """A therapist at a terminal."""

    pilot: Pilot[None]
    app: ConoteApp

    @property
    def screen(self) -> Screen[Any]:
        """The screen on top."""
        return self.app.screen

    @property
    def live(self) -> SessionScreen:
        """The session's screen, on top or below a dialog."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, SessionScreen):
                return screen
        raise AssertionError("no session is open")

    async def until(self, true: Callable[[], bool]) -> None:
        """Let the app and the server work until something is true."""
        with anyio.fail_after(60):
            while not true():
                await _turns(40)

    async def press(self, *keys: str) -> None:
        """Press keys, and let the app take each.

        Does without the 40 ms and the drawing that Textual's own pilot waits for after each
        key: what a test expects it awaits anyway.
        """
        driver = self.app._driver
        assert driver is not None
        for key in keys:
            event = events.Key(key, key if len(key) == 1 else None)
            event.set_sender(self.app)
            driver.send_message(event)
            await self._through()

    def burst(self, *keys: str) -> None:
        """Press keys faster than the app takes them, as a slow line delivers them."""
        driver = self.app._driver
        assert driver is not None
        for key in keys:
            event = events.Key(key, key if len(key) == 1 else None)
            event.set_sender(self.app)
            driver.send_message(event)

    async def _through(self) -> None:
        """Wait until a key has gone its way: to the app, to who has the focus, and up again."""
        start = self.app.focused or self.screen
        for node in (self.app, *start.ancestors_with_self):
            done = anyio.Event()
            if node.call_later(done.set):
                with anyio.move_on_after(0.1):  # a widget that the key removes never gets there
                    await done.wait()

    async def enter(self, text: str) -> None:
        """Paste a text where the cursor is: one event for many keys."""
        driver = self.app._driver
        assert driver is not None
        event = events.Paste(text)
        event.set_sender(self.app)
        driver.send_message(event)
        await self._through()

    async def shows(self, screen: type[Screen[Any]]) -> None:
        """Wait for a screen to be on top."""
        await self.until(lambda: isinstance(self.screen, screen) and self.screen.is_mounted)

    def text(self, selector: str) -> str:
        """What a line of the screen on top says."""
        return str(self.screen.query_one(selector, Static).content)

    def footer(self) -> dict[str, str]:
        """The keys that the footer shows, and what for."""
        return {
            key: active.binding.description
            for key, active in self.screen.active_bindings.items()
            if active.binding.show and active.enabled
        }

    def rows(self) -> list[str]:
        """The rows of the terminal as text."""
        return ["".join(segment.text for segment in strip).rstrip() for strip in self._strips()]

    def drawn(self) -> Iterator[Segment]:
        """What the screen on top draws, in its styles; of a dialog, what is in its box."""
        box = self.screen.query(".box")
        inside = box.first().region if isinstance(self.screen, ModalScreen) and box else None
        for row, strip in enumerate(self._strips()):
            if inside is None:
                yield from strip
            elif inside.y <= row < inside.bottom:
                yield from strip.crop(inside.x, inside.right)

    def _strips(self) -> list[Strip]:
        """What is shown, with what shows through from below a dialog."""
        visible_screen_stack.set(self.app._background_screens)
        return self.screen._compositor.render_strips()

    def page(self) -> str:
        """Everything the terminal shows."""
        return "\n".join(self.rows())


def in_note(desk: Desk, text: str) -> bool:
    """Whether a text is in the note that the screen shows."""
    return any(text in s.text for part in desk.live.model.sections for s in part.statements)


async def typing(desk: Desk) -> LineEditor:
    """Wait for an editor to have the keys."""
    await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
    assert isinstance(desk.app.focused, LineEditor)
    return desk.app.focused


async def _turns(count: int) -> None:
    """Let the event loop go round."""
    for _ in range(count):
        await anyio.lowlevel.checkpoint()


@asynccontextmanager
async def opened(
    url: str,
    token: str,
    session: str | None,
    *,
    size: tuple[int, int] = (80, 24),
    pace: Pace = QUICK,
    habits: Habits | None = None,
) -> AsyncIterator[Desk]:
    """The dashboard, opened on a session if one is given and ready for keys."""
    app = ConoteApp(ConoteClient(url, token, pace), session, habits)
    async with app.run_test(size=size, notifications=True) as pilot:
        desk = Desk(pilot, app)
        if session is not None and not app.locked:
            await desk.until(lambda: bool(desk.live.model.sections) and desk.live.note.settled)
        yield desk


@asynccontextmanager
async def dashboard(
    server: ScriptedServer,
    session: ScriptedSession | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    pace: Pace = QUICK,
    habits: Habits | None = None,
) -> AsyncIterator[Desk]:
    """The dashboard of a scripted server."""
    id_ = None if session is None else session.id
    async with opened(server.url, SETUP, id_, size=size, pace=pace, habits=habits) as desk:
        yield desk
