"""Who is signed in: random tokens of which only hashes are kept, and when each was last used."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, cast

from sqlalchemy import Row as TableRow
from sqlalchemy import Select, delete, insert, select, update

from live.audit.actions import Action, Actor
from live.people.account import Known
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.tokens import TOKEN_BYTES, hash_of

Kind = Literal["browser", "program"]
"""What keeps the token: a browser's cookie, or a program."""

_Columns = tuple[str, str, str, str, datetime, datetime, datetime]

NOTED_EVERY: Final = timedelta(minutes=1)
"""How exactly it is kept when a sign-in was last used: a row is not written at each request."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in of a person.

    Attributes:
        id: Names it in lists; it lets nobody in.
        person: Id of the account.
        kind: What keeps its token.
        known: How the server knew who it was.
        made_at, seen_at, expires_at: UTC; when it began, was last used, ends in any case.
    """

    id: str
    person: str
    kind: Kind
    known: Known
    made_at: datetime
    seen_at: datetime
    expires_at: datetime


class SignInShelf:
    """The sign-ins of a practice's people.

    Args:
        database: Where they are kept.
        audit: Told of every one, in the same transaction.
    """

    def __init__(self, database: Database, audit: AuditShelf) -> None:
        self._database = database
        self._audit = audit

    async def begin(
        self, who: Actor, kind: Kind, known: Known, lifetime: timedelta, now: datetime
    ) -> tuple[str, SignIn]:
        """Begin one; gives its token: 256 random bits. Those long over are forgotten on the way."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        made = SignIn(secrets.token_hex(8), who.id, kind, known, now, now, now + lifetime)
        async with self._database.write("expected an account that is kept, got another") as db:
            await db.execute(delete(tables.sign_ins).where(tables.sign_ins.c.expires_at <= now))
            await db.execute(
                insert(tables.sign_ins).values(
                    id=made.id,
                    hash=hash_of(token),
                    person=who.id,
                    kind=kind,
                    known=known,
                    made_at=now,
                    seen_at=now,
                    expires_at=made.expires_at,
                )
            )
            await self._audit.adding(db, "account.signed_in", who, subject=f"{made.id}:{known}")
        return token, made

    async def find(self, token: str) -> SignIn | None:
        """The sign-in of a token, whether it still counts or not."""
        return await self._one(_rows().where(tables.sign_ins.c.hash == hash_of(token)))

    async def get(self, sign_in: str) -> SignIn | None:
        """The sign-in of an id."""
        return await self._one(_rows().where(tables.sign_ins.c.id == sign_in))

    async def of(self, person: str | None = None) -> list[SignIn]:
        """The sign-ins of a person, or of everybody, that last used first."""
        c = tables.sign_ins.c
        wanted = _rows() if person is None else _rows().where(c.person == person)
        async with self._database.read() as db:
            rows = (await db.execute(wanted.order_by(c.seen_at.desc(), c.id))).all()
        return [_sign_in(row) for row in rows]

    async def seen(self, sign_in: SignIn, now: datetime) -> None:
        """Note that it was used, if that was not noted just now."""
        if now - sign_in.seen_at < NOTED_EVERY:
            return
        c = tables.sign_ins.c
        async with self._database.write("") as db:
            await db.execute(update(tables.sign_ins).where(c.id == sign_in.id).values(seen_at=now))

    async def end(self, sign_in: str, actor: Actor) -> bool:
        """End one, and what was got with it; whether there was one."""
        c = tables.sign_ins.c
        async with self._database.write("") as db:
            await db.execute(delete(tables.tokens).where(tables.tokens.c.sign_in == sign_in))
            theirs = (await db.execute(select(c.person).where(c.id == sign_in))).scalar()
            if theirs is None:
                return False
            await db.execute(delete(tables.sign_ins).where(c.id == sign_in))
            own = theirs == actor.id
            action: Action = "account.signed_out" if own else "access.revoked"
            await self._audit.adding(db, action, actor, subject=f"{theirs}:{sign_in}")
        return True

    async def end_all(self, person: str, actor: Actor, but: str = "") -> int:
        """End all of a person's but one; returns how many."""
        mine = [found.id for found in await self.of(person) if found.id != but]
        return sum([await self.end(sign_in, actor) for sign_in in mine])

    async def _one(self, wanted: Select[_Columns]) -> SignIn | None:
        async with self._database.read() as db:
            row = (await db.execute(wanted)).first()
        return None if row is None else _sign_in(row)


def _rows() -> Select[_Columns]:
    c = tables.sign_ins.c
    return select(c.id, c.person, c.kind, c.known, c.made_at, c.seen_at, c.expires_at)


def _sign_in(row: TableRow[_Columns]) -> SignIn:
    return SignIn(
        row.id,
        row.person,
        cast("Kind", row.kind),
        cast("Known", row.known),
        row.made_at,
        row.seen_at,
        row.expires_at,
    )
