"""The pane of what was said follows the newest words, and shows which may still change."""

import pytest

from live.values import PARTIES
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard

pytestmark = pytest.mark.together


async def test_the_transcript_follows_until_somebody_scrolls_back() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        for number in range(40):
            session.heard(PARTIES[number % 2], f"sentence number {number}", number * 3.0)
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: "sentence number 39" in desk.page())
            session.speaking("client", "and so", 130.0, "p1")
            await desk.until(lambda: "and so …" in desk.page())
            session.speaking("client", "", 130.0, "p1")
            await desk.until(lambda: "and so …" not in desk.page())
            await desk.press("tab", "pageup")
            await desk.until(lambda: "scrolled back" in desk.page())
            session.heard("client", "the newest words", 140.0)
            await desk.until(lambda: "1 new" in desk.page())
            assert "the newest words" not in desk.page()
            await desk.press("end")
            await desk.until(lambda: "the newest words" in desk.page())
            await desk.until(lambda: "scrolled back" not in desk.page())


def leaning(desk: Desk, word: str) -> set[bool]:
    """Whether the pieces of the screen with this word are in italics."""
    return {
        bool(segment.style and segment.style.italic)
        for strip in desk.screen._compositor.render_strips()
        for segment in strip
        if word in segment.text
    }


async def test_words_that_will_hardly_change_are_upright_and_the_rest_leans() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            session.speaking("client", "surely yesterday perhaps", 1.0, "p1", stable=2)
            await desk.until(lambda: "surely yesterday perhaps …" in desk.page())
            assert leaning(desk, "surely yesterday") == {False}
            assert leaning(desk, "perhaps …") == {True}
            assert leaning(desk, "the client is here") == {True}
            session.heard("client", "surely yesterday evening", 1.0, "p1")
            await desk.until(lambda: "surely yesterday evening" in desk.page())
            assert leaning(desk, "evening") == {False}
            assert "…" not in next(row for row in desk.rows() if "evening" in row)
