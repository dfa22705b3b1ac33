"""The signed notes that are kept: of whom, and also once their log is gone."""

from pathlib import Path

import pytest

from live.errors import NotFound
from live.exports.kept import Client, SignedNotes
from tests.live.signing.test_charts import after_the_log_is_gone

pytestmark = pytest.mark.together


async def test_a_note_whose_log_was_destroyed_is_still_exported(folder: Path) -> None:
    async with after_the_log_is_gone(folder) as (practice, session):
        notes = SignedNotes(practice.equipment.store)
        note = await notes.find(session)
        assert note.attested["note"]["session"]["id"] == session
        (client,) = await notes.clients("nora  L.")
        assert client.is_same(note.client)
        assert [found.session async for found in notes.of(client)] == [session]


async def test_nobody_elses_is_found(folder: Path) -> None:
    async with after_the_log_is_gone(folder) as (practice, session):
        notes = SignedNotes(practice.equipment.store)
        mine = (await notes.find(session)).client
        await notes.need(mine)
        for other in (Client("another", mine.alias), Client(mine.owner, "Another")):
            with pytest.raises(NotFound):
                await notes.need(other)
        assert await notes.clients(mine.alias, "Another") == []
