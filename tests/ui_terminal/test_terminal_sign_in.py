"""Signing in by the screen, where no token is known or a wrong one."""

import pytest
from textual.widgets import Input

from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, opened
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

pytestmark = pytest.mark.together


async def asked(desk: Desk) -> None:
    """Wait for the screen to ask for the token."""
    await desk.shows(SignInScreen)
    await desk.until(lambda: isinstance(desk.app.focused, Input) and desk.app.focused.id == "token")


async def test_without_a_token_it_is_asked_for_and_the_session_is_opened_then() -> None:
    """A wrong one is said to be wrong; none is shown."""
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.")
        async with opened(server.url, "", None) as desk:
            desk.app._first = session.id
            await asked(desk)
            assert "no token yet" in desk.page()
            assert {"enter", "escape"} <= desk.footer().keys()
            await desk.press("enter")
            await desk.until(lambda: "Paste the token first." in desk.page())
            await desk.enter("wrong-one")
            assert "wrong-one" not in desk.page()
            await desk.press("enter")
            await desk.until(lambda: "does not know this token" in desk.page())
            await desk.press(*["backspace"] * len("wrong-one"))
            await desk.enter(SETUP)
            await desk.press("enter")
            await desk.shows(SessionScreen)
            await desk.until(lambda: desk.live.model.view is not None)
            await desk.press("q")
            await desk.shows(SessionsScreen)
            await desk.until(lambda: "R. K." in desk.page())


async def test_a_token_that_the_server_does_not_know_leads_back_to_the_question() -> None:
    """Instead of an error again and again."""
    async with ScriptedServer().serve() as server, opened(server.url, "old", None) as desk:
        await asked(desk)
        assert "does not know the token" in desk.page()
        await desk.press("shift+tab")
        await desk.until(lambda: desk.app.focused is desk.screen.query_one("#server"))
        await desk.press("enter")
        await asked(desk)
        await desk.enter(f"{server.url}/#setup={SETUP}")
        await desk.press("enter")
        await desk.shows(SessionsScreen)
        await desk.until(lambda: "No session yet." in desk.page())


async def test_an_address_that_is_none_and_a_server_that_is_not_there_are_said() -> None:
    """Nothing typed is lost by it."""
    async with ScriptedServer().serve() as server, opened(server.url, "", None) as desk:
        await asked(desk)
        address = desk.screen.query_one("#server", Input)
        address.value = "nowhere"
        await desk.enter(SETUP)
        await desk.press("enter")
        await desk.until(lambda: "http://HOST:PORT" in desk.page())
        await desk.until(lambda: desk.app.focused is address)
        address.value = "http://127.0.0.1:9"
        await desk.press("enter", "enter")
        await desk.until(lambda: "expected a conote server at http://127.0.0.1:9" in desk.page())
        address.value = server.url
        await desk.press("enter")
        await desk.shows(SessionsScreen)
