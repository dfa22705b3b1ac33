"""What was sent to other systems, and what they said: kept so that it can go on after a crash."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import insert, select, update

from live.store import tables
from live.store.database import Database
from live.store.keys import MasterKey, Row
from live.values import Content

Sending = Literal["waiting", "sent", "refused", "settled"]
"""Settled: it did not go, and the same server took the session's note since, in another way or as
it was later."""

DONE: Final[tuple[Sending, ...]] = ("sent", "settled")
"""Of which nothing more is to be done."""


@dataclass(frozen=True, slots=True, repr=False)
class Outgoing(Content):
    """Something that is sent.

    Attributes:
        id: The same for the same note to the same place.
        session: Whose note.
        state: Whether it is there, was refused, or nobody knows yet.
        attempts: How often it was tried.
        changed_at: When that was last written, UTC.
        about: Where it goes and what came back, as JSON: sealed.
    """

    id: str
    session: str
    state: Sending
    attempts: int
    changed_at: datetime
    about: bytes


@dataclass(frozen=True, slots=True)
class Unsent:
    """How many sendings somebody has to look at: those that wait, and those that were refused."""

    waiting: int
    refused: int


class Outbox:
    """The outgoing of one database. In the clear stand ids, how often and how it went.

    Args:
        database: Where it is kept.
        master_key: Wraps each row's own key.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def put(self, outgoing: Outgoing) -> None:
        """Keep it, in place of what was kept under its id: durable once this returns."""
        c = tables.outbox.c
        where, name = _row(outgoing.session, outgoing.id), outgoing.id
        key, wrapped = self._master_key.new_key(_key_row(name))
        row: dict[str, Any] = {
            "state": outgoing.state,
            "attempts": outgoing.attempts,
            "changed_at": outgoing.changed_at,
            "wrapped_key": wrapped,
            "payload": key.seal(outgoing.about, where),
        }
        async with self._database.write("two commands send the same note: let one end") as db:
            done = await db.execute(update(tables.outbox).where(c.id == name).values(**row))
            if done.rowcount == 0:
                await db.execute(
                    insert(tables.outbox).values(id=name, session=outgoing.session, **row)
                )

    async def find(self, name: str) -> Outgoing | None:
        """What is kept under an id; None if nothing is.

        Raises:
            StoreError: If it was changed or moved.
        """
        return next(iter(await self._read(tables.outbox.c.id == name)), None)

    async def all(self, *states: Sending) -> list[Outgoing]:
        """Everything, or what is in one of these states, oldest first.

        Raises:
            StoreError: If one was changed or moved.
        """
        return await self._read(tables.outbox.c.state.in_(states) if states else None)

    async def settle(self, names: Sequence[str]) -> None:
        """Keep that nothing more is to be done of these, which did not go."""
        these = tables.outbox.c.id.in_(names)
        async with self._database.write("two commands send the same note: let one end") as db:
            await db.execute(update(tables.outbox).where(these).values(state="settled"))

    async def done(self, before: datetime) -> list[tuple[str, str]]:
        """Ids, each with its session, of what was done before then, oldest first."""
        c = tables.outbox.c
        wanted = select(c.id, c.session).where(c.state.in_(DONE), c.changed_at <= before)
        async with self._database.read() as db:
            rows = await db.execute(wanted.order_by(c.changed_at, c.id))
        return [(row.id, row.session) for row in rows]

    async def unsent(self, before: datetime) -> Unsent:
        """What was refused, and what has been waiting since before then."""
        c = tables.outbox.c
        late = (c.state == "refused") | ((c.state == "waiting") & (c.changed_at <= before))
        async with self._database.read() as db:
            found = Counter((await db.execute(select(c.state).where(late))).scalars())
        return Unsent(found["waiting"], found["refused"])

    async def _read(self, where: Any) -> list[Outgoing]:
        """Rows as values (Any: SQLAlchemy's conditions)."""
        wanted = select(tables.outbox).order_by(tables.outbox.c.changed_at, tables.outbox.c.id)
        async with self._database.read() as db:
            rows = (await db.execute(wanted if where is None else wanted.where(where))).all()
        return [
            Outgoing(
                id=row.id,
                session=row.session,
                state=row.state,
                attempts=row.attempts,
                changed_at=row.changed_at,
                about=self._master_key.unwrap(row.wrapped_key, _key_row(row.id)).open(
                    row.payload, _row(row.session, row.id)
                ),
            )
            for row in rows
        ]


def _row(session: str, name: str) -> Row:
    return Row("outbox", session, (name,))


def _key_row(name: str) -> Row:
    return Row("outbox.key", "", (name,))
