"""Every key on every screen does what it says, with the server itself and with a scripted one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import TypeAdapter
from textual.screen import Screen

from live import events as ev
from live import wire
from tests.fakes.server import SETUP, data_folder, serving
from tests.ui_terminal.key_tours import (
    AFTER,
    AROUND,
    CHECKS,
    CLOSING,
    CONSENT,
    GOALS,
    LINES,
    LISTED,
    LIVE,
    OTHERS,
    PRACTICE,
    SAID,
    SIGN_IN,
    SIGNED,
    STOPPED,
    has,
)
from tests.ui_terminal.keys_pressed import Step, all_keys, walk
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import dashboard, opened
from tests.ui_terminal.test_terminal_habits import talked
from tests.ui_terminal.test_terminal_practice import ENGINES, PASSED, report
from ui_terminal.practice import Engines, SelfTest
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LinkScreen
from ui_terminal.screens.measures import MeasureScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen


def test_no_key_is_without_a_test() -> None:
    tours = (*LIVE, *AFTER, *CONSENT, *LISTED, *PRACTICE, *SAID, *SIGN_IN)
    pressed = {(step.owner, step.key) for step in tours}
    pressed |= {(name, key) for name, keys in CLOSING.items() for key in keys}
    pressed |= {
        ("SignInScreen", "escape"),
        ("LinkScreen", "y"),
        ("LinkScreen", "c"),
    }
    pressed |= {("PickScreen", "space")}
    assert set(all_keys()) - pressed - set(OTHERS) == set()
    assert set(OTHERS) <= set(all_keys())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


@pytest.mark.together
async def test_every_key_of_a_session_with_a_scripted_server() -> None:
    async with ScriptedServer().serve() as server:
        found = server.session(goals=GOALS)
        found.go_live()
        for line in LINES:
            found.write("client", "data", line)
        async with dashboard(server, found) as desk:
            await desk.until(lambda: has(LINES[2])(desk))
            await walk(desk, LIVE)
            await desk.press("escape")
            await desk.shows(SessionScreen)
            found.tell(CHECKS)
            await walk(desk, AROUND + STOPPED)
            found.happen(ev.NoteReady(seconds=2.0, statements=2))
            await walk(desk, SIGNED)


@pytest.mark.together
async def test_every_key_of_a_session_with_the_server_itself(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up(goals=[{"id": "g1", "text": GOALS[0].text}])
        await made.agree()
        for line in LINES:
            answer = await made.client.command(wire.Write(section="data", text=line))
            assert answer.status_code == 200
        async with opened(server.base, SETUP, made.id) as desk, made.client.screen():
            await desk.until(lambda: has(LINES[2])(desk))
            await walk(desk, LIVE)
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await walk(desk, AFTER)


@pytest.mark.together
async def test_every_key_before_a_session(folder: Path) -> None:
    """Consent, with the server itself."""
    async with serving(folder) as server:
        made = await server.set_up()
        async with opened(server.base, SETUP, made.id) as desk:
            await walk(desk, CONSENT)


@pytest.mark.together
async def test_every_key_of_the_list(folder: Path) -> None:
    async with serving(folder) as server:
        await server.set_up()
        await server.set_up(client_alias="Ben")
        async with opened(server.base, SETUP, None) as desk:
            await desk.until(lambda: "Upcoming  (2)" in desk.page())
            await walk(desk, LISTED)


@pytest.mark.together
async def test_every_key_of_the_practice() -> None:
    async with ScriptedServer().serve() as server:
        server.practice = {
            "engines": TypeAdapter(Engines).dump_python(ENGINES, mode="json"),
            "report": report(),
            "self-test": TypeAdapter(SelfTest).dump_python(PASSED, mode="json"),
        }
        async with dashboard(server, size=(80, 14)) as desk:
            await walk(desk, PRACTICE)
            server.testing.set()


@pytest.mark.together
async def test_every_key_of_what_was_said() -> None:
    async with ScriptedServer().serve() as server:
        found = talked(server)
        async with dashboard(server, found) as desk:
            await walk(desk, SAID)


@pytest.mark.together
async def test_every_key_of_the_sign_in() -> None:
    async with ScriptedServer().serve() as server, opened(server.url, "", None) as desk:
        await desk.shows(SignInScreen)
        await walk(desk, SIGN_IN)
        await desk.press("escape")
        await desk.until(lambda: desk.app.return_code is not None)


DIALOGS: Final[dict[str, Callable[[], Screen[Any]]]] = {
    "ConfirmScreen": lambda: ConfirmScreen("Sure?", "Is it?", "it is"),
    "LinkScreen": lambda: LinkScreen("R. K.", "http://localhost/session#join=x"),
    "HelpScreen": lambda: HelpScreen([("a", "accept")]),
    "MeasureScreen": lambda: MeasureScreen(()),
    "PickScreen": lambda: PickScreen("Form", [("a", "one"), ("b", "two")], many=True),
    "RecordScreen": lambda: RecordScreen((), ()),
}


@pytest.mark.together
async def test_every_key_that_closes_a_dialog() -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.until(lambda: "No session yet." in desk.page())
        for name, keys in CLOSING.items():
            for key in keys:
                await desk.app.push_screen(DIALOGS[name]())
                await walk(desk, (Step(name, key, SessionsScreen),))
        await desk.app.push_screen(DIALOGS["PickScreen"]())
        await walk(desk, (Step("PickScreen", "space", "☑ one"),))
        await desk.press("escape")
        for key in ("y", "c"):
            await desk.app.push_screen(DIALOGS["LinkScreen"]())
            await walk(desk, (Step("LinkScreen", key, "Copied"),))
            assert desk.app.clipboard.endswith("#join=x")
            await desk.press("escape")
