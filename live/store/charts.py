"""Signed records and what was added to them: documents of their own, beside a session's log.

They stay when the key of the log is destroyed. A row for each tells in the clear that there is
one, since when, and whether the client may take a copy.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from live.errors import NoteChanged
from live.store import tables
from live.store.database import Database
from live.store.documents import DocumentShelf
from live.store.erasing import FROZEN

RECORD: Final = "record"
"""Name of the document that is a session's signed record."""

ADDED_TO: Final = "expected the record as you saw it, it was added to meanwhile: look at it again"
"""Said to whoever adds to it at the same time as somebody else."""

Adding = Callable[[AsyncConnection], Awaitable[None]]
"""Puts something into a transaction that is open: it is kept with the rest of it, or not at all."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """That a session's record is kept.

    Attributes:
        session: Whose.
        signed_at: When the last answer was given, UTC.
        client_copy: Whether the client may take a copy.
        additions: How many were made.
        log: Whether the session's log can still be read.
        created_at: When the session was set up, UTC.
        owner: Id of the account whose session it is; "": nobody's.
    """

    session: str
    signed_at: datetime
    client_copy: bool
    additions: int
    log: bool
    created_at: datetime
    owner: str = ""


class ChartShelf:
    """Records by session.

    Args:
        database: Where they are kept.
        documents: The frozen documents of the same database.
    """

    def __init__(self, database: Database, documents: DocumentShelf) -> None:
        self._database = database
        self._documents = documents

    async def freezing(
        self, db: AsyncConnection, session: str, sha256: str, note: bytes, at: datetime
    ) -> None:
        """Put the canonical bytes of a note that somebody answers into a transaction."""
        await self._documents.adding(db, session, f"{FROZEN}{sha256}", note, at)

    async def frozen(self, session: str, sha256: str) -> bytes:
        """The canonical bytes of a note that somebody answered; errors as of ``record``."""
        return await self._documents.find(session, f"{FROZEN}{sha256}")

    async def adding(
        self, db: AsyncConnection, session: str, record: bytes, at: datetime, client_copy: bool
    ) -> None:
        """Put a session's record into a transaction that is open."""
        await self._documents.adding(db, session, RECORD, record, at)
        await db.execute(
            insert(tables.charts).values(
                session=session, signed_at=at, client_copy=client_copy, additions=0
            )
        )

    async def keep(
        self, session: str, record: bytes, at: datetime, client_copy: bool, also: Adding
    ) -> None:
        """Keep the record of a session that was signed before there were any.

        Raises:
            StoreError: If one is kept already.
        """
        async with self._database.write(f"the record of session {session} is kept already") as db:
            await self.adding(db, session, record, at, client_copy)
            await also(db)

    async def letting_copy(self, db: AsyncConnection, session: str, allowed: bool) -> None:
        """Put into a transaction whether the client may take a copy; without a record, nothing."""
        c = tables.charts.c
        chosen = update(tables.charts).where(c.session == session)
        await db.execute(chosen.values(client_copy=allowed))

    async def let_copy(self, session: str, allowed: bool, also: Adding) -> None:
        """Keep whether the client may take a copy, where there is no log any more to say so in."""
        async with self._database.write("two writers?") as db:
            await self.letting_copy(db, session, allowed)
            await also(db)

    async def extending(
        self, db: AsyncConnection, session: str, n: int, addition: bytes, at: datetime
    ) -> None:
        """Put the ``n``-th addition into a transaction.

        Raises:
            NoteChanged: If it is not the next.
        """
        c = tables.charts.c
        more = update(tables.charts).where(c.session == session, c.additions == n - 1)
        if (await db.execute(more.values(additions=n))).rowcount != 1:
            raise NoteChanged(ADDED_TO)
        await self._documents.adding(db, session, addition_name(n), addition, at)

    async def extend(
        self, session: str, n: int, addition: bytes, at: datetime, also: Adding
    ) -> None:
        """Keep the ``n``-th addition, where there is no log any more to tell of it.

        Raises:
            NoteChanged: If it is not the next.
            StoreError: If a document of its name is kept already.
        """
        clash = f"addition {n} to the record of session {session} is kept already: two writers?"
        async with self._database.write(clash) as db:
            await self.extending(db, session, n, addition, at)
            await also(db)

    async def find(self, session: str) -> ChartRow | None:
        """That a session's record is kept; None if there is none."""
        async with self._database.read() as db:
            row = (await db.execute(_rows().where(tables.charts.c.session == session))).first()
        return None if row is None else _read(row)

    async def all(self) -> list[ChartRow]:
        """All records that are kept, the one signed last first."""
        c = tables.charts.c
        async with self._database.read() as db:
            rows = (await db.execute(_rows().order_by(c.signed_at.desc(), c.session))).all()
        return [_read(row) for row in rows]

    async def record(self, session: str) -> bytes:
        """A session's record.

        Raises:
            NotFound: If there is none.
            StoreError: If it was changed or moved.
        """
        return await self._documents.find(session, RECORD)

    async def addition(self, session: str, n: int) -> bytes:
        """The ``n``-th addition; errors as of ``record``."""
        return await self._documents.find(session, addition_name(n))


def addition_name(n: int) -> str:
    """The name of the document that is the ``n``-th addition."""
    return f"addition-{n:04d}"


def _rows() -> Any:
    """Selects what ``_read`` reads (Any: SQLAlchemy's type of that is of no help)."""
    log = tables.sessions.c.wrapped_key.is_not(None).label("log")
    c = tables.sessions.c
    return select(tables.charts, log, c.created_at, c.owner).join(tables.sessions)


def _read(row: Any) -> ChartRow:
    return ChartRow(
        row.session,
        row.signed_at,
        row.client_copy,
        row.additions,
        bool(row.log),
        row.created_at,
        row.owner or "",
    )
