"""Treatment plans in the store: one a client, unreadable without the key."""

import sqlite3
from contextlib import closing
from pathlib import Path

from live.errors import StoreError
from live.store import Store
from tests.live.store.store_samples import MASTER, NOW

SENTINEL = "Zanzibar-Quokka"


async def test_a_client_has_one_plan_the_last(store: Store, path: Path) -> None:
    assert await store.plan("Dr. Hale", "Sam") is None
    for plan in (b"first", b"second"):
        await store.save_plan("Dr. Hale", "Sam", plan, NOW)
    assert await store.plan("Dr. Hale", "Sam") == b"second"
    async with Store.open(path, MASTER) as again:
        assert await again.plan("Dr. Hale", "Sam") == b"second"


async def test_names_are_the_same_however_they_are_spaced_and_capitalized(store: Store) -> None:
    await store.save_plan("Dr. Hale", "Sam  L.", b"plan", NOW)
    assert await store.plan("dr.  hale", " sam l. ") == b"plan"
    assert await store.plan("Dr. Hale", "Sam") is None
    assert await store.plan("Dr. Halesam", "l.") is None


async def test_the_file_names_nobody_and_shows_nothing(store: Store, path: Path) -> None:
    await store.save_plan(SENTINEL, SENTINEL, SENTINEL.encode(), NOW)
    for file in path.parent.iterdir():
        assert SENTINEL.encode() not in file.read_bytes()
        assert SENTINEL.casefold().encode() not in file.read_bytes()


async def test_a_plan_moved_to_another_client_does_not_open(store: Store, path: Path) -> None:
    await store.save_plan("Dr. Hale", "Sam", b"plan", NOW)
    await store.save_plan("Dr. Hale", "Ana", b"plan", NOW)
    with closing(sqlite3.connect(path)) as db, db:
        (sealed,) = db.execute("SELECT payload FROM plans LIMIT 1").fetchone()
        db.execute("UPDATE plans SET payload = ?", (sealed,))
    refused = []
    for client in ("Sam", "Ana"):
        try:
            await store.plan("Dr. Hale", client)
        except StoreError as error:
            refused.append(str(error))
    (message,) = refused
    assert "another key" in message
    assert client not in message
