"""A session that was written in for long comes back from few rows, and goes on."""

from pathlib import Path

import pytest

from live.note import packing
from live.note.packing import PACK_AFTER
from tests.fakes.notes import Replica
from tests.fakes.server import practicing
from tests.fakes.sessions import check, live_session, types, write

pytestmark = pytest.mark.together


async def test_a_long_history_is_read_once_and_short_after_that(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        replica = Replica(session.room.document)
        for _ in range(PACK_AFTER):
            await session.merge("client", replica.types(line, 0, "x"))
        text = session.room.document.texts()[line]
        written = session.room.document.written_by(line)
        assert len(await practice.equipment.store.updates(session.id)) > packing.PACK_AFTER
    for _ in range(2):
        async with practicing(folder) as practice:
            again = await practice.open(session.id)
            assert len(await practice.equipment.store.updates(session.id)) <= 12
            assert again.room.document.texts()[line] == text
            assert again.room.document.written_by(line) == written
            check(again)
            await types(again, "therapist", line, "y")
            text = again.room.document.texts()[line]
            written = again.room.document.written_by(line)
