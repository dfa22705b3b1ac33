"""Putting a backup into an empty data folder, and looking whether everything in it opens.

A backup holds the keys of what was deleted since. Given a newer backup or database, that is told,
and deleted again before anybody can read it.
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyio import to_thread

from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.errors import BadInput, CannotStart, NotFound, StoreError
from live.keeping.container import Manifest, open_keys, unpack
from live.keeping.folder import DataFolder, make_folder
from live.keeping.opening import Opened, open_everything
from live.store import Store
from live.store.key_sources import from_command, read_file, sync_folder, write_file
from live.store.keys import MasterKey, key_id

WORKPLACE: Final = ".restoring"
"""Folder in the data folder in which a backup is looked at before it counts."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore put back.

    Attributes:
        made_at: When the backup was made, UTC, ISO 8601.
        opened: What was looked at.
        destroyed: Ids of sessions that were in it and had been destroyed since: again they are.
    """

    made_at: str
    opened: Opened
    destroyed: tuple[str, ...]


async def restore_backup(
    folder: DataFolder,
    source: Path,
    passphrase: Callable[[], str],
    newer: Path | None = None,
) -> Restored:
    """Put a backup into a data folder that has no database. After a crash, call it again.

    Args:
        folder: Where it is to be; with the key file in it if the backup has none.
        source: The backup's file.
        passphrase: Asked for if the master key is only in the backup.
        newer: A newer backup or database: what was destroyed until then is destroyed again.

    Raises:
        BadInput: If the backup is damaged or none, or the passphrase is another.
        CannotStart: If something is kept in the folder already, or the key is another.
        StoreError: If something in it does not open.
    """
    workplace = folder.path / WORKPLACE
    await to_thread.run_sync(make_folder, folder.path)
    # A server that started meanwhile would write into a database that is about to be replaced.
    with folder.alone("restore"), folder.alone("server", "name another folder, or stop it"):
        try:
            await to_thread.run_sync(_make_ready, folder, workplace)
            manifest, master_key = await to_thread.run_sync(
                _unpacked, folder, source, workplace, passphrase
            )
            gone = await to_thread.run_sync(_destroyed_in, newer, workplace)
            async with Store.open(workplace / "conote.db", master_key) as store:
                destroyed = [name for name in sorted(gone) if await _destroy(store, name)]
                opened = await open_everything(store)
                await store.audit.add("backup.restored", COMMAND, subject=manifest.sha256)
                await store.forget()
            await to_thread.run_sync(_move, folder, workplace)
        finally:
            await to_thread.run_sync(_clear, workplace)
    return Restored(manifest.made_at, opened, tuple(destroyed))


def _make_ready(folder: DataFolder, workplace: Path) -> None:
    there = list(folder.path.glob("conote.db*"))
    if there:
        raise CannotStart(
            f"expected a data folder with nothing in it, found {there[0]}: nothing was "
            "changed; name another folder with CONOTE_DATA_DIR, or move that one away"
        )
    _clear(workplace)
    make_folder(workplace)


def _clear(workplace: Path) -> None:
    shutil.rmtree(workplace, ignore_errors=True)


def _unpacked(
    folder: DataFolder, source: Path, workplace: Path, passphrase: Callable[[], str]
) -> tuple[Manifest, MasterKey]:
    """The backup's database, checked, in the workplace; and the master key for it. Blocks."""
    try:
        manifest, sealed = unpack(source, workplace)
    except OSError as error:
        raise StoreError(
            f"the backup could not be unpacked ({error.strerror}): nothing was changed; check the "
            "file and the disk"
        ) from error
    if folder.key_command:
        values = from_command(folder.key_command)
    elif folder.key_file.exists():
        values = read_file(folder.key_file)
    elif sealed is not None:
        values = open_keys(sealed, passphrase(), manifest)
        write_file(workplace / folder.key_file.name, values)
    else:
        raise CannotStart(
            f"expected the master key {' '.join(manifest.master_keys)} in {folder.key_file}, found "
            "none, and the backup was made without it: put the key file there first"
        )
    missing = set(manifest.master_keys) - {key_id(value) for value in values}
    if missing:
        raise CannotStart(
            f"expected the master key {' '.join(sorted(missing))} that was in use when the backup "
            "was made, got another: put the right one there"
        )
    return manifest, MasterKey(values[0], *values[1:])


def _destroyed_in(newer: Path | None, workplace: Path) -> set[str]:
    """Ids of the sessions that a newer backup or database says were destroyed. Blocks."""
    if newer is None:
        return set()
    database = newer / "conote.db" if newer.is_dir() else newer
    if not _is_database(database):
        apart = workplace / "newer"
        apart.mkdir()
        unpack(newer, apart)
        database = apart / "conote.db"
    wanted = "SELECT id FROM sessions WHERE destroyed_at IS NOT NULL"
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return {name for (name,) in db.execute(wanted)}
    except sqlite3.Error as error:
        raise BadInput(
            f"expected a newer backup or data folder in {newer}, got one that cannot be read "
            f"({error.sqlite_errorname})"
        ) from None


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError as error:
        raise BadInput(f"the newer backup {path} cannot be read ({error.strerror})") from None


async def _destroy(store: Store, session: str) -> bool:
    """Destroy a session again; returns whether it was there."""
    with suppress(NotFound):
        await store.destroy(session, utc_now(), COMMAND)
        return True
    return False


def _move(folder: DataFolder, workplace: Path) -> None:
    """Let it count: the key first, the database last. Blocks."""
    key = workplace / folder.key_file.name
    if key.exists():
        key.rename(folder.key_file)
        sync_folder(folder.path)
    (workplace / "conote.db").rename(folder.database)
    sync_folder(folder.path)
