"""Two dashboards and two browsers in one line at once: all end up with every letter."""

import random
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

import anyio
import pytest
from playwright.async_api import Page, async_playwright, expect

from live import wire
from tests.e2e.stage import CHROMIUM, FLAGS, needs_chromium
from tests.fakes.server import NEW, SETUP, data_folder, serving
from tests.ui_terminal.terminal_pilot import Desk, opened, typing

pytestmark = [pytest.mark.e2e, needs_chromium]

LETTERS: Final = 25
"""Letters that each types."""
FIRST: Final = "Nora slept 五 hours 😀 on most nights."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def types_at(desk: Desk, letter: str, chance: random.Random) -> None:
    """Type at a dashboard, here and there in the line, slower and faster."""
    for _ in range(LETTERS):
        await desk.press(*chance.choice((("left",) * 3, ("right",) * 2, ("home",), ("end",), ())))
        await desk.press(letter)
        await anyio.sleep(chance.random() / 50)


async def types_on(page: Page, letter: str, chance: random.Random) -> None:
    """Type at a page, here and there in the line."""
    for _ in range(LETTERS):
        for key in chance.choice((("ArrowLeft",) * 3, ("ArrowRight",) * 2, ("Home",), ("End",))):
            await page.keyboard.press(key)
        await page.keyboard.type(letter)


async def test_two_dashboards_and_two_browsers_change_one_line_and_agree(folder: Path) -> None:
    async with serving(folder) as server, AsyncExitStack() as stack:
        made = (await server.post("/api/sessions", SETUP, NEW)).json()
        desks = [
            await stack.enter_async_context(opened(server.base, SETUP, made["session"]))
            for _ in range(2)
        ]
        playwright = await stack.enter_async_context(async_playwright())
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        stack.push_async_callback(chromium.close)
        pages = [await (await chromium.new_context()).new_page() for _ in range(2)]
        for page, party in zip(pages, ("therapist", "client"), strict=True):
            await page.goto(made["links"][party])
        await desks[0].live.connection.do(wire.Write(section="data", text=FIRST))
        for page in pages:
            line = page.get_by_test_id("statement-text").first
            await expect(line).to_have_text(FIRST)
            await line.click()
        for desk in desks:
            await desk.until(lambda desk=desk: FIRST in desk.page().replace("\n", " "))  # type: ignore[misc]
            await desk.press("e")
            await typing(desk)

        chance = random.Random(6)  # noqa: S311 - where people type is no secret
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(types_at, desks[0], "ä", chance)
            tasks.start_soon(types_at, desks[1], "夜", chance)
            tasks.start_soon(types_on, pages[0], "x", chance)
            tasks.start_soon(types_on, pages[1], "q", chance)

        session = await server.practice.open(made["session"])
        (statement,) = session.room.document.texts()
        for desk in desks:
            await desk.until(lambda desk=desk: desk.live.connection.unkept == 0)  # type: ignore[misc]
        whole = len(FIRST) + 4 * LETTERS
        room = session.room
        await desks[0].until(lambda: len(room.document.texts()[statement]) == whole)
        text = session.room.document.texts()[statement]
        assert Counter(text) == Counter(FIRST + "ä夜xq" * LETTERS)
        for page in pages:
            line = page.get_by_test_id("statement-text").first
            await expect(line).to_have_text(text)
        for desk in desks:
            editor = await typing(desk)
            await desk.until(lambda editor=editor: editor.text == text)  # type: ignore[misc]
            await desk.press("enter")
            await desk.until(lambda desk=desk: not desk.live.note.writing)  # type: ignore[misc]
            assert desk.live.connection.note.text(statement) == text
