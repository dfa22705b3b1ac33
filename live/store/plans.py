"""Treatment plans, one a client: kept beyond the sessions they were set up for."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from live.store import tables
from live.store.database import Database
from live.store.keys import MasterKey, Row


class Plans:
    """Plans by whose they are. In the clear stands only a keyed hash of the names.

    Args:
        database: Where they are kept.
        master_key: Wraps each plan's own key.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def save(self, therapist: str, client: str, plan: bytes, at: datetime) -> None:
        """Keep a client's plan in place of the one before; see ``Store.save_plan``."""
        whose = self._whose(therapist, client)
        key, wrapped = self._master_key.new_key(_key_row(whose))
        async with self._database.write("two writers?") as db:
            await db.execute(delete(tables.plans).where(tables.plans.c.whose == whose))
            await db.execute(
                insert(tables.plans).values(
                    whose=whose,
                    wrapped_key=wrapped,
                    payload=key.seal(plan, _row(whose)),
                    changed_at=at,
                )
            )

    async def find(self, therapist: str, client: str) -> bytes | None:
        """A client's plan; see ``Store.plan``."""
        whose = self._whose(therapist, client)
        c = tables.plans.c
        async with self._database.read() as db:
            wanted = select(c.wrapped_key, c.payload).where(c.whose == whose)
            row = (await db.execute(wanted)).first()
        if row is None:
            return None
        return self._master_key.unwrap(row.wrapped_key, _key_row(whose)).open(
            row.payload, _row(whose)
        )

    def _whose(self, therapist: str, client: str) -> str:
        """A name for the client that says nothing without the master key."""
        names = (" ".join(name.casefold().split()) for name in (therapist, client))
        return self._master_key.pseudonym_of("plans", *names)


def _row(whose: str) -> Row:
    return Row("plans", whose)


def _key_row(whose: str) -> Row:
    return Row("plans.key", whose)
