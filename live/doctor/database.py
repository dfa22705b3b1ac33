"""The database: whole, its audit as it was written, backed up, with nothing left unsent."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from anyio import to_thread

from live.audit.looking import look_through
from live.doctor.findings import Finding
from live.errors import ConoteError
from live.keeping.folder import DataFolder
from live.store import Store

BACKUP_WITHIN: Final = timedelta(days=2)
"""A backup older than this is time for another."""

WAITS_LONG: Final = timedelta(hours=1)
"""A note that waits to be sent for longer is not being sent: its tries have ended."""


async def database_findings(folder: DataFolder) -> AsyncIterator[Finding]:
    """Look at the database, if there is one."""
    if not folder.is_filled:
        return
    whole = await to_thread.run_sync(_whole, folder.database)
    yield whole
    if whole.level != "ok":
        return
    try:
        async with folder.open() as store:
            yield await _audit(store)
            yield await _backup(store, datetime.now(UTC))
            yield await _sending(store, datetime.now(UTC))
    except ConoteError as error:
        yield Finding("database", "wrong", str(error))


def _whole(path: Path) -> Finding:
    about, do = "database", "restore the data folder from a backup"
    try:
        # Through the journal, if there is one, and without writing.
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as db:
            answer = db.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        return Finding(about, "wrong", f"cannot be read ({type(error).__name__})", do)
    if answer != ("ok",):
        return Finding(about, "wrong", "is damaged", do)
    return Finding(about, "ok", f"whole, {path.stat().st_size / 1024**2:.1f} MB")


async def _audit(store: Store) -> Finding:
    found = await look_through(store)
    if found.intact:
        told = f"as it was written: {found.rows} rows, {found.heads} signed heads"
        return Finding("audit", "ok", told)
    return Finding("audit", "wrong", found.faults[0].what, "run `conote audit verify`")


async def _backup(store: Store, now: datetime) -> Finding:
    made = await store.backups.latest()
    do = "run `conote backup`, from time to time and by itself"
    if made is None:
        first = await store.audit.rows(most=1)
        if first and now - first[0].at > BACKUP_WITHIN:
            return Finding("backup", "wrong", "there never was one", do)
        return Finding("backup", "warning", "there is none yet", do)
    told = f"made {made.made_at:%Y-%m-%d %H:%M} UTC"
    if now - made.made_at > BACKUP_WITHIN:
        return Finding("backup", "warning", told, do)
    return Finding("backup", "ok", told)


async def _sending(store: Store, now: datetime) -> Finding:
    unsent = await store.outbox.unsent(now - WAITS_LONG)
    if unsent.refused:
        told = f"refused: {unsent.refused}, waiting: {unsent.waiting}"
        return Finding("sending", "warning", told, "see why with `conote export --outbox`")
    if unsent.waiting:
        told = f"waiting: {unsent.waiting}"
        return Finding("sending", "warning", told, "run `conote export --resume`")
    return Finding("sending", "ok", "no note waits to be sent")
