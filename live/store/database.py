"""The database connection: durable writes one at a time, errors that say what to do."""

import os
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final, Self

import anyio
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from anyio import to_thread
from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from live.errors import CannotStart, StoreError
from live.store import guards

BUSY_TIMEOUT_MS: Final = 5_000
"""How long a write waits for another program that holds the database, in milliseconds."""

_ADVICE: Final = (
    # SQLite's names of what went wrong (sqlite.org/rescode.html), by their beginnings.
    ("SQLITE_FULL", "the disk is full: free some space; nothing acknowledged was lost"),
    ("SQLITE_BUSY", "another program holds the database: one server a data folder"),
    ("SQLITE_LOCKED", "another program holds the database: one server a data folder"),
    ("SQLITE_CORRUPT", "the file is damaged: restore the data folder from a backup"),
    ("SQLITE_NOTADB", "the file is no database or damaged: restore it from a backup"),
    ("SQLITE_READONLY", "the file may not be written: check its owner and the disk"),
    ("SQLITE_CANTOPEN", "the file cannot be opened: check the data folder and its owner"),
    ("SQLITE_PERM", "the file may not be opened: check its owner"),
    ("SQLITE_IOERR", "the disk failed: check it; nothing acknowledged was lost"),
)

_migrating: Final = threading.Lock()
"""Alembic keeps the connection it works on in a global."""


class Database:
    """An open database. Reads run side by side; writes wait for each other.

    Args:
        engine: For this database.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = anyio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, location: Path | str) -> AsyncIterator[Self]:
        """Open a database, making it and bringing its tables up to date if need be.

        Args:
            location: A file, or an SQLAlchemy URL whose driver has both a synchronous
                and an asynchronous form (SQLite, ``postgresql+psycopg``).

        Raises:
            StoreError: If it cannot be opened.
            CannotStart: If a newer conote made it.
        """
        url = _url(location)
        await to_thread.run_sync(_prepare, url)
        engine = create_async_engine(url, hide_parameters=True)
        if url.get_backend_name() == "sqlite":
            event.listen(engine.sync_engine, "connect", _set_up_sqlite)
        database = cls(engine)
        try:
            await database.forget()  # an end without warning left the last pages in the log
            yield database
        finally:
            with anyio.CancelScope(shield=True):
                await engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees one state of the database.

        Raises:
            StoreError: If the database fails; says what to do.
        """
        with _explained():
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self, clash: str) -> AsyncIterator[AsyncConnection]:
        """A transaction, on disk when this returns, undone if the body raises.

        Nobody else writes from its beginning on, in this program or another: what is read in it
        still holds when it is written.

        Args:
            clash: What it means if a row of that key is there already.

        Raises:
            StoreError: If the database fails or a row is there already.
        """
        # Shielded: a write that was begun is finished, so that nobody who is cancelled
        # leaves the others with a half-used connection.
        async with self._writer:
            with anyio.CancelScope(shield=True), _explained(clash):
                async with self._engine.begin() as connection:
                    if self._engine.url.get_backend_name() == "sqlite":
                        # Python's driver begins none before it reads.
                        await connection.exec_driver_sql("BEGIN IMMEDIATE")
                    yield connection

    @property
    def files(self) -> tuple[Path, ...]:
        """The files in which rows of it may be, if it is one of SQLite."""
        name = self._engine.url.database
        if self._engine.url.get_backend_name() != "sqlite" or not name:
            return ()
        return tuple(Path(f"{name}{end}") for end in ("", "-wal", "-journal"))

    async def forget(self) -> None:
        """Make sure that what was overwritten or deleted is on no page any more.

        Raises:
            StoreError: If another program reads what was there before, and goes on reading it.
        """
        if self._engine.url.get_backend_name() != "sqlite":
            return
        async with self._writer:
            with _explained():
                async with self._engine.connect() as connection:
                    done = await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    busy = done.scalar()
        if busy:
            raise StoreError(
                "the database failed (SQLITE_BUSY): another program reads it, so what was deleted "
                "still lies in its log, encrypted: end that program; one server a data folder"
            )


@contextmanager
def _explained(clash: str = "") -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if getattr(error.orig, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_TRIGGER":
            raise StoreError(
                "the master key was changed for another meanwhile: start this again"
            ) from error
        raise StoreError(
            clash or "expected a row that fits the others, got one that does not"
        ) from error
    except DBAPIError as error:
        name = str(getattr(error.orig, "sqlite_errorname", type(error.orig).__name__))
        advice = next((say for start, say in _ADVICE if name.startswith(start)), "see the cause")
        raise StoreError(f"the database failed ({name}): {advice}") from error


def _url(location: Path | str) -> URL:
    if isinstance(location, str) and "://" in location:
        url = make_url(location)
        return url.set(drivername="sqlite+aiosqlite") if url.drivername == "sqlite" else url
    return URL.create("sqlite+aiosqlite", database=str(Path(location).absolute()))


def _prepare(url: URL) -> None:
    """Make the file, its owner's only, and bring the tables up to date. Blocks."""
    is_sqlite = url.get_backend_name() == "sqlite"
    if is_sqlite:
        _make_private(Path(url.database or ""))
        url = url.set(drivername="sqlite")
    engine = create_engine(url, hide_parameters=True)
    if is_sqlite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "connect", _begin_by_hand)
        event.listen(engine, "begin", _begin)
    config = Config()
    config.set_main_option("script_location", "live.store:migrations")
    config.set_main_option("path_separator", "os")
    try:
        with _explained(), _migrating, engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if is_sqlite:
                guards.put_up(connection)
    except CommandError as error:
        raise CannotStart(
            "expected a database of this version of conote or an older one, got a newer one: "
            "install the newer conote"
        ) from error
    finally:
        engine.dispose()


def _make_private(path: Path) -> None:
    try:
        # A folder that was there before may hold other things; it is left as it is.
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        # SQLite gives its -wal and -shm files the mode of the database.
        path.chmod(0o600)
    except OSError as error:
        raise StoreError(
            f"the database {path} cannot be opened ({error.strerror}): check the data folder "
            "and its owner"
        ) from error


def _set_up_sqlite(connection: Any, _record: object) -> None:
    """Settings of one connection. Any: the driver's own type, behind SQLAlchemy's adapter."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS:d}")
    cursor.execute("PRAGMA journal_mode = WAL")
    # Durable when a commit returns, power cut or not (sqlite.org/pragma.html#pragma_synchronous).
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten: a destroyed key must not stay in a free page.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin_by_hand(connection: Any, _record: object) -> None:
    """Python's driver does not begin a transaction before CREATE TABLE; so we do."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    # Immediate: of two servers starting at once, one migrates and the other waits.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
