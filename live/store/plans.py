"""Treatment plans, one a client: kept beyond the sessions they were set up for."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from live.audit.asking import asking
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.keys import MasterKey, Pseudonyms, Row


class Plans:
    """Plans by whose they are. In the clear stands only a keyed hash of the names.

    Args:
        database: Where they are kept.
        master_key: Wraps each plan's own key.
        names: Gives each client's plan a name that says nothing.
        audit: Is told who reads and saves one.
    """

    def __init__(
        self, database: Database, master_key: MasterKey, names: Pseudonyms, audit: AuditShelf
    ) -> None:
        self._database = database
        self._master_key = master_key
        self._names = names
        self._audit = audit

    async def save(self, owner: str, client: str, plan: bytes, at: datetime) -> None:
        """Keep a client's plan in place of the one before; see ``Store.save_plan``."""
        await self._put(plan_of(self._names, owner, client), plan, at)

    async def find(self, owner: str, client: str) -> bytes | None:
        """A client's plan; see ``Store.plan``."""
        whose = plan_of(self._names, owner, client)
        found = await self._get(whose)
        if found is None:
            return None
        await self._audit.add("plan.read", asking(), subject=whose)
        return found[0]

    async def any(self) -> bool:
        """Whether there is one."""
        async with self._database.read() as db:
            return (await db.execute(select(tables.plans.c.whose).limit(1))).first() is not None

    async def rename(self, old: str, new: str) -> None:
        """Give a client's plan the name it has now, if it has the one that was given before."""
        found = await self._get(old)
        if found is not None and await self._get(new) is None:
            await self._put(new, *found, instead_of=old)

    async def _put(self, whose: str, plan: bytes, at: datetime, instead_of: str = "") -> None:
        key, wrapped = self._master_key.new_key(_key_row(whose))
        async with self._database.write("two writers?") as db:
            there = tables.plans.c.whose.in_((whose, instead_of))
            await db.execute(delete(tables.plans).where(there))
            await db.execute(
                insert(tables.plans).values(
                    whose=whose,
                    wrapped_key=wrapped,
                    payload=key.seal(plan, _row(whose)),
                    changed_at=at,
                )
            )
            await self._audit.adding(db, "plan.saved", asking(), subject=whose)

    async def _get(self, whose: str) -> tuple[bytes, datetime] | None:
        c = tables.plans.c
        async with self._database.read() as db:
            wanted = select(c.wrapped_key, c.payload, c.changed_at).where(c.whose == whose)
            row = (await db.execute(wanted)).first()
        if row is None:
            return None
        key = self._master_key.unwrap(row.wrapped_key, _key_row(whose))
        return key.open(row.payload, _row(whose)), row.changed_at


def plan_of(names: Pseudonyms, owner: str, client: str) -> str:
    """The name of a client's plan: it says nothing."""
    return names.of("plans", owner, client)


def _row(whose: str) -> Row:
    return Row("plans", whose)


def _key_row(whose: str) -> Row:
    return Row("plans.key", whose)
