"""The audit trail as it is kept: rows in one chain, whoever writes, and its signed heads."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import BigInteger, insert, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from live import events as ev
from live.audit.actions import SERVER, Act, Action, Actor, Outcome, Reason
from live.audit.chain import START, AuditRow, Head, follow, head_text
from live.audit.of_events import act_of
from live.store import tables
from live.store.database import Database
from live.store.signing_keys import SigningKeys

AT_ONCE: Final = 1_000
"""Rows that are read at a time."""

BEFORE_ALL: Final = -(2**63)
"""Less than any row's number, those too that no row may have."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

_CLASH: Final = "the audit has a row of that number already: nothing was done; try again"

_rows: Final = select(
    *(column for column in tables.audit.c if column.name != "at"),
    type_coerce(tables.audit.c.at, BigInteger).label("at"),
)
_heads: Final = select(
    *(column for column in tables.audit_heads.c if column.name != "at"),
    type_coerce(tables.audit_heads.c.at, BigInteger).label("at"),
)


class AuditShelf:
    """The audit of one database. It is only added to.

    Args:
        database: Where it is kept.
        keys: The practice's keys: the one in use signs the heads.
    """

    def __init__(self, database: Database, keys: SigningKeys) -> None:
        self._database = database
        self._keys = keys

    async def add(
        self,
        action: Action,
        actor: Actor,
        session: str | None = None,
        *,
        subject: str = "",
        outcome: Outcome = "done",
    ) -> None:
        """Keep that something is done: on disk when this returns. Do it, or answer, only then.

        Args:
            action: What.
            actor: By whom.
            session: Of which session, if of one.
            subject: On what: ids or hashes, never words or names.
            outcome: What becomes of it.

        Raises:
            StoreError: If it could not be kept: then it must not be done.
        """
        async with self._database.write(_CLASH) as db:
            await self.adding(db, action, actor, session, subject=subject, outcome=outcome)

    async def adding(
        self,
        db: AsyncConnection,
        action: Action,
        actor: Actor,
        session: str | None = None,
        *,
        subject: str = "",
        outcome: Outcome = "done",
    ) -> None:
        """Keep it in a transaction of ``Database.write``: with what is done, or neither is.

        The other arguments are those of ``add``.
        """
        await self._add(db, Act(action, actor, session, subject, outcome))

    async def adding_event(self, db: AsyncConnection, session: str, event: ev.Event) -> None:
        """Keep that an event of a session happened, in the transaction in which it is kept.

        Events that are nobody's act leave no row: see ``live.audit.of_events``.
        """
        act = act_of(session, event)
        if act is not None:
            await self._add(db, act)

    async def _add(self, db: AsyncConnection, act: Act) -> None:
        # ``Database.write`` holds the only write lock: no other program adds in between.
        row = follow(await _last(db), datetime.now(UTC), act)
        await db.execute(
            insert(tables.audit).values(
                n=row.n,
                at=row.at,
                action=row.action,
                actor_kind=row.actor.kind,
                actor_id=row.actor.id,
                session=row.session,
                subject=row.subject,
                outcome=row.outcome,
                previous=row.previous,
                hash=row.hash,
            )
        )

    async def sign_head(self, reason: Reason, actor: Actor = SERVER) -> Head:
        """Sign the chain as it is now; the head there is if nothing was added since.

        A row tells of it, so that a head which is taken away is missed. From then on nobody can
        change what came before without the practice's signing key.

        Args:
            reason: Why now.
            actor: Who has it signed.

        Raises:
            StoreError: If it could not be kept.
        """
        key = await self._keys.current()
        async with self._database.write(_CLASH) as db:
            last, newest = await _last(db), await _newest(db)
            if newest is not None and last is not None and last.n == newest.n + 1:
                return newest  # all that came since is the row that tells of it
            n, row_hash = (0, START) if last is None else (last.n, last.hash)
            at = datetime.now(UTC)
            signature = key.sign(head_text(n, row_hash, at, key.id))
            head = Head(n, row_hash, at, key.id, signature)
            await db.execute(
                insert(tables.audit_heads).values(
                    n=n, hash=row_hash, at=at, key=key.id, signature=signature
                )
            )
            act = Act("audit.head_signed", actor, subject=f"{reason}:{head.digest}")
            await self._add(db, act)
        return head

    async def rows(self, after: int = BEFORE_ALL, most: int = AT_ONCE) -> list[AuditRow]:
        """The rows after number ``after``, in order; ``most`` of them. As kept, not verified."""
        c = tables.audit.c
        wanted = _rows.where(c.n > after).order_by(c.n).limit(most)
        async with self._database.read() as db:
            return _read((await db.execute(wanted)).all())

    async def find(
        self,
        session: str | None = None,
        account: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        most: int = AT_ONCE,
    ) -> list[AuditRow]:
        """The newest rows that fit, oldest first.

        Args:
            session: Of this session alone.
            account: By this account alone.
            since: From this moment on.
            until: Before this moment.
            most: So many at most.
        """
        c = tables.audit.c
        fitting = []
        if session is not None:
            fitting.append(c.session == session)
        if account is not None:
            fitting.append(c.actor_id == account)
        if since is not None:
            fitting.append(c.at >= since)
        if until is not None:
            fitting.append(c.at < until)
        wanted = _rows.where(*fitting).order_by(c.n.desc()).limit(most)
        async with self._database.read() as db:
            return _read((await db.execute(wanted)).all())[::-1]

    async def newest(self) -> AuditRow | None:
        """The newest row; None if there is none."""
        async with self._database.read() as db:
            return await _last(db)

    async def heads(self) -> list[Head]:
        """All heads that were signed, oldest first. As kept, not verified."""
        c = tables.audit_heads.c
        async with self._database.read() as db:
            rows = (await db.execute(_heads.order_by(c.n))).all()
        return [_head(row) for row in rows]

    async def head(self) -> Head | None:
        """The head that was signed last."""
        async with self._database.read() as db:
            return await _newest(db)


# Any: a row has the columns of ``_rows`` or ``_heads``, which its type does not tell.
async def _last(db: AsyncConnection) -> AuditRow | None:
    newest = _rows.order_by(tables.audit.c.n.desc()).limit(1)
    rows = _read((await db.execute(newest)).all())
    return rows[0] if rows else None


async def _newest(db: AsyncConnection) -> Head | None:
    row = (await db.execute(_heads.order_by(tables.audit_heads.c.n.desc()).limit(1))).first()
    return None if row is None else _head(row)


def _read(rows: Sequence[Any]) -> list[AuditRow]:
    return [
        AuditRow(
            n=row.n,
            at=_moment(row.at),
            action=row.action,
            actor=Actor(row.actor_kind, row.actor_id),
            session=row.session,
            subject=row.subject,
            outcome=row.outcome,
            previous=row.previous,
            hash=row.hash,
        )
        for row in rows
    ]


def _head(row: Any) -> Head:
    signature = row.signature if isinstance(row.signature, bytes) else b""
    return Head(n=row.n, hash=row.hash, at=_moment(row.at), key=row.key, signature=signature)


def _moment(microseconds: object) -> datetime:
    """The moment that is kept; the beginning of time if somebody wrote what is none.

    So the row can be read, and its hash shows that it was changed.
    """
    if type(microseconds) is int:
        try:
            return _EPOCH + microseconds * timedelta(microseconds=1)
        except OverflowError:
            pass
    return datetime.min.replace(tzinfo=UTC)
