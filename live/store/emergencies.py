"""Emergencies: who read, or looked for, what they otherwise may not; when, and why.

Kept apart from the sessions' logs, which go: that somebody read a record stays as long as it does.
"""

import json
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from live.audit.actions import Actor
from live.people.account import Role
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.keys import MasterKey, Row
from live.values import Content

MOST_TOLD: Final = 200
"""Emergencies that are told at once: the newest."""

_CLASH: Final = "two emergencies of the same id"


@dataclass(frozen=True, slots=True, repr=False)
class Emergency(Content):
    """That somebody read a session in an emergency, or looked for one.

    Attributes:
        id: Random, hex.
        person: Id of their account.
        name: Who, as others see it.
        role: In which role.
        reason: Why, as they wrote it.
        at: When, UTC.
        session: What they read; None: they looked for it.
        found: Ids of the sessions that they found, if they looked.
        until: When their reading ends, UTC; None if they looked.
    """

    id: str
    person: str
    name: str
    role: Role
    reason: str
    at: datetime
    session: str | None = None
    found: tuple[str, ...] = ()
    until: datetime | None = None

    @property
    def sessions(self) -> frozenset[str]:
        """Ids of the sessions whose clinicians are told of it."""
        return frozenset(self.found if self.session is None else (self.session,))


def new_id() -> str:
    """The id of an emergency to be."""
    return secrets.token_hex(8)


class EmergencyShelf:
    """The emergencies of one database.

    Args:
        database: Where they are kept.
        master_key: Wraps each reason's key.
        audit: Told of every one, in the same transaction.
    """

    def __init__(self, database: Database, master_key: MasterKey, audit: AuditShelf) -> None:
        self._database = database
        self._master_key = master_key
        self._audit = audit

    async def adding(self, db: AsyncConnection, emergency: Emergency) -> None:
        """Keep one in a transaction that is open, whose other rows the audit is told of."""
        key, wrapped = self._master_key.new_key(_key_row(emergency.id))
        row = _row(emergency.id, emergency.session, emergency.person, emergency.at)
        await db.execute(
            insert(tables.emergencies).values(
                id=emergency.id,
                session=emergency.session,
                person=emergency.person,
                at=emergency.at,
                wrapped_key=wrapped,
                payload=key.seal(_told(emergency), row),
            )
        )

    async def keep(self, emergency: Emergency) -> None:
        """Keep one that stands in no log: durable, and audited, once this returns.

        Raises:
            StoreError: If it could not be kept: then nothing may be answered.
        """
        who = Actor(emergency.role, emergency.person)
        async with self._database.write(_CLASH) as db:
            await self.adding(db, emergency)
            if emergency.session is None:
                found = f"{emergency.id}:{len(emergency.found)}"
                await self._audit.adding(db, "access.emergency_search", who, subject=found)
            else:
                session, role = emergency.session, emergency.role
                await self._audit.adding(db, "access.emergency", who, session, subject=role)

    async def times(self) -> Mapping[str, tuple[datetime, ...]]:
        """When which sessions were read in an emergency, UTC, by their ids."""
        c = tables.emergencies.c
        wanted = select(c.session, c.at).where(c.session.is_not(None)).order_by(c.at)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        found: dict[str, tuple[datetime, ...]] = {}
        for session, at in rows:
            found[session] = (*found.get(session, ()), at)
        return found

    async def of(self, sessions: Collection[str]) -> list[Emergency]:
        """The newest emergencies in which one of these was read or found, newest first.

        Raises:
            StoreError: If one was changed or moved.
        """
        wanted = select(tables.emergencies).order_by(tables.emergencies.c.at.desc())
        found: list[Emergency] = []
        async with self._database.read() as db:
            for row in (await db.execute(wanted)).all():
                if row.session is not None and row.session not in sessions:
                    continue
                emergency = self._opened(row)
                if not emergency.sessions.isdisjoint(sessions):
                    found.append(emergency)
                if len(found) >= MOST_TOLD:
                    break
        return found

    async def all(self) -> list[Emergency]:
        """Every emergency, oldest first; errors as of ``of``."""
        wanted = select(tables.emergencies).order_by(tables.emergencies.c.at)
        async with self._database.read() as db:
            return [self._opened(row) for row in (await db.execute(wanted)).all()]

    def _opened(self, row: Any) -> Emergency:
        """The emergency of a row of the table (Any: SQLAlchemy's)."""
        key = self._master_key.unwrap(row.wrapped_key, _key_row(row.id))
        place = _row(row.id, row.session, row.person, row.at)
        told = json.loads(key.open(row.payload, place))
        until = told["until"]
        return Emergency(
            row.id,
            row.person,
            told["name"],
            told["role"],
            told["reason"],
            row.at,
            row.session,
            tuple(told["found"]),
            None if until is None else datetime.fromisoformat(until),
        )


def _told(emergency: Emergency) -> bytes:
    told = {
        "name": emergency.name,
        "role": emergency.role,
        "reason": emergency.reason,
        "found": list(emergency.found),
        "until": None if emergency.until is None else emergency.until.isoformat(),
    }
    return json.dumps(told).encode()


def _row(name: str, session: str | None, person: str, at: datetime) -> Row:
    return Row("emergencies", session or "", (name, person, at.isoformat()))


def _key_row(name: str) -> Row:
    return Row("emergencies.key", "", (name,))
