"""Figures outlive their session, and then nothing says whose they were."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from live.errors import StoreError
from live.store import Store
from tests.live.store.store_samples import MASTER, NOW

pytestmark = pytest.mark.together


@pytest.fixture
async def store(store: Store) -> Store:
    """An open store with two sessions."""
    for name in ("s1", "s2"):
        await store.create_session(name, NOW)
    return store


def rows(path: Path) -> list[tuple[str, bytes, bytes]]:
    """The table as it is on disk."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT id, wrapped_key, payload FROM figures").fetchall()


async def test_a_session_has_one_row_and_the_last_figures_count(store: Store, path: Path) -> None:
    await store.keep_figures("s1", b"first")
    await store.keep_figures("s1", b"second")
    await store.keep_figures("s2", b"others")
    assert sorted(await store.figures()) == [b"others", b"second"]
    assert len(rows(path)) == 2


async def test_a_row_shows_neither_the_session_nor_a_number(store: Store, path: Path) -> None:
    await store.keep_figures("s1", b'{"minutes":5012}')
    ((name, wrapped, payload),) = rows(path)
    assert len(name) == 64
    assert "s1" not in name
    assert b"5012" not in wrapped + payload


async def test_the_name_is_the_same_after_a_restart_and_another_for_each_session(
    path: Path,
) -> None:
    async with Store.open(path, MASTER) as store:
        await store.create_session("s1", NOW)
        await store.create_session("s2", NOW)
        await store.keep_figures("s1", b"1")
    async with Store.open(path, MASTER) as store:
        await store.keep_figures("s1", b"1 again")
        await store.keep_figures("s2", b"2")
        assert len(await store.figures()) == 2


async def test_figures_stay_when_the_session_is_destroyed(store: Store) -> None:
    await store.keep_figures("s1", b"figures")
    await store.destroy("s1", NOW)
    assert await store.figures() == [b"figures"]
    with pytest.raises(StoreError, match="destroyed"):
        await store.keep_figures("s1", b"more")  # nobody can tell any more which row it was


async def test_changed_figures_are_not_taken(store: Store, path: Path) -> None:
    await store.keep_figures("s1", b"figures")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE figures SET id = 'moved'")
    with pytest.raises(StoreError, match="figures of session moved"):
        await store.figures()
