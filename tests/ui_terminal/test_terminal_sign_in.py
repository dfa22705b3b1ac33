"""Signing in by the screen, where nobody is signed in or no longer."""

import anyio
import pytest
from textual import events
from textual.widgets import Input

from tests.ui_terminal.scripted_server import CODE, PASSPHRASE, USER, ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard, opened
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

pytestmark = pytest.mark.together


async def at(desk: Desk, field: str) -> None:
    """Wait for a field of the screen to have the keys."""
    await desk.shows(SignInScreen)
    await desk.until(lambda: isinstance(desk.app.focused, Input) and desk.app.focused.id == field)


async def sign_in(desk: Desk) -> None:
    """Type what the server knows."""
    await at(desk, "user")
    await desk.enter(USER)
    await desk.press("enter")
    await at(desk, "passphrase")
    await desk.enter(PASSPHRASE)
    await desk.press("enter")


async def test_whoever_is_not_signed_in_is_asked_and_the_session_is_opened_then() -> None:
    """A wrong passphrase is said to be wrong, and none is shown; leaving signs out."""
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.")
        async with opened(server.url, "", None) as desk:
            desk.app._first = session.id
            await at(desk, "user")
            assert {"enter", "escape"} <= desk.footer().keys()
            await desk.enter(USER)
            await desk.press("enter")
            await at(desk, "passphrase")
            await desk.enter("a wrong one")
            assert "a wrong one" not in desk.page()
            await desk.press("enter")
            await desk.until(lambda: "do not belong together" in desk.page())
            await desk.press(*["backspace"] * len("a wrong one"))
            await desk.enter(PASSPHRASE)
            await desk.press("enter")
            await desk.shows(SessionScreen)
            await desk.until(lambda: desk.live.model.view is not None)
            await desk.press("q")
            await desk.shows(SessionsScreen)
            await desk.until(lambda: "R. K." in desk.page())
        with anyio.fail_after(60):
            await server.signed_out.wait()


@pytest.mark.parametrize("told", [True, False], ids=["told", "by the key alone"])
async def test_a_screen_that_opened_behind_another_window_takes_what_is_typed(told: bool) -> None:
    """As in a browser: its page is in front only once somebody clicks into it."""
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.shows(SessionsScreen)
        desk.app.post_message(events.AppBlur())
        await desk.until(lambda: not desk.app.app_focus)
        desk.app._ask("Sign in with your account.")
        await desk.shows(SignInScreen)
        await desk.until(lambda: "it is not shown" in desk.page())
        assert desk.app.focused is None
        if told:
            desk.app.post_message(events.AppFocus())
            await at(desk, "user")
        await desk.press("h")
        await at(desk, "user")
        await desk.until(lambda: desk.screen.query_one("#user", Input).value == "h")


async def test_what_is_typed_ahead_stands_in_the_field_it_is_meant_for() -> None:
    """A passphrase typed faster than a slow machine takes it never shows as a user's name."""
    async with ScriptedServer().serve() as server, opened(server.url, "", None) as desk:
        await at(desk, "user")
        desk.burst(*USER, "enter", *PASSPHRASE, "enter")
        await desk.shows(SessionsScreen)


async def test_a_code_is_asked_for_where_the_account_wants_one() -> None:
    async with ScriptedServer().serve() as server, opened(server.url, "", None) as desk:
        server.wants_code = True
        await sign_in(desk)
        await at(desk, "code")
        await desk.until(lambda: "authenticator" in desk.page())
        await desk.enter(CODE)
        await desk.press("enter")
        await desk.shows(SessionsScreen)


async def test_whoever_is_signed_out_meanwhile_is_led_back_to_the_question() -> None:
    """Instead of an error again and again."""
    async with ScriptedServer().serve() as server, opened(server.url, "old", None) as desk:
        await at(desk, "user")
        assert "You are signed out" in desk.page()
        await desk.press("shift+tab")
        await at(desk, "server")
        await desk.press("enter")
        await sign_in(desk)
        await desk.shows(SessionsScreen)
        await desk.until(lambda: "No session yet." in desk.page())


async def test_an_address_that_is_none_and_a_server_that_is_not_there_are_said() -> None:
    """Nothing typed is lost by it."""
    async with ScriptedServer().serve() as server, opened(server.url, "", None) as desk:
        await at(desk, "user")
        address = desk.screen.query_one("#server", Input)
        address.value = "nowhere"
        await sign_in(desk)
        await desk.until(lambda: "http://HOST:PORT" in desk.page())
        await desk.until(lambda: desk.app.focused is address)
        address.value = "http://127.0.0.1:9"
        await desk.press("enter", "enter")
        await desk.until(lambda: "expected a conote server at http://127.0.0.1:9" in desk.page())
        address.value = server.url
        await desk.press("enter")
        await desk.shows(SessionsScreen)
