"""Legal holds: what must not be deleted, why, and who said so."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, insert, select, true, update

from live.audit.actions import Actor
from live.errors import NotFound
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.keys import MasterKey, Pseudonyms, Row
from live.values import Content

Scope = Literal["session", "client"]

_CLASH: Final = "two holds of the same id"


@dataclass(frozen=True, slots=True, repr=False)
class Why(Content):
    """Why something is held or let go, and who says so, in their words."""

    reason: str
    who: str


@dataclass(frozen=True, slots=True, repr=False)
class Hold(Content):
    """A hold: one that stands, or did.

    Attributes:
        id: Its id.
        scope: Whether it holds a session or everything of a client.
        subject: Id of the session, or the client's pseudonym.
        reason: Why, in somebody's words.
        who: Who set it, as they call themselves.
        by: In which role, and by which account.
        since: When, UTC.
        lifted_at: When it was lifted, UTC; None: it stands.
        lifted: Why; None if it stands, or was lifted before that was asked.
    """

    id: str
    scope: Scope
    subject: str
    reason: str
    who: str
    by: Actor
    since: datetime
    lifted_at: datetime | None = None
    lifted: Why | None = None


class HoldShelf:
    """The legal holds of one database.

    Args:
        database: Where they are kept.
        master_key: Wraps each reason's key.
        names: Gives clients names that say nothing.
        audit: Where setting and lifting one is told.
    """

    def __init__(
        self, database: Database, master_key: MasterKey, names: Pseudonyms, audit: AuditShelf
    ) -> None:
        self._database = database
        self._master_key = master_key
        self._names = names
        self._audit = audit

    def client(self, therapist: str, client: str) -> str:
        """The name by which a client is held; it says nothing."""
        return self._names.of("hold", therapist, client)

    async def set(self, scope: Scope, subject: str, why: Why, by: Actor, at: datetime) -> str:
        """Hold a session or a client; returns the hold's id.

        Args:
            scope: Which of them.
            subject: The session's id, or what ``client`` gives.
            why: Why, and who says so; kept encrypted.
            by: In which role, and by which account.
            at: Now, UTC.
        """
        name = secrets.token_hex(8)
        key, wrapped = self._master_key.new_key(_key_row(name))
        async with self._database.write(_CLASH) as db:
            await db.execute(
                insert(tables.holds).values(
                    id=name,
                    scope=scope,
                    subject=subject,
                    wrapped_key=wrapped,
                    payload=key.seal(
                        json.dumps([why.reason, why.who]).encode(), _row(name, scope, subject)
                    ),
                    by_kind=by.kind,
                    by_id=by.id,
                    since=at,
                )
            )
            session = subject if scope == "session" else None
            await self._audit.adding(db, "hold.set", by, session, subject=name)
        return name

    async def lift(self, name: str, why: Why, by: Actor, at: datetime) -> None:
        """Let go of what was held.

        Args:
            name: The hold's id.
            why: Why, and who says so; kept encrypted, beside why it was held.
            by: In which role, and by which account.
            at: Now, UTC.

        Raises:
            NotFound: If no such hold stands.
        """
        c = tables.holds.c
        standing = (c.id == name) & c.lifted_at.is_(None)
        async with self._database.write(_CLASH) as db:
            row = (await db.execute(select(tables.holds).where(standing))).first()
            if row is None:
                raise NotFound(
                    "expected the id of a hold that stands, got another: look at the list of holds"
                )
            key = self._master_key.unwrap(row.wrapped_key, _key_row(row.id))
            place = _row(row.id, row.scope, row.subject)
            told = [*json.loads(key.open(row.payload, place)), why.reason, why.who]
            await db.execute(
                update(tables.holds)
                .where(standing)
                .values(
                    lifted_at=at,
                    lifted_by_kind=by.kind,
                    lifted_by_id=by.id,
                    payload=key.seal(json.dumps(told).encode(), place),
                )
            )
            session = row.subject if row.scope == "session" else None
            await self._audit.adding(db, "hold.lifted", by, session, subject=name)

    async def standing(self) -> list[Hold]:
        """All holds that stand, oldest first.

        Raises:
            StoreError: If one was changed or moved.
        """
        return await self._all(tables.holds.c.lifted_at.is_(None))

    async def all(self) -> list[Hold]:
        """All holds that stand or stood, oldest first; errors as of ``standing``."""
        return await self._all(true())

    async def _all(self, which: ColumnElement[bool]) -> list[Hold]:
        c = tables.holds.c
        wanted = select(tables.holds).where(which).order_by(c.since, c.id)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        return [self._opened(row) for row in rows]

    def _opened(self, row: Any) -> Hold:
        """The hold of a row of the table (Any: SQLAlchemy's)."""
        key = self._master_key.unwrap(row.wrapped_key, _key_row(row.id))
        told = json.loads(key.open(row.payload, _row(row.id, row.scope, row.subject)))
        reason, who, *lifted = told
        return Hold(
            row.id,
            row.scope,
            row.subject,
            reason,
            who,
            Actor(row.by_kind, row.by_id),
            row.since,
            row.lifted_at,
            Why(*lifted) if lifted else None,
        )


def _row(name: str, scope: str, subject: str) -> Row:
    return Row("holds", "", (name, scope, subject))


def _key_row(name: str) -> Row:
    return Row("holds.key", "", (name,))
