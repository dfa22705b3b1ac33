"""When backups were made: so that somebody can be told that it is long ago."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from live.store import tables
from live.store.database import Database


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made.

    Attributes:
        sha256: Of the file, hex.
        made_at: UTC.
        size: Of the file, in bytes.
        with_key: Whether the master key is in it, under a passphrase.
    """

    sha256: str
    made_at: datetime
    size: int
    with_key: bool


class BackupShelf:
    """The backups that were made of one database.

    Args:
        database: Where that is kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def adding(self, db: AsyncConnection, backup: Backup) -> None:
        """Keep that one was made, in a transaction that is open."""
        await db.execute(
            insert(tables.backups).values(
                sha256=backup.sha256,
                made_at=backup.made_at,
                size=backup.size,
                with_key=backup.with_key,
            )
        )

    async def latest(self) -> Backup | None:
        """The newest; None if none was ever made."""
        newest = select(tables.backups).order_by(tables.backups.c.made_at.desc()).limit(1)
        async with self._database.read() as db:
            row = (await db.execute(newest)).first()
        return None if row is None else Backup(row.sha256, row.made_at, row.size, row.with_key)
