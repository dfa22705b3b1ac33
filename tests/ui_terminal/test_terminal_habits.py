"""What hands get used to: looks, copy, search, jump, the mouse."""

import base64
from pathlib import Path

import pytest
from rich.segment import Segment
from textual import events
from textual.color import Color

from live.values import Party
from tests.ui_terminal.readable import faint
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.app import Habits
from ui_terminal.config import Remembered
from ui_terminal.screens.dialogs import ConfirmScreen
from ui_terminal.widgets.said import SearchLine

pytestmark = pytest.mark.together

MANY = 60


def talked(server: ScriptedServer) -> ScriptedSession:
    session = server.session()
    session.go_live()
    for number in range(MANY):
        party: Party = "client" if number % 2 else "therapist"
        session.heard(party, f"sentence {number} of the talk", number * 10.0, f"u{number}")
    return session


def drawn(desk: Desk) -> list[Segment]:
    """What the terminal draws, in its styles."""
    strips = desk.screen._compositor.render_strips()
    return [segment for strip in strips for segment in strip if segment.text.strip()]


async def test_t_goes_through_the_looks_and_the_next_start_has_the_last(tmp_path: Path) -> None:
    habits = Habits(tmp_path)
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with dashboard(server, session, habits=habits) as desk:
            assert desk.app.theme == "conote-dark"
            for name in ("light", "contrast", "dark", "light"):
                await desk.press("t")
                await desk.until(lambda name=name: desk.app.theme == f"conote-{name}")  # type: ignore[misc]
        async with dashboard(server, session, habits=habits) as desk:
            assert desk.app.theme == "conote-light"


async def test_another_look_is_everywhere_at_once() -> None:
    """What was said is drawn anew, too, though nobody says more; so is a note without words."""
    async with ScriptedServer().serve() as server, dashboard(server, talked(server)) as desk:
        await desk.until(lambda: "9:50" in desk.page())
        for name in ("light", "contrast", "dark"):
            await desk.press("t")
            await desk.until(lambda name=name: desk.app.theme == f"conote-{name}")  # type: ignore[misc]
            await desk.until(lambda: grounds(desk) == {desk.app.current_theme.background})


def grounds(desk: Desk) -> set[str]:
    """What stands behind the lines of what was said."""
    return {
        Color.from_rich_color(segment.style.bgcolor).hex.lower()
        for segment in drawn(desk)
        if "sentence" in segment.text and segment.style is not None and segment.style.bgcolor
    }


async def test_a_dialog_leaves_the_session_to_be_seen_and_is_itself_read_with_ease() -> None:
    """What goes on below shows through beside it, dimmed."""
    async with ScriptedServer().serve() as server, dashboard(server, talked(server)) as desk:
        await desk.until(lambda: "9:50" in desk.page())
        await desk.press("x")
        await desk.shows(ConfirmScreen)
        await desk.until(lambda: "End the session?" in desk.page() and "9:50" in desk.page())
        assert not list(faint(desk.drawn()))


async def test_the_palette_has_the_keys_by_name_and_nothing_that_writes_files() -> None:
    """Textual's own commands save the screen as a picture: no client's words leave that way."""
    async with ScriptedServer().serve() as server, dashboard(server, talked(server)) as desk:
        await desk.until(lambda: "9:50" in desk.page())
        titles = {command.title for command in desk.app.get_system_commands(desk.screen)}
        assert {"Write  (n)", "Pause  (p)", "Search  (/)", "Lock  (^l)", "Quit  (^q)"} <= titles
        assert not any("screenshot" in title.lower() or "Down" in title for title in titles)


async def test_without_colour_what_is_faint_is_dim_and_the_cursor_is_reversed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with ScriptedServer().serve() as server:
        session = talked(server)
        session.propose("data", "Sleeps badly.")
        async with dashboard(server, session) as desk:
            await desk.until(
                lambda: all(words in desk.page() for words in ("Sleeps badly.", "ASSESSMENT"))
            )
            for segment in drawn(desk):
                style = segment.style
                assert style is None or style.color is None or style.color.is_default
                assert style is None or style.bgcolor is None or style.bgcolor.is_default
            looks = {s.text.strip(): s.style for s in drawn(desk)}
            here = looks["Sleeps badly."]
            assert here is not None
            assert here.reverse
            await desk.press("n")
            await desk.until(
                lambda: any(
                    s.style is not None and s.style.reverse and s.text == "w" for s in drawn(desk)
                )
            )  # the cursor stands on the first letter of "write your own statement"
            title = looks["ASSESSMENT"]
            assert title is not None
            assert not title.dim
            time = looks["9:50"]
            assert time is not None
            assert time.dim


async def test_in_high_contrast_nothing_is_faint(tmp_path: Path) -> None:
    Remembered(tmp_path).keep_look("conote-contrast")
    async with ScriptedServer().serve() as server:
        session = talked(server)
        async with dashboard(server, session, habits=Habits(tmp_path)) as desk:
            await desk.until(lambda: "9:50" in desk.page())
            for segment in drawn(desk):
                style = segment.style
                text = segment.text.strip()
                if style and style.color and style.bgcolor and any(map(str.isalnum, text)):
                    colour, ground = map(Color.from_rich_color, (style.color, style.bgcolor))
                    assert abs(colour.brightness - ground.brightness) > 0.5, text


async def test_what_is_under_the_cursor_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    async with ScriptedServer().serve() as server:
        session = talked(server)
        session.propose("data", "Sleeps three hours.")
        async with dashboard(server, session) as desk:
            sent: list[str] = []
            driver = desk.app._driver
            assert driver is not None
            monkeypatch.setattr(driver, "write", sent.append)
            await desk.until(lambda: desk.live.note.statement is not None)
            await desk.press("y")
            copied = base64.b64encode(b"Sleeps three hours.").decode()
            await desk.until(lambda: f"\x1b]52;c;{copied}\a" in sent)
            await desk.until(lambda: "Copied the statement" in desk.page())
            await desk.press("tab", "y")
            copied = base64.b64encode(b"sentence 59 of the talk").decode()
            await desk.until(lambda: f"\x1b]52;c;{copied}\a" in sent)
            await desk.until(lambda: "Copied what was said" in desk.page())


async def test_search_finds_marks_and_goes_on_while_more_is_said() -> None:
    async with ScriptedServer().serve() as server:
        session = talked(server)
        async with dashboard(server, session, size=(100, 30)) as desk:
            await desk.press("slash")
            await desk.until(lambda: isinstance(desk.app.focused, SearchLine))
            await desk.enter("SENTENCE 1")
            await desk.until(lambda: "11 of 11" in desk.page())
            assert "sentence 19 of" in desk.page()
            await desk.press("enter", "N")
            await desk.until(lambda: "10 of 11  n N esc" in desk.page())
            assert "sentence 18 of" in desk.page()
            assert any(s.text == "sentence 1" for s in drawn(desk))  # a segment of its own: lit
            session.heard("client", "sentence 100", 700.0)
            await desk.until(lambda: "10 of 12" in desk.page())
            assert desk.app.clipboard == ""
            await desk.press("y")
            await desk.until(lambda: desk.app.clipboard == "sentence 18 of the talk")
            for _ in range(3):
                await desk.press("n")
            await desk.until(lambda: "1 of 12" in desk.page())
            assert "sentence 1 of" in desk.page()
            assert {"n": "Next", "N": "Before"}.items() <= desk.footer().items()
            await desk.press("escape")
            await desk.until(lambda: "scrolled back" in desk.page())
            assert not any(s.text == "sentence 1" for s in drawn(desk))
            assert desk.footer()["n"] == "Write"
            await desk.press("slash", *"zebra")
            await desk.until(lambda: "not said" in desk.page())
            await desk.press("escape")
            await desk.until(lambda: "not said" not in desk.page())


async def test_a_letter_leads_to_each_statement_in_view() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "First.")
        session.propose("data", "Second.")
        third = session.propose("plan", "Third.")
        async with dashboard(server, session) as desk:
            await desk.until(lambda: "Third." in desk.page())
            await desk.press("tab", "space")
            await desk.until(lambda: " d  Third." in desk.page())
            assert " a  First." in desk.page()
            await desk.press("d")
            note = desk.live.note
            await desk.until(lambda: note.statement is not None and note.statement.id == third)
            assert not session.commands  # d was not "dispute"
            await desk.until(lambda: " d  Third." not in desk.page())
            await desk.press("space", "escape", "k")
            await desk.until(lambda: note.row is not None and note.row.key == "gap assessment")


async def click(desk: Desk, text: str) -> None:
    """Click on words that are on the screen."""
    y = next(n for n, line in enumerate(desk.rows()) if text in line)
    x = desk.rows()[y].index(text)
    driver = desk.app._driver
    assert driver is not None
    for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
        event = kind(None, x, y, 0, 0, 1, False, False, False, x, y)
        event.set_sender(desk.app)
        driver.send_message(event)
    await desk.pilot.pause()


async def test_the_mouse_moves_the_cursor_and_presses_keys() -> None:
    async with ScriptedServer().serve() as server:
        session = talked(server)
        session.propose("data", "First.")
        second = session.propose("data", "Second.")
        async with dashboard(server, session, size=(120, 30)) as desk:
            await desk.until(lambda: "Second." in desk.page() and "No sound" in desk.page())
            await click(desk, "Second.")
            note = desk.live.note
            await desk.until(lambda: note.statement is not None and note.statement.id == second)
            await click(desk, "sentence 57")
            await desk.press("y")
            await desk.until(lambda: desk.app.clipboard == "sentence 57 of the talk")
            await click(desk, "Accept")
            await desk.until(lambda: session.state.entries[second].status == "accepted")
