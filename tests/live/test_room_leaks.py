"""Two hundred rooms opened, written in and closed leave nothing behind."""

import gc
import weakref
from pathlib import Path
from typing import Any, Final

import psutil  # type: ignore[import-untyped]
import pytest
from anyio import to_thread

from live.practice import Practice
from tests.fakes.notes import Replica
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, write
from tests.live.test_carets import says

pytestmark = pytest.mark.together

ROOMS: Final = 200
WARM: Final = 50
"""Rooms after which memory is looked at: what is kept for all is there by then."""
GROWTH: Final = 12_000_000
"""Bytes that 150 rooms may leave: half of what as many open ones take (165 kB each)."""


async def visit(practice: Practice, gone: list["weakref.ref[Any]"]) -> None:
    """Both come, write in one line, and go."""
    session = await live_session(practice)
    line = await write(session)
    screens = [(await session.attach(party, 0))[0] for party in ("therapist", "client")]
    session.carets.take(screens[1], says(line))
    replica = Replica(session.room.document)
    for number in range(5):
        await session.merge("client", replica.types(line, 0, str(number)))
    for screen in screens:
        await session.detach(screen)
    held = (session, session.room, session.room.document, session.hub, session.carets)
    gone.extend(map(weakref.ref, held))


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


async def test_two_hundred_rooms_leave_nothing_behind(folder: Path) -> None:
    gone: list[weakref.ref[Any]] = []
    before = 0
    async with practicing(folder) as practice:
        for number in range(ROOMS):
            await visit(practice, gone)
            await practice.rest(after_s=0)
            if number == WARM:
                gc.collect()
                before = await to_thread.run_sync(_resident)
        assert not practice._running
        gc.collect()
        assert [reference for reference in gone if reference() is not None] == []
        assert await to_thread.run_sync(_resident) - before < GROWTH
