"""The database: its tables, its durability, and what it says when it fails."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from anyio import to_thread
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from live import events as ev
from live.errors import CannotStart, StoreError
from live.store import MasterKey, Store, database, guards, tables
from live.store.keys import KEY_BYTES, Key, Row, event_row
from tests.live.store.store_samples import MASTER, NOW, note_event

pytestmark = pytest.mark.together


@pytest.fixture
async def store(store: Store) -> Store:
    """An open store with one session, ``s1``."""
    await store.create_session("s1", NOW)
    return store


def _inspect(path: Path) -> list[Any]:
    """How the file's tables differ from what the code says (Alembic's own, untyped, rows)."""
    engine = sa.create_engine(f"sqlite:///{path}")
    try:
        with engine.connect() as connection:
            options = {"compare_type": True}
            context = MigrationContext.configure(connection, opts=options)
            assert context.get_current_revision() == _last_step()
            return list(compare_metadata(context, tables.metadata))
    finally:
        engine.dispose()


def _last_step() -> str:
    """The number of the last step there is: they stand in one line, or Alembic refuses."""
    config = Config()
    config.set_main_option("script_location", "live.store:migrations")
    config.set_main_option("path_separator", "os")
    return str(ScriptDirectory.from_config(config).get_current_head())


async def test_the_steps_from_nothing_give_the_tables_the_code_expects(path: Path) -> None:
    async with Store.open(path, MASTER):
        pass
    assert _inspect(path) == []


async def test_opening_again_changes_nothing(path: Path) -> None:
    for _ in range(2):
        async with Store.open(path, MASTER):
            pass
    assert _inspect(path) == []


def _make_the_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database as the first conote made it, with a session of one event."""
    upgrade = command.upgrade
    with monkeypatch.context() as earlier:
        earlier.setattr(command, "upgrade", lambda config, _: upgrade(config, "0001"))
        earlier.setattr(guards, "put_up", lambda _: None)
        database._prepare(database._url(path))
    value = bytes(range(KEY_BYTES))
    wrapped = Key(b"m" * KEY_BYTES).seal(value, Row("sessions", "s1"))
    sealed = Key(value).seal(ev.to_json(note_event(1)), event_row("s1", 1))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO sessions VALUES ('s1', 0, ?, NULL)", (wrapped,))
        db.execute("INSERT INTO events VALUES ('s1', 1, 0, ?)", (sealed,))


async def test_a_database_of_before_there_were_figures_is_brought_up_with_all_it_holds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await to_thread.run_sync(_make_the_first, path, monkeypatch)
    with pytest.raises(CannotStart, match="the key file this database was made with"):
        async with Store.open(path, MasterKey(b"x" * KEY_BYTES)):
            pass
    for _ in range(2):
        async with Store.open(path, MASTER) as store:
            assert await store.events("s1") == [note_event(1)]
            await store.keep_figures("s1", b"{}")
            assert await store.figures() == [b"{}"]
    assert _inspect(path) == []


def test_the_tables_suit_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    made = [str(CreateTable(t).compile(dialect=dialect)) for t in tables.metadata.sorted_tables]
    assert "payload BYTEA NOT NULL" in "".join(made)
    assert "at BIGINT NOT NULL" in "".join(made)


async def test_a_database_of_a_newer_version_is_refused(path: Path) -> None:
    async with Store.open(path, MASTER):
        pass
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CannotStart, match="install the newer conote"):
        async with Store.open(path, MASTER):
            pass


async def test_a_step_that_fails_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def upgrade_and_fail(config: Any, revision: str) -> None:
        upgrade(config, revision)
        raise MemoryError

    upgrade = command.upgrade
    monkeypatch.setattr(command, "upgrade", upgrade_and_fail)
    with pytest.raises(MemoryError):
        async with Store.open(path, MASTER):
            pass
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == []


async def test_a_url_is_taken_in_place_of_a_path(path: Path) -> None:
    async with Store.open(f"sqlite:///{path}", MASTER) as store:
        await store.create_session("s1", NOW)
    async with Store.open(str(path), MASTER) as store:
        assert [row.id for row in await store.sessions()] == ["s1"]


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(sa.exc.StatementError, match="offset-naive"):
        await store.create_session("s2", NOW.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
async def test_connections_are_set_up_to_be_durable(
    store: Store, pragma: str, expected: object
) -> None:
    async with store._database.read() as db:
        assert (await db.exec_driver_sql(f"PRAGMA {pragma}")).scalar() == expected


_WRITER = """
import asyncio, sys
from live.store import Store
sys.path.insert(0, sys.argv[2])
from tests.live.store.store_samples import MASTER, NOW, note_event

async def write():
    async with Store.open(sys.argv[1], MASTER) as store:
        await store.create_session("s1", NOW)
        for n in range(1, 100_000):
            await store.append_event("s1", note_event(n, f"event {n}"))
            await store.append_update("s1", n, "client", b"%d" % n)
            print(n, flush=True)

asyncio.run(write())
"""


def _write_until_killed(path: Path, returned: int) -> list[str]:
    """Let another process write; kill it in the middle once ``returned`` lines came."""
    here = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), here], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(returned)]
        writer.kill()
        return lines + writer.stdout.readlines()


@pytest.mark.e2e
async def test_every_write_that_returned_survives_a_kill(path: Path) -> None:
    lines = await to_thread.run_sync(_write_until_killed, path, 12)
    returned = max(int(line) for line in lines if line.endswith("\n"))
    assert returned >= 12
    async with Store.open(path, MASTER) as store:
        events = await store.events("s1")
        updates = await store.updates("s1")
    assert len(events) in range(returned, returned + 3)
    assert events == [note_event(n, f"event {n}") for n in range(1, len(events) + 1)]
    assert len(updates) in range(returned, len(events) + 1)
    assert updates == [("client", b"%d" % n) for n in range(1, len(updates) + 1)]


async def test_writers_wait_for_each_other(store: Store) -> None:
    async with anyio.create_task_group() as tasks:
        for n in range(1, 30):
            tasks.start_soon(store.append_update, "s1", n, "client", b"%d" % n)
    assert [update for _, update in await store.updates("s1")] == [b"%d" % n for n in range(1, 30)]


async def test_a_write_that_was_begun_is_finished_although_cancelled(store: Store) -> None:
    with anyio.CancelScope() as scope:
        async with store._database.write("") as db:
            scope.cancel()
            await anyio.lowlevel.checkpoint()
            await db.execute(sa.insert(tables.sessions).values(id="s2", created_at=NOW))
    async with store._database.read() as db:
        found = await db.execute(sa.select(tables.sessions.c.id))
        assert sorted(found.scalars()) == ["s1", "s2"]


async def test_a_full_disk_says_so_and_loses_nothing(store: Store) -> None:
    await store.append_event("s1", note_event(1))
    async with store._database.write("") as db:
        await db.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match="the disk is full: free some space"):
        await store.append_update("s1", 1, "client", bytes(50_000))
    async with store._database.write("") as db:
        await db.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert await store.events("s1") == [note_event(1)]
    await store.append_update("s1", 1, "client", bytes(50_000))


async def test_a_database_held_by_another_program_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1)
    async with Store.open(path, MASTER) as store:
        await store.create_session("s1", NOW)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="another program holds the database"):
                await store.append_event("s1", note_event(1))
            other.execute("ROLLBACK")
        await store.append_event("s1", note_event(1))
        assert await store.events("s1") == [note_event(1)]


def _damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 3 :] = b"\xff" * (len(data) - 4096 * 3)
    path.write_bytes(data)


async def _open_and_read(path: Path) -> None:
    async with Store.open(path, MASTER) as store:
        await store.events("s1")


async def test_a_damaged_file_says_so(path: Path) -> None:
    async with Store.open(path, MASTER) as store:
        await store.create_session("s1", NOW)
        for seq in range(1, 60):
            await store.append_event("s1", note_event(seq, "x" * 500))
    _damage(path)
    with pytest.raises(StoreError, match="restore"):
        await _open_and_read(path)


async def test_errors_do_not_show_what_was_to_be_written(store: Store) -> None:
    await store.append_event("s1", note_event(1))
    with pytest.raises(StoreError) as caught:
        await store.append_event("s1", note_event(1, "Zanzibar"))
    error: BaseException | None = caught.value
    while error is not None:
        assert "Zanzibar" not in str(error)
        assert (
            "[SQL parameters hidden" in str(error)
            or "kept already" in str(error)
            or isinstance(error, sqlite3.Error)
        )
        error = error.__cause__
