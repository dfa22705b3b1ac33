"""The dashboard without a server, with a wrong one, and what it does about it."""

import pytest
from textual.widgets import Input

from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import NEVER, Desk, dashboard
from ui_terminal.app import WRONG_USE, ConoteApp, run
from ui_terminal.client import ConoteClient
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.sessions import SessionsScreen

pytestmark = pytest.mark.together


def test_a_wrong_address_ends_with_what_was_expected(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("127.0.0.1:8765", "token", None) == WRONG_USE
    assert "http://HOST:PORT" in capsys.readouterr().err


async def fill_in(desk: Desk) -> None:
    await desk.press("n")
    await desk.until(lambda: isinstance(desk.app.focused, Input))
    await desk.enter("RK")
    await desk.press("enter")
    await desk.enter("Ada")
    await desk.press("ctrl+s")


async def test_a_form_that_could_not_be_sent_comes_back_filled_in() -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.shows(SessionsScreen)
        server.refuse_create = ("bad_input", "expected a known template")
        await fill_in(desk)
        await desk.until(lambda: "expected a known template" in desk.page())
        await desk.shows(NewSessionScreen)
        assert [field.value for field in desk.screen.query(Input)] == ["RK", "Ada", ""]
        await desk.press("escape")
        await desk.shows(SessionsScreen)
        assert not server.sessions


async def test_a_server_that_went_away_is_said_and_asked_again() -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.shows(SessionsScreen)
        server.fail_lists = 1_000
        await desk.press("r")
        await desk.until(lambda: "trying again" in desk.page())
        server.fail_lists = 0
        await desk.press("r")
        await desk.until(lambda: "trying again" not in desk.page())


async def test_a_session_that_shows_us_out_says_why() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with dashboard(server, session) as desk:
            await desk.until(lambda: bool(session.screens))
            session.drop(4403)
            await desk.until(lambda: "✕ disconnected: the server does not allow" in desk.page())
            await desk.press("q")
            await desk.shows(SessionsScreen)


async def test_a_dashboard_without_a_server_says_so_and_can_be_left() -> None:
    app = ConoteApp(ConoteClient("http://127.0.0.1:9", "token", NEVER), "session-1")
    async with app.run_test() as pilot:
        desk = Desk(pilot, app)
        await desk.until(lambda: "○ reconnecting in" in desk.page())
        await desk.press("q")
        await desk.shows(SessionsScreen)
        await desk.until(lambda: "expected a conote server at http://127.0.0.1:9" in desk.page())
