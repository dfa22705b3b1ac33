"""Figures about sessions, kept apart from them.

Only with a session's key can its row be told to be its own, and with that key it goes.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import delete, insert, select

from live.store import tables
from live.store.database import Database
from live.store.keys import MasterKey, Row


class FiguresShelf:
    """Figures, kept encrypted under names that say nothing.

    Args:
        database: Where they are kept.
        master_key: Wraps the key of each row.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def keep(self, name: str, data: bytes) -> None:
        """Keep figures in place of those of that name."""
        key, wrapped = self._master_key.new_key(_row(name))
        table = tables.figures
        async with self._database.write("two writers of the same figures?") as db:
            await db.execute(delete(table).where(table.c.id == name))
            await db.execute(
                insert(table).values(
                    id=name, wrapped_key=wrapped, payload=key.seal(data, _row(name))
                )
            )

    async def all(self) -> list[bytes]:
        """All figures, in the order of their names: that is none.

        Raises:
            StoreError: If some were changed or moved.
        """
        async with self._database.read() as db:
            rows = (await db.execute(select(tables.figures).order_by(tables.figures.c.id))).all()
        return [self._opened(row) for row in rows]

    async def delete(self, going: Callable[[bytes], bool]) -> int:
        """Delete those of which ``going`` says so; returns how many."""
        table = tables.figures
        async with self._database.write("two writers of the same figures?") as db:
            rows = (await db.execute(select(table))).all()
            names = [row.id for row in rows if going(self._opened(row))]
            await db.execute(delete(table).where(table.c.id.in_(names)))
        return len(names)

    def _opened(self, row: Any) -> bytes:
        """What stands in a row of the table (Any: SQLAlchemy's)."""
        place = _row(row.id)
        return self._master_key.unwrap(row.wrapped_key, place).open(row.payload, place)


def _row(name: str) -> Row:
    return Row("figures", "", (name,))
