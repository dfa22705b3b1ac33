"""Frozen documents: kept once, under keys of their own, never changed."""

import hashlib
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from live.errors import NotFound
from live.store import tables
from live.store.database import Database
from live.store.keys import MasterKey, Row


class DocumentShelf:
    """Documents by session and name.

    Args:
        database: Where they are kept.
        master_key: Wraps each document's own key.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def save(self, session: str, name: str, data: bytes, at: datetime) -> str:
        """Keep a document; see ``Store.save_document``."""
        clash = f"documents of session {session} {name}: another is kept, or no such session"
        async with self._database.write(clash) as db:
            return await self.adding(db, session, name, data, at)

    async def adding(
        self, db: AsyncConnection, session: str, name: str, data: bytes, at: datetime
    ) -> str:
        """Put a document into a transaction that is open; returns its SHA-256, hex.

        The same again changes nothing; another of that name is the transaction's clash.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        c = tables.documents.c
        there = select(c.sha256).where(c.session == session, c.name == name)
        if (await db.execute(there)).scalar() == sha256:
            return sha256
        key, wrapped = self._master_key.new_key(_key_row(session, name))
        await db.execute(
            insert(tables.documents).values(
                session=session,
                name=name,
                sha256=sha256,
                wrapped_key=wrapped,
                payload=key.seal(data, _row(session, name, sha256)),
                created_at=at,
            )
        )
        return sha256

    async def find(self, session: str, name: str) -> bytes:
        """A document; see ``Store.document``."""
        c = tables.documents.c
        wanted = select(c.sha256, c.wrapped_key, c.payload)
        async with self._database.read() as db:
            row = (await db.execute(wanted.where(c.session == session, c.name == name))).first()
        if row is None:
            raise NotFound("expected the name of a document that is kept, got another")
        key = self._master_key.unwrap(row.wrapped_key, _key_row(session, name))
        return key.open(row.payload, _row(session, name, row.sha256))


def _row(session: str, name: str, sha256: str) -> Row:
    return Row("documents", session, (name, sha256))


def _key_row(session: str, name: str) -> Row:
    return Row("documents.key", session, (name,))
