"""Every key on every screen does what it says, with the server itself and with a scripted one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import TypeAdapter
from textual.screen import Screen
from textual.widgets import Input

from live import events as ev
from live import wire
from live.values import Check, Goal
from tests.fakes.server import SETUP, data_folder, serving
from tests.ui_terminal.keys_pressed import Step, all_keys, walk
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard, opened
from tests.ui_terminal.test_terminal_habits import talked
from tests.ui_terminal.test_terminal_practice import ENGINES, PASSED, report
from ui_terminal.practice import Engines, SelfTest
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LineScreen, LinkScreen
from ui_terminal.screens.engines import EnginesScreen
from ui_terminal.screens.lock import LockScreen
from ui_terminal.screens.measures import MeasureScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.pilot_report import BaselineScreen, PilotReportScreen
from ui_terminal.screens.private import PrivateScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

GOALS: Final = (Goal("g1", "Sleep through the night"),)
CHECKS: Final = wire.Checks(checks=(Check("risk", "Risk", "missing", "Ask.", ()),))
LINES: Final = ("First line.", "Second line.", "Third line.")


def editing(desk: Desk) -> bool:
    """Whether an editor is open."""
    return desk.live.note.writing


def reading(desk: Desk) -> bool:
    """Whether the note has the keys again."""
    return isinstance(desk.screen, SessionScreen) and not editing(desk)


def on(line: int) -> Callable[[Desk], bool]:
    """Whether the cursor is on a line."""
    return lambda desk: (
        desk.live.note.statement is not None
        and (desk.live.note.statement.text.startswith(LINES[line]))
    )


def status(line: int, wanted: str) -> Callable[[Desk], bool]:
    """Whether a line has a status; "" if it is gone."""

    def so(desk: Desk) -> bool:
        shown = [s for part in desk.live.model.sections for s in part.statements]
        found = [s.status for s in shown if s.text.startswith(LINES[line])]
        return found == ([wanted] if wanted else [])

    return so


def has(words: str) -> Callable[[Desk], bool]:
    """Whether the note holds words."""
    return lambda desk: any(
        words in s.text for part in desk.live.model.sections for s in part.statements
    )


def has_not(words: str) -> Callable[[Desk], bool]:
    """Whether the note does not hold words."""
    return lambda desk: not has(words)(desk)


def gone(words: str) -> Callable[[Desk], bool]:
    """Whether words are no more on the screen."""
    return lambda desk: words not in desk.page()


def look(name: str) -> Callable[[Desk], bool]:
    """Whether the terminal has a look."""
    return lambda desk: desk.app.theme == f"conote-{name}"


def session(key: str, then: Any) -> Step:
    """A key of the session's screen."""
    return Step("SessionScreen", key, then)


NOTE: Final = (
    Step("NoteView", "home", on(0)),
    Step("NoteView", "down", on(1)),
    Step("NoteView", "j", on(2)),
    Step("NoteView", "k", on(1)),
    Step("NoteView", "up", on(0)),
    Step("NoteView", "end", lambda desk: desk.live.note.statement is None),
    Step("NoteView", "home", on(0)),
)
LINES_MARKED: Final = (
    session("d", status(0, "disputed")),
    session("a", status(0, "accepted")),
    session("w", "rests on no words"),
    session("w", gone("rests on no words")),
    session("y", "Copied the statement"),
    session("space", " a  First"),
    Step("NoteView", "home", on(0)),  # any key but a letter shown ends it
    Step("NoteView", "end", lambda desk: desk.live.note.statement is None),
    Step("NoteView", "home", on(0)),
    session("g", PickScreen),
    Step("PickScreen", "j", PickScreen),
    Step("PickScreen", "k", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("u", LineScreen),
    Step("", "Since May?", "Since May?"),
    Step("LineEditor", "enter", "you said something of a"),
)
WRITTEN: Final = (
    session("e", editing),
    Step("", " Never.", has("Never.")),
    Step("SharedEditor", "escape", has_not("Never.")),
    session("e", editing),
    Step("", " More.", has("More.")),
    Step("SharedEditor", "enter", reading),
    session("z", has_not("More.")),
    session("Z", has("More.")),
    session("ctrl+z", has_not("More.")),
    session("ctrl+y", has("More.")),
    session("n", editing),
    Step("", "Fourth.", "Fourth."),
    Step("LineEditor", "escape", reading),
    session("n", "Fourth."),
    Step("LineEditor", "enter", has("Fourth.")),
    Step("NoteView", "home", on(0)),
    Step("NoteView", "down", on(1)),
    session("r", status(1, "")),
)
ASIDE: Final = (
    session("f", PickScreen),
    Step("PickScreen", "q", SessionScreen),
    session("M", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("i", lambda desk: isinstance(desk.screen, PickScreen) or "no lists" in desk.page()),
)
AROUND: Final = (
    session("h", RecordScreen),
    Step("RecordScreen", "h", SessionScreen),
    session("P", PrivateScreen),
    Step("PrivateScreen", "escape", SessionScreen),
    session("m", MeasureScreen),
    Step("MeasureScreen", "m", SessionScreen),
    session("b", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("t", look("light")),
    session("t", look("contrast")),
    session("t", look("dark")),
    session("question_mark", HelpScreen),
    Step("HelpScreen", "question_mark", SessionScreen),
    Step("ConoteApp", "ctrl+l", LockScreen),
    Step("LockScreen", "enter", SessionScreen),
    Step("ConoteApp", "ctrl+l", LockScreen),
    Step("LockScreen", "escape", SessionScreen),
)
STOPPED: Final = (
    session("p", lambda desk: desk.live.model.state == "paused"),
    session("p", lambda desk: desk.live.model.state == "live"),
    session("C", ConfirmScreen),
    Step("ConfirmScreen", "n", SessionScreen),
    session("x", ConfirmScreen),
    Step("ConfirmScreen", "escape", SessionScreen),
    session("E", ConfirmScreen),
    Step("ConfirmScreen", "y", lambda desk: desk.live.model.state == "review"),
)


def name_has_keys(desk: Desk) -> bool:
    """Whether the name can be typed."""
    return isinstance(desk.app.focused, Input)


SIGNED: Final = (
    session("s", "SHA-256"),
    Step("ReviewScreen", "ctrl+r", "SHA-256"),
    Step("ReviewScreen", "q", SessionScreen),
    session("s", "SHA-256"),
    Step("ReviewScreen", "f", lambda desk: desk.live.model.state == "unsigned"),
    session("o", lambda desk: desk.live.model.state == "review"),
    session("s", "SHA-256"),
    Step("ReviewScreen", "enter", name_has_keys),
    Step("", "Ada", "Ada"),
    Step("ReviewScreen", "ctrl+s", "You signed as Ada"),
    Step("ReviewScreen", "escape", SessionScreen),
    session("s", "You signed as Ada"),  # read what was signed
    Step("ReviewScreen", "o", lambda desk: not desk.live.model.signed),
    Step("*", "escape", SessionScreen),
    session("q", SessionsScreen),
)
LIVE: Final = NOTE + LINES_MARKED + WRITTEN + ASIDE
AFTER: Final = AROUND + STOPPED + SIGNED


def focused(name: str) -> Callable[[Desk], bool]:
    """Whether something has the keys."""
    return lambda desk: type(desk.app.focused).__name__ == name


CONSENT: Final = (
    session("c", "Your consent"),
    Step("ConsentScreen", "escape", SessionScreen),
    session("c", "Your consent"),
    Step("ConsentScreen", "q", SessionScreen),
    session("c", "Your consent"),
    Step("*", "shift+tab", ConsentScreen),
    Step("*", "shift+tab", focused("Tick")),
    Step("Tick", "space", ConsentScreen),
    Step("Tick", "space", ConsentScreen),
    Step("ConsentScreen", "a", lambda desk: desk.live.model.consented),
    session("C", ConfirmScreen),
    Step("ConfirmScreen", "enter", lambda desk: not desk.live.model.consented),
    session("c", "Your consent"),
    Step("ConsentScreen", "ctrl+s", lambda desk: desk.live.model.consented),
)


def here(number: int) -> Callable[[Desk], bool]:
    """Whether the cursor of the list is on a session, counted with the headings."""
    return lambda desk: getattr(desk.app.focused, "highlighted", None) == number


LISTED: Final = (
    Step("SessionList", "j", here(2)),
    Step("SessionList", "k", here(1)),
    Step("SessionsScreen", "slash", focused("Input")),
    Step("", "nobody of this name", "Nobody of that name."),
    Step("SessionsScreen", "escape", gone("Nobody of that name.")),
    Step("SessionsScreen", "r", SessionsScreen),
    Step("SessionsScreen", "t", look("light")),
    Step("SessionsScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "escape", SessionsScreen),
    Step("SessionsScreen", "n", NewSessionScreen),
    Step("NewSessionScreen", "escape", SessionsScreen),
)
PRACTICE: Final = (
    Step("SessionsScreen", "m", "whisper-base"),
    Step("EnginesScreen", "r", "whisper-base"),
    Step("EnginesScreen", "t", look("light")),
    Step("EnginesScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "q", EnginesScreen),
    Step("PageScreen", "j", lambda desk: desk.screen.query_one("#page").scroll_offset.y == 1),
    Step("PageScreen", "k", lambda desk: desk.screen.query_one("#page").scroll_offset.y == 0),
    Step("EnginesScreen", "s", "half a minute"),
    Step("EnginesScreen", "escape", SessionsScreen),
    Step("SessionsScreen", "m", EnginesScreen),
    Step("PageScreen", "q", SessionsScreen),
    Step("SessionsScreen", "p", "sessions,"),
    Step("PilotReportScreen", "r", "sessions,"),
    Step("PilotReportScreen", "t", look("contrast")),
    Step("PilotReportScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "enter", PilotReportScreen),
    Step("PilotReportScreen", "b", BaselineScreen),
    Step("BaselineScreen", "escape", PilotReportScreen),
    Step("PilotReportScreen", "escape", SessionsScreen),
)


def following(wanted: bool) -> Callable[[Desk], bool]:
    """Whether what was said follows what is being said."""
    return lambda desk: desk.live.transcript.following is wanted


SAID: Final = (
    session("slash", focused("SearchLine")),
    Step("", "sentence 1", "search:"),
    Step("SearchLine", "escape", focused("Transcript")),
    session("slash", focused("SearchLine")),
    Step("", "sentence 1", "search:"),
    Step("SearchLine", "enter", "n N esc"),
    Step("Transcript", "n", "n N esc"),
    Step("Transcript", "N", "n N esc"),
    Step("Transcript", "escape", gone("search:")),
    Step("Transcript", "end", following(True)),
    Step("Transcript", "k", following(False)),
    Step("Transcript", "j", following(True)),
    Step("Transcript", "up", following(False)),
    Step("Transcript", "down", following(True)),
)
OTHERS: Final = {
    ("SessionScreen", "v"): "test_terminal_measures",
    ("SessionScreen", "l"): "test_terminal_keys",
    ("SessionScreen", "ctrl+r"): "test_terminal_writing",
    ("NewSessionScreen", "ctrl+s"): "test_terminal_keys",
    ("SessionList", "enter"): "test_terminal_keys",
    ("SessionsScreen", "q"): "test_terminal_app",
    ("ConoteApp", "ctrl+q"): "test_terminal_app",
}
"""Keys that are pressed elsewhere, because something must happen first."""
CLOSING: Final = {
    "ConfirmScreen": ("y", "enter", "n", "escape", "q"),
    "LinkScreen": ("escape", "enter", "q", "l"),
    "HelpScreen": ("escape", "q", "question_mark", "enter"),
    "MeasureScreen": ("escape", "q", "m"),
    "PickScreen": ("escape", "q"),
    "RecordScreen": ("escape", "q", "h", "enter"),
}
"""Dialogs, and the keys that close them."""
SIGN_IN: Final = (
    Step("", "no such token", SignInScreen),
    Step("Field", "enter", "does not know this token"),
)


def test_no_key_is_without_a_test() -> None:
    tours = (*LIVE, *AFTER, *CONSENT, *LISTED, *PRACTICE, *SAID, *SIGN_IN)
    pressed = {(step.owner, step.key) for step in tours}
    pressed |= {(name, key) for name, keys in CLOSING.items() for key in keys}
    pressed |= {
        ("SignInScreen", "t"),
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
