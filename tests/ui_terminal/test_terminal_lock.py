"""The lock: nothing of the session shows, and the session goes on."""

from pathlib import Path

import pytest

from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.app import Habits
from ui_terminal.passphrase import Cost, Passphrase
from ui_terminal.screens.dialogs import LinkScreen
from ui_terminal.screens.lock import LockScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor

pytestmark = pytest.mark.together

WORDS = "five small stones"


def with_passphrase(folder: Path) -> Habits:
    Passphrase(folder, Cost(passes=1, lanes=1, memory_kib=64)).choose(WORDS)
    return Habits(folder, lock_s=600.0)


async def opens(desk: Desk, words: str = WORDS) -> None:
    await desk.shows(LockScreen)
    await desk.until(lambda: desk.screen.query_one("#words").has_focus)
    await desk.enter(words)
    await desk.press("enter")


def going_on(server: ScriptedServer) -> ScriptedSession:
    session = server.session()
    session.go_live()
    session.propose("data", "Sleeps badly.")
    session.heard("client", "I wake at three.", 5.0)
    return session


async def test_a_start_with_a_passphrase_begins_locked(tmp_path: Path) -> None:
    habits = with_passphrase(tmp_path)
    async with ScriptedServer().serve() as server:
        session = going_on(server)
        async with dashboard(server, session, habits=habits) as desk:
            await desk.shows(LockScreen)
            await desk.until(lambda: bool(session.screens))
            assert "Sleeps" not in desk.page()
            await opens(desk)
            await desk.shows(SessionScreen)
            await desk.until(lambda: "Sleeps badly." in desk.page())


async def test_locked_nothing_shows_nothing_is_lost_and_the_session_goes_on(
    tmp_path: Path,
) -> None:
    habits = with_passphrase(tmp_path)
    async with ScriptedServer().serve() as server:
        session = going_on(server)
        async with dashboard(server, session, habits=habits) as desk:
            await opens(desk)
            await desk.until(lambda: "Sleeps badly." in desk.page())
            live = desk.live
            await desk.press("n")
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            await desk.enter("not yet finished")
            await desk.press("ctrl+l")
            await desk.shows(LockScreen)
            session.heard("client", "I dream of stairs.", 9.0)
            session.refuse = ("wrong_state", "not now, Sleeps badly")
            await desk.until(lambda: "stairs" in live.model.script.lines[-1].text)
            live.notify("Sleeps badly")
            live.app.push_screen(LinkScreen("Sleeps", "badly"))
            await desk.press("ctrl+p", "t", "question_mark")
            for word in ("Sleeps", "three", "stairs", "unfinished", "RK", "not yet"):
                assert word not in desk.page()
                assert word not in desk.app.export_screenshot()
            await desk.pilot.pause()
            assert "Sleeps" not in desk.page()
            await desk.press("backspace", "backspace", "backspace")
            await opens(desk, "five big stones")
            await desk.until(lambda: "That was not it. Once more in 1 s" in desk.page())
            assert isinstance(desk.screen, LockScreen)
            await desk.until(lambda: not desk.screen.query_one("#words").disabled)
            await opens(desk)
            await desk.shows(LinkScreen)  # what came meanwhile came below the lock
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.until(lambda: "not yet finished" in desk.page())
            assert isinstance(desk.app.focused, LineEditor)
            await desk.until(lambda: "stairs" in desk.page())
            await desk.until(lambda: "▌ Sleeps badly" in desk.page())  # what was to be said then


async def test_idle_it_locks_itself_and_a_key_puts_that_off(tmp_path: Path) -> None:
    habits = with_passphrase(tmp_path)
    async with ScriptedServer().serve() as server:
        session = going_on(server)
        async with dashboard(server, session, habits=habits) as desk:
            await opens(desk)
            await desk.shows(SessionScreen)
            now = desk.app._touched_s
            desk.app._clock = lambda: now + 599.0
            desk.app.lock_if_idle()
            assert not desk.app.locked
            await desk.press("j")
            desk.app._clock = lambda: now + 1_198.0
            desk.app.lock_if_idle()
            assert not desk.app.locked
            desk.app._clock = lambda: now + 1_199.0
            desk.app.lock_if_idle()
            assert desk.app.locked


async def test_the_first_lock_asks_for_a_passphrase_twice(tmp_path: Path) -> None:
    async with ScriptedServer().serve() as server:
        session = going_on(server)
        async with dashboard(server, session, habits=Habits(tmp_path)) as desk:
            await desk.press("ctrl+l")
            await desk.until(lambda: "No passphrase was chosen yet" in desk.page())
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("ctrl+l")
            await opens(desk, "short")
            await desk.until(lambda: "Expected 8 characters" in desk.page())
            await opens(desk)
            await desk.until(lambda: "Once more" in desk.page())
            await opens(desk, "five big stones")
            await desk.until(lambda: "The two differ" in desk.page())
            await opens(desk)
            await opens(desk)
            await desk.shows(SessionScreen)
            assert Passphrase(tmp_path).opens(WORDS)
            await desk.press("ctrl+l")
            await desk.until(lambda: "Your passphrase opens it" in desk.page())
            await desk.press("escape")
            assert desk.app.locked


async def test_the_demo_only_covers() -> None:
    async with ScriptedServer().serve() as server:
        session = going_on(server)
        async with dashboard(server, session) as desk:
            await desk.press("ctrl+l")
            await desk.until(lambda: "enter uncovers it" in desk.page())
            await desk.press("enter")
            await desk.shows(SessionScreen)
