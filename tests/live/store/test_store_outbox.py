"""What was sent to other systems is kept sealed, and found again."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from live.errors import StoreError
from live.store import MasterKey, Store, tables
from live.store.outbox import Outgoing

AT = datetime(2026, 11, 22, 15, tzinfo=UTC)
ONE = Outgoing("a" * 64, "s1", "waiting", 1, AT, b'{"url": "https://fhir.example.org"}')


async def test_what_is_put_is_found_and_put_again_takes_its_place(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "db", MasterKey(b"k" * 32)) as store:
        await store.create_session("s1", AT)
        await store.outbox.put(ONE)
        done = replace(ONE, state="sent", attempts=2, about=b"{}")
        await store.outbox.put(done)
        assert await store.outbox.find(ONE.id) == done
        assert await store.outbox.all() == [done]
        assert await store.outbox.all("waiting") == []
        assert await store.outbox.find("b" * 64) is None
    assert b"fhir.example.org" not in b"".join(p.read_bytes() for p in tmp_path.iterdir())  # noqa: ASYNC240 - a test


async def test_a_row_that_was_moved_to_another_session_does_not_open(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "db", MasterKey(b"k" * 32)) as store:
        for session in ("s1", "s2"):
            await store.create_session(session, AT)
        await store.outbox.put(ONE)
        async with store._database.write("") as db:
            await db.execute(update(tables.outbox).values(session="s2"))
        with pytest.raises(StoreError):
            await store.outbox.all()
