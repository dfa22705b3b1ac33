"""The journal of private lanes, apart from the note's: no query for the one reads the other."""

from sqlalchemy import insert, select

from live.errors import StoreError
from live.store import tables
from live.store.database import Database
from live.store.keys import Key, Row


class PrivateShelf:
    """Changes of private lanes, encrypted under their session's key: they go when that does.

    Args:
        database: Where they are kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def append(self, key: Key, session: str, n: int, update: bytes) -> None:
        """Keep a change: durable once this returns.

        Raises:
            StoreError: If there is one of that number.
        """
        row = _row(session, n)
        async with self._database.write(f"{row} is kept already: two writers?") as db:
            await db.execute(
                insert(tables.private_updates).values(
                    session=session, n=n, payload=key.seal(update, row)
                )
            )

    async def all(self, key: Key, session: str) -> list[bytes]:
        """All changes of a session's lane, in order.

        Raises:
            StoreError: If one is missing, was changed or moved.
        """
        c = tables.private_updates.c
        wanted = select(c.n, c.payload).where(c.session == session).order_by(c.n)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        found = []
        for n, row in enumerate(rows):
            if row.n != n:
                raise StoreError(
                    f"{_row(session, n)} is missing: restore the data folder from a backup"
                )
            found.append(key.open(row.payload, _row(session, n)))
        return found


def _row(session: str, n: int) -> Row:
    return Row("private_updates", session, (str(n),))
