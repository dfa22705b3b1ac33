"""The dashboard and the server itself, over real sockets."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.fakes.server import AGREE, SETUP, data_folder, serving
from tests.ui_terminal.terminal_pilot import Desk, opened
from ui_terminal.screens.private import PrivateScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor, SafeTextArea

pytestmark = pytest.mark.together


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def test_a_session_from_consent_to_the_last_signature(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen() as client, opened(server.base, SETUP, made.id) as desk:
            await desk.until(lambda: "c gives your consent" in desk.page())
            await desk.press("c")
            await desk.until(lambda: "Your consent" in desk.page())
            await desk.press("a")
            await desk.until(lambda: "The client has not yet." in desk.page())
            await client.do(AGREE)
            await desk.until(lambda: "waiting for sound" in desk.page())
            await write(desk, "Sleeps 五 hours 😀.")
            (statement,) = (await server.session(made)).state.entries
            await desk.press("e")
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            await client.types(statement, " 真的.")
            await desk.until(lambda: "真的." in (desk.live.connection.note.text(statement) or ""))
            await desk.press("backspace")
            await desk.enter(" a night")
            await desk.press("enter")
            room = (await server.session(made)).room
            await desk.until(
                lambda: room.document.texts()[statement] == "Sleeps 五 hours 😀 a night 真的."
            )
            await desk.until(lambda: desk.live.connection.unkept == 0)
            await desk.press("d")
            await desk.until(lambda: "disputed, from you" in desk.page().replace(" · ", ", "))
            await desk.press("a", "x")
            await desk.until(lambda: "End the session?" in desk.page())
            await desk.press("y")
            await desk.until(lambda: desk.live.model.state == "review")
            await desk.press("s")
            await desk.shows(ReviewScreen)
            await desk.until(lambda: "hours 😀 a night 真的." in desk.page())
            await desk.press("enter")
            await desk.until(lambda: isinstance(desk.app.focused, Input))
            await desk.enter("Ada")
            await desk.press("enter")
            await desk.until(lambda: "✓ You signed as Ada" in desk.page())
            assert (await made.client.sign(await made.client.sha256())).status_code == 200
            await desk.until(lambda: "signed as" in desk.page().rsplit("You", 1)[-1])
            await desk.until(lambda: "answer is waited for" not in desk.page())
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.until(lambda: "will not change any more" in desk.page())
            assert (await server.session(made)).state.state == "signed"


async def test_two_dashboards_at_one_session_are_told_of_each_other(folder: Path) -> None:
    """Each says so plainly, and says it when the other has gone; the page is no dashboard."""
    words = "another dashboard is signed in"
    async with serving(folder) as server:
        made = await server.set_up()
        async with (
            made.therapist.screen(),
            opened(server.base, SETUP, made.id, size=(100, 30)) as one,
        ):
            await one.until(lambda: one.live.model.screens == {"terminal": 1, "page": 1})
            assert words not in one.page()
            async with opened(server.base, SETUP, made.id) as other:
                await one.until(lambda: words in one.rows()[0] and words in other.rows()[0])
                await one.until(lambda: "Another dashboard is signed in" in one.page())
            await one.until(lambda: words not in one.rows()[0])
            await one.until(lambda: "The other dashboard has gone" in one.page())


async def write(desk: Desk, text: str) -> None:
    await desk.press("n")
    await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
    await desk.enter(text)
    await desk.press("enter")
    await desk.until(lambda: any(s.statements for s in desk.live.model.sections))
    await desk.until(lambda: desk.live.note.settled and desk.live.connection.unkept == 0)


async def test_private_notes_are_one_text_on_two_terminals(folder: Path) -> None:
    """Two dashboards write in it at once, the cursor keeps its place, the note has none of it."""
    async with serving(folder) as server:
        made = await server.set_up()
        async with (
            opened(server.base, SETUP, made.id) as one,
            opened(server.base, SETUP, made.id) as other,
        ):
            for desk in (one, other):
                await desk.press("P")
                await desk.shows(PrivateScreen)
                await desk.until(lambda desk=desk: not area(desk).read_only)  # type: ignore[misc]
            assert "For you alone" in one.page()
            await one.enter("Ask about 五\nand sleep.")
            await other.until(lambda: area(other).text == "Ask about 五\nand sleep.")
            await other.until(lambda: "kept on the server" in other.page())
            await other.press("up", "up", "home")
            await other.enter("1. ")
            await one.until(lambda: area(one).text == "1. Ask about 五\nand sleep.")
            await one.enter(" Then rest.")
            await other.until(lambda: "sleep. Then rest." in area(other).text)
            await other.enter("!")
            await one.until(lambda: area(one).text.startswith("1. !Ask"))
            await one.press("escape")
            await one.shows(SessionScreen)
            assert "Then rest" not in one.page()
            await one.press("P")
            await one.until(lambda: "Then rest." in one.page())
            texts = (await server.session(made)).room.document.texts()
            assert not any("rest" in text for text in texts.values())


def area(desk: Desk) -> SafeTextArea:
    """The private notes as they stand on a terminal."""
    return desk.screen.query_one(SafeTextArea)
