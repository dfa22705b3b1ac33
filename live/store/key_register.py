"""Which master keys there are, and what is wrapped under them.

Every column that holds a wrapped key says so in ``live.store.tables``; nothing here names a table.
The database itself refuses a key that is wrapped under a master key it does not know any more
(``live.store.guards``), whoever writes it: so none is lost when the key before is destroyed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any, Final

import anyio
import structlog
from anyio import to_thread
from sqlalchemy import Column, Table, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from live.errors import CannotStart, StoreError
from live.store import tables
from live.store.database import Database
from live.store.guards import wrapped_columns
from live.store.keys import MARK_BYTES, MasterKey, Pseudonyms, Row

log = structlog.get_logger()

BATCH: Final = 50
"""Keys wrapped anew in one transaction: others that write wait for it, some milliseconds."""

LEAVE: Final = 3.0
"""For how much longer than a transaction took the database is left to others before the next.

SQLite lets no one queue: who waits looks again every 100 ms at the latest, and finds it free.
"""

_TRIED: Final = 20
"""Keys looked at to see whether the master key is the right one."""


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A master key under which keys may be wrapped.

    Attributes:
        since: When it was taken into use, UTC.
        learned_at: When a running server had learned of it; None: not yet, or none ran.
    """

    id: str
    since: datetime
    learned_at: datetime | None


class KeyRegister:
    """The master keys that a database knows, and the keys under them.

    Args:
        database: Where they are kept.
        master_key: What this process has of them.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def known(self) -> list[KnownKey]:
        """The keys under which others may be wrapped, oldest first."""
        keys = tables.master_keys
        async with self._database.read() as db:
            rows = (await db.execute(select(keys).order_by(keys.c.since, keys.c.id))).all()
        return [KnownKey(row.id, row.since, row.learned_at) for row in rows]

    async def take_up(self) -> None:
        """See that the master key is this database's, and bring what is older into form.

        Raises:
            CannotStart: If it is another.
        """
        known = [key.id for key in await self.known()]
        if not known:
            await self._begin()
            return
        missing = [name for name in known if name not in self._master_key.ids]
        if missing:
            raise CannotStart(
                f"expected the master key {' and '.join(missing)} this database was made with, got "
                f"{' and '.join(self._master_key.ids)}: put the right one back; without it nothing "
                "that was kept can be read"
            )
        self._master_key.use(known[-1])

    async def _begin(self) -> None:
        """Enter the first master key; keys that were wrapped before there were ids get its id."""
        await self._check()
        async with self._database.write("two programs begin with this database at once") as db:
            await _enter(db, self._master_key.id, datetime.now(UTC))
        if damaged := await self.rewrap():
            log.error("wrapped_keys_damaged", count=damaged)

    async def _check(self) -> None:
        tried = 0
        async with self._database.read() as db:
            for column in wrapped_columns():
                rows = await db.execute(_of(column).limit(_TRIED))
                for row in rows.mappings():
                    try:
                        self._master_key.unwrap(row["wrapped"], _place(column, row))
                    except StoreError:
                        tried += 1
                    else:
                        return  # one damaged row must not lock out all others
        if tried:
            raise CannotStart(
                "expected the key file this database was made with, got another: put the right "
                "one back; without it nothing that was kept can be read"
            )

    async def pseudonyms(self) -> tuple[Pseudonyms, bool]:
        """Gives names that say nothing; its key is made at first need: then that is told, too."""
        secrets, place = tables.secrets, Row("secrets", "", ("pseudonyms",))
        named = select(secrets.c.wrapped_key).where(secrets.c.name == "pseudonyms")
        made = False
        async with self._database.read() as db:
            wrapped = (await db.execute(named)).scalar()
        if wrapped is None:
            async with self._database.write("two makers of the same key") as db:
                # Looked for again where only one writes: two who need the first share it.
                wrapped = (await db.execute(named)).scalar()
                if made := wrapped is None:
                    _, wrapped = self._master_key.new_key(place)
                    await db.execute(insert(secrets).values(name="pseudonyms", wrapped_key=wrapped))
        return Pseudonyms(bytes.fromhex(self._master_key.unwrap(wrapped, place).pseudonym)), made

    # --- another master key ------------------------------------------------------------

    async def learn(self, at: datetime) -> None:
        """Learn, in a server that runs, of a master key that was entered meanwhile.

        Raises:
            CannotStart: If the source of keys does not have it, or cannot be asked.
        """
        known = await self.known()
        new = [key.id for key in known if key.learned_at is None]
        if new or known[-1].id != self._master_key.id:
            await self._take(known, at)
        elif len(known) == 1 and len(self._master_key.ids) > 1:
            self._master_key.forget_others()

    async def _take(self, known: Sequence[KnownKey], at: datetime) -> None:
        if any(key.id not in self._master_key.ids for key in known):
            await to_thread.run_sync(self._master_key.reload)
        if known[-1].id not in self._master_key.ids:
            raise CannotStart(
                f"expected the master key {known[-1].id}, which is in use now, from its file or "
                "command, got another: put it there"
            )
        self._master_key.use(known[-1].id)
        c = tables.master_keys.c
        async with self._database.write("") as db:
            learned = update(tables.master_keys).where(c.learned_at.is_(None))
            await db.execute(learned.values(learned_at=at))

    async def enter(self, name: str, at: datetime) -> None:
        """Let keys be wrapped under another master key, too; from now on new ones are."""
        known = await self.known()
        later = known[-1].since + timedelta(microseconds=1)  # the clock may have been set back
        async with self._database.write("two changes of the master key at once") as db:
            await _enter(db, name, max(at, later))
        self._master_key.use(name)

    async def count(self) -> dict[str, int]:
        """How many keys are wrapped under each master key, by its id, hex."""
        found: dict[str, int] = {}
        async with self._database.read() as db:
            for column in wrapped_columns():
                under = func.substr(column, 1, MARK_BYTES)
                rows = select(under, func.count()).where(column.is_not(None)).group_by(under)
                for mark, number in await db.execute(rows):
                    name = bytes(mark)[1:].hex()
                    found[name] = found.get(name, 0) + number
        return found

    async def open_all(self) -> int:
        """Unwrap every key that is kept; returns how many there are.

        Raises:
            StoreError: If one was changed, moved or wrapped under another master key; names it.
        """
        number = 0
        async with self._database.read() as db:
            for column in wrapped_columns():
                for row in (await db.execute(_of(column))).mappings():
                    self._master_key.unwrap(row["wrapped"], _place(column, row))
                    number += 1
        return number

    async def count_stale(self) -> int:
        """How many keys are not wrapped under the current master key."""
        async with self._database.read() as db:
            return sum(
                [len(await _stale(db, column, self._master_key)) for column in wrapped_columns()]
            )

    async def rewrap(self, tell: Callable[[], None] = lambda: None) -> int:
        """Wrap under the current master key whatever is not; returns how many cannot be opened.

        In small transactions: whoever writes meanwhile goes on, and what was done stays done.

        Args:
            tell: Called after each.
        """
        damaged = 0
        for column in wrapped_columns():
            async with self._database.read() as db:
                stale = await _stale(db, column, self._master_key)
            for start in range(0, len(stale), BATCH):
                began = monotonic()
                async with self._database.write("") as db:
                    damaged += await self._rewrap(db, column, stale[start : start + BATCH])
                tell()
                await anyio.sleep(LEAVE * (monotonic() - began))
        return damaged

    async def finish(self, db: AsyncConnection) -> int:
        """Know the current master key alone, in a transaction that is open.

        Returns how many keys could not be opened: those stay as unreadable as they were.
        """
        damaged = 0
        for column in wrapped_columns():
            damaged += await self._rewrap(db, column, await _stale(db, column, self._master_key))
        c = tables.master_keys.c
        await db.execute(delete(tables.master_keys).where(c.id != self._master_key.id))
        return damaged

    async def _rewrap(
        self, db: AsyncConnection, column: Column[Any], which: Sequence[tuple[Any, ...]]
    ) -> int:
        damaged = 0
        own = list(column.table.primary_key.columns)
        for names in which:
            # One by one: SQLite looks through the whole table for a list of several columns.
            this = [key == name for key, name in zip(own, names, strict=True)]
            row = (await db.execute(_of(column).where(*this))).mappings().first()
            if row is None:
                continue  # it was deleted meanwhile
            try:
                anew = self._master_key.rewrapped(row["wrapped"], _place(column, row))
            except StoreError:
                damaged += 1
                continue
            await db.execute(update(_table(column)).where(*this).values({column: anew}))
        return damaged


async def _enter(db: AsyncConnection, name: str, at: datetime) -> None:
    await db.execute(insert(tables.master_keys).values(id=name, since=at))


def _table(column: Column[Any]) -> Table:
    assert isinstance(column.table, Table)
    return column.table


def _of(column: Column[Any]) -> Any:
    """Selects the wrapped keys of a column with what names their rows (Any: SQLAlchemy's)."""
    own = column.table.primary_key.columns
    return select(*own, column.label("wrapped")).where(column.is_not(None))


async def _stale(
    db: AsyncConnection, column: Column[Any], master_key: MasterKey
) -> list[tuple[Any, ...]]:
    """Names the rows whose key is not wrapped under the current master key."""
    own = column.table.primary_key.columns
    other = func.substr(column, 1, MARK_BYTES) != master_key.mark
    rows = await db.execute(select(*own).where(column.is_not(None), other))
    return [tuple(row) for row in rows]


def _place(column: Column[Any], row: Any) -> Row:
    """The row a wrapped key is bound to (Any: SQLAlchemy's row by names)."""
    place = column.info["row"](row)
    assert isinstance(place, Row)
    return place
