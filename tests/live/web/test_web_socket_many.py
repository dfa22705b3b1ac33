"""Fifty screens at one session, all of them typing."""

from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

import anyio
import pytest

from tests.fakes.notes import content
from tests.fakes.screen import Screen
from tests.fakes.server import serving, with_a_line

pytestmark = pytest.mark.together

SCREENS: Final = 50
WORDS: Final = 3


async def test_fifty_screens_that_type_at_once_end_up_alike(folder: Path) -> None:
    async with serving(folder) as server, AsyncExitStack() as stack:
        made, line = await with_a_line(server)
        seats = [made.therapist, made.client] * (SCREENS // 2)
        screens = [await stack.enter_async_context(seat.screen()) for seat in seats]
        for screen in screens:
            await screen.until(lambda screen=screen: screen.note.text(line) is not None)  # type: ignore[misc]
        whole = len("Slept four hours.") + sum(WORDS * len(f" {n}q") for n in range(SCREENS))

        async def types(number: int, screen: Screen) -> None:
            for _ in range(WORDS):
                await screen.types(line, f" {number}q")
            with anyio.fail_after(60):
                while len(screen.note.texts()[line]) < whole:
                    await screen.take()

        async with anyio.create_task_group() as tasks:
            for number, screen in enumerate(screens):
                tasks.start_soon(types, number, screen)
        truth = content((await server.session(made)).room.document)["statements"][line]["text"]
        assert {screen.note.texts()[line] for screen in screens} == {truth}
        assert all(truth.split().count(f"{n}q") == WORDS for n in range(SCREENS))
        written = (await server.session(made)).room.document.written_by(line)
        assert {part.author for part in written} == {"therapist", "client"}
