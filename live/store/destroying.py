"""Keys are destroyed, and with them what was only under them: a session's, or of what was sent."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Table, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from live.audit.actions import Actor
from live.errors import NotFound, WrongState
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.erasing import FROZEN
from live.store.keys import MARK_BYTES
from live.store.outbox import DONE

TRACE: Final = 28
"""Bytes of a ciphertext that nothing else in the world has: its nonce, and more."""

MOST_TRACES: Final = 32
"""Of one session, spread over all that it had."""

UNDER_THE_KEY: Final[tuple[Table, ...]] = (tables.events, tables.updates, tables.private_updates)
"""What goes with a session's key."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was destroyed.

    Attributes:
        session: Id of the session whose it was; "" if not of one.
        rows: How many rows of each table, by its name.
        sha256: Of all that stood in them, encrypted, hex.
        traces: Pieces of it by which it would be known again.
    """

    session: str
    rows: dict[str, int]
    sha256: str
    traces: tuple[bytes, ...]

    @property
    def told(self) -> str:
        """How the audit tells of it: numbers and a hash."""
        counts = ".".join(f"{name}:{number}" for name, number in self.rows.items())
        return f"{counts}.sha256:{self.sha256}"


class Destroyer:
    """Destroys keys, and what is under them, in one database.

    Args:
        database: Where they are kept.
        audit: Where it is told.
    """

    def __init__(self, database: Database, audit: AuditShelf) -> None:
        self._database = database
        self._audit = audit

    async def destroy(
        self,
        session: str,
        at: datetime,
        by: Actor,
        signed: str | None = None,
        unless_held: Sequence[str] = (),
    ) -> Destroyed:
        """Destroy a session's key and its rows, with a row in the audit: all of it, or nothing.

        SQLite overwrites what was there (``secure_delete``); ``Database.forget`` cuts off the log
        in which it may still lie.

        Args:
            session: Whose.
            at: Now, UTC.
            by: Who does it.
            signed: SHA-256 of its note that was signed, hex, "" if none was: other notes that were
                frozen go, too. None: all stay.
            unless_held: Names by which it may be held.

        Raises:
            NotFound: If there is no such session, or it was destroyed before.
            WrongState: If it is held.
        """
        c = tables.sessions.c
        this = (c.id == session) & c.wrapped_key.is_not(None)
        async with self._database.write("") as db:
            wrapped = (await db.execute(select(c.wrapped_key).where(this))).scalar()
            if wrapped is None:
                raise NotFound("expected the id of a session that is kept, got another")
            await _must_not_be_held(db, unless_held)
            seen = _Seen()
            seen.add(wrapped[MARK_BYTES:])
            rows = {t.name: await _delete(db, t, session, seen) for t in UNDER_THE_KEY}
            rows["documents"] = 0
            if signed is not None:
                rows["documents"] = await _delete_notes(db, session, signed, seen)
            gone = update(tables.sessions).where(this)
            await db.execute(gone.values(wrapped_key=None, destroyed_at=at))
            destroyed = Destroyed(session, rows, seen.sha256, seen.traces)
            await self._audit.adding(db, "key.destroyed", by, session, subject=destroyed.told)
        return destroyed

    async def delete_sent(
        self, names: Sequence[str], by: Actor, unless_held: Sequence[str] = ()
    ) -> Destroyed:
        """Delete what the outbox keeps of these, with a row in the audit: all of it, or nothing.

        Args:
            names: Their ids.
            by: Who does it.
            unless_held: Names by which one of their sessions may be held.

        Raises:
            WrongState: If one is held.
        """
        c, seen = tables.outbox.c, _Seen()
        these = c.id.in_(names) & c.state.in_(DONE)
        async with self._database.write("") as db:
            await _must_not_be_held(db, unless_held)
            number = await _delete_with_keys(db, tables.outbox, these, seen)
            destroyed = Destroyed("", {"outbox": number}, seen.sha256, seen.traces)
            await self._audit.adding(db, "sending.deleted", by, subject=destroyed.told)
        return destroyed

    async def rows_left(self, session: str) -> int:
        """How many rows, and keys, there still are of a session that was destroyed."""
        async with self._database.read() as db:
            c = tables.sessions.c
            key = select(func.count()).where(c.id == session, c.wrapped_key.is_not(None))
            left = int((await db.execute(key)).scalar_one())
            for table in UNDER_THE_KEY:
                rows = select(func.count()).select_from(table).where(table.c.session == session)
                left += int((await db.execute(rows)).scalar_one())
        return left


class _Seen:
    """Everything that is about to go: its hash, and pieces of it."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._traces: list[bytes] = []
        self._every = 1
        self._count = 0

    def add(self, sealed: bytes) -> None:
        """Look at what stands in one row."""
        self._hash.update(len(sealed).to_bytes(8, "big") + sealed)
        if self._count % self._every == 0 and len(sealed) > TRACE:
            self._traces.append(sealed[1 : 1 + TRACE])
            if len(self._traces) == MOST_TRACES:
                self._traces = self._traces[::2]
                self._every *= 2
        self._count += 1

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    @property
    def traces(self) -> tuple[bytes, ...]:
        return tuple(self._traces)


async def _delete(db: AsyncConnection, table: Table, session: str, seen: _Seen) -> int:
    mine = table.c.session == session
    order = list(table.primary_key.columns)
    number = 0
    # Row by row: a long session's log is not held in memory at once.
    async with db.stream(select(table.c.payload).where(mine).order_by(*order)) as rows:
        async for row in rows:
            seen.add(row.payload)
            number += 1
    await db.execute(delete(table).where(mine))
    return number


async def _must_not_be_held(db: AsyncConnection, subjects: Sequence[str]) -> None:
    c = tables.holds.c
    held = select(c.id).where(c.subject.in_(subjects), c.lifted_at.is_(None)).limit(1)
    if subjects and (await db.execute(held)).first() is not None:
        raise WrongState("expected a session that nothing holds, got one under a legal hold")


async def _delete_notes(db: AsyncConnection, session: str, signed: str, seen: _Seen) -> int:
    c = tables.documents.c
    notes = c.name.startswith(FROZEN, autoescape=True)
    going = (c.session == session) & notes & (c.name != f"{FROZEN}{signed}")
    return await _delete_with_keys(db, tables.documents, going, seen)


async def _delete_with_keys(
    db: AsyncConnection, table: Table, going: ColumnElement[bool], seen: _Seen
) -> int:
    order = list(table.primary_key.columns)
    wanted = select(table.c.wrapped_key, table.c.payload).where(going).order_by(*order)
    rows = (await db.execute(wanted)).all()
    for row in rows:
        seen.add(row.wrapped_key[MARK_BYTES:])
        seen.add(row.payload)
    await db.execute(delete(table).where(going))
    return len(rows)
