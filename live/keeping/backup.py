"""A copy of everything that is kept, made while a server runs, in one file.

What was encrypted stays so: without the master key the file says how many sessions there were and
when, nothing else.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from anyio import to_thread

from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.errors import BadInput, CannotStart, StoreError
from live.keeping.container import COST, SCHEMA, Cost, Manifest, pack, seal_keys
from live.keeping.folder import DataFolder
from live.store.backups import Backup
from live.store.key_sources import from_command, read_file, sync_folder


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where a backup is before it is whole: beside where it will be."""

    snapshot: Path
    file: Path


async def make_backup(
    folder: DataFolder, target: Path, passphrase: str | None = None, cost: Cost = COST
) -> Backup:
    """Write a backup. After a crash there is a whole file of that name, or none.

    Args:
        folder: Of what.
        target: The file; it must not be there.
        passphrase: Put the master key into it, too, under this; None: leave it out.
        cost: What it is to cost to try a passphrase.

    Raises:
        BadInput: If the file is there, or the passphrase is too short.
        CannotStart: If there is nothing to copy, no key for it, or its key is just being changed.
        StoreError: If it cannot be read or written.
    """
    await to_thread.run_sync(_must_be_free, target)
    with folder.alone("backup"):
        async with folder.open("backup") as store:
            known = tuple(key.id for key in await store.key_register.known())
            if len(known) > 1:
                raise CannotStart(
                    "expected one master key, got one that is just being changed: end that with "
                    "`conote keys rotate`, then make the backup"
                )
            with _parts(target) as parts:
                at = utc_now()
                made = await to_thread.run_sync(
                    lambda: _write(folder, parts, _Told(at, known, passphrase, cost))
                )
                # Told before it has its name: a backup that nobody knows of is no backup.
                async with store.database.write("the same backup twice") as db:
                    await store.backups.adding(db, made)
                    await store.audit.adding(db, "backup.made", COMMAND, subject=made.sha256)
                await to_thread.run_sync(_name, parts, target)
    return made


@dataclass(frozen=True, slots=True, repr=False)
class _Told:
    """What a backup is made with."""

    at: datetime
    master_keys: tuple[str, ...]
    passphrase: str | None
    cost: Cost


def _must_be_free(target: Path) -> None:
    try:
        there = target.exists()
    except OSError as error:
        raise BadInput(
            f"expected a place for a file, got {target}: {error.strerror}: name another"
        ) from None
    if there:
        raise BadInput(f"expected a file that is not there yet, got {target}: name another")


def _write(folder: DataFolder, parts: _Parts, told: _Told) -> Backup:
    """Write everything beside where it will be. Blocks."""
    try:
        _snapshot(folder.database, parts.snapshot)
        sha256 = _hash(parts.snapshot)
        manifest = Manifest(
            schema=SCHEMA,
            made_at=told.at.isoformat(),
            sha256=sha256,
            size=parts.snapshot.stat().st_size,
            master_keys=told.master_keys,
            with_key=told.passphrase is not None,
        )
        sealed = None
        if told.passphrase is not None:
            command = folder.key_command
            keys = from_command(command) if command else read_file(folder.key_file)
            sealed = seal_keys(keys, told.passphrase, manifest, told.cost)
        pack(parts.file, parts.snapshot, manifest, sealed)
        size = parts.file.stat().st_size
        return Backup(_hash(parts.file), told.at, size, manifest.with_key)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or getattr(error, "sqlite_errorname", "")
        raise StoreError(
            f"the backup could not be written ({reason or type(error).__name__}): nothing of it is "
            "left; check the disk, or name a file on another"
        ) from error


def _snapshot(database: Path, target: Path) -> None:
    """Copy a database as it is at one moment; whoever writes meanwhile goes on. Blocks."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    source = f"{database.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(source, uri=True)) as from_there,
        closing(sqlite3.connect(target)) as copy,
    ):
        from_there.backup(copy)
        # One file, without a log beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        found = copy.execute("PRAGMA integrity_check").fetchone()
    if found != ("ok",):
        raise StoreError(
            "the database is damaged, and so would be its backup: restore the data folder from an "
            "earlier one"
        )


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _parts(target: Path) -> Iterator[_Parts]:
    """Where parts of a backup are while it is made; what a crash left of an earlier one goes."""
    parts = _Parts(*(target.with_name(f".{target.name}.{end}") for end in ("db-part", "part")))
    _clear(parts)
    try:
        yield parts
    finally:
        _clear(parts)


def _clear(parts: _Parts) -> None:
    for path in (parts.snapshot, parts.file):
        for beside in ("", "-journal", "-wal", "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)


def _name(parts: _Parts, target: Path) -> None:
    try:
        _must_be_free(target)
        parts.file.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StoreError(f"the backup {target} could not be named ({error.strerror})") from error
