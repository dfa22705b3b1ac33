"""Accounts, each sealed as a whole under a key of its own."""

from collections.abc import Callable
from typing import Final

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Row as TableRow
from sqlalchemy import Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from live.audit.actions import Action, Actor
from live.errors import BadInput, NotFound, StoreError
from live.people.account import Account
from live.store import tables
from live.store.audit import AuditShelf
from live.store.database import Database
from live.store.keys import MasterKey, Row

_account: Final[TypeAdapter[Account]] = TypeAdapter(Account)


class PeopleShelf:
    """The accounts of a practice. There are few: who is looked for by name is found by reading all.

    Args:
        database: Where they are kept.
        master_key: Wraps each account's own key.
        audit: Told of every change, in the same transaction.
    """

    def __init__(self, database: Database, master_key: MasterKey, audit: AuditShelf) -> None:
        self._database = database
        self._master_key = master_key
        self._audit = audit

    async def add(self, account: Account, actor: Actor, *, first: bool = False) -> None:
        """Keep a new account.

        Args:
            account: The new one.
            actor: Who made it.
            first: Whether there may be no other yet; the sessions that are nobody's are theirs.

        Raises:
            BadInput: If the user name is taken, or there is an account already.
        """
        key, wrapped = self._master_key.new_key(_key_row(account.id))
        payload = key.seal(_account.dump_json(account), _row(account.id))
        async with self._database.write("an account of that id is kept already") as db:
            others = await self._all(db)
            if first and others:
                raise BadInput("expected no account yet, there is one: sign in with it")
            if any(other.user == account.user for other in others):
                raise BadInput("user: expected a name that nobody has here, somebody has it")
            await db.execute(
                insert(tables.people).values(id=account.id, wrapped_key=wrapped, payload=payload)
            )
            await self._audit.adding(db, "account.created", actor, subject=account.id)
            if first:
                nobodys = tables.sessions.c.owner.is_(None)
                await db.execute(update(tables.sessions).where(nobodys).values(owner=account.id))

    async def there_are(self) -> bool:
        """Whether there is any account."""
        async with self._database.read() as db:
            return (await db.execute(select(tables.people.c.id).limit(1))).first() is not None

    async def all(self) -> list[Account]:
        """Every account, by user name.

        Raises:
            StoreError: If one was changed or moved.
        """
        async with self._database.read() as db:
            return sorted(await self._all(db), key=lambda account: account.user)

    async def find(self, user: str) -> Account | None:
        """The account of a user name, however it is written."""
        wanted = user.strip().casefold()
        return next((found for found in await self.all() if found.user == wanted), None)

    async def get(self, account_id: str) -> Account | None:
        """The account of an id."""
        async with self._database.read() as db:
            row = (await db.execute(_rows().where(tables.people.c.id == account_id))).first()
        return None if row is None else self._opened(row)

    async def change(
        self,
        account_id: str,
        change: Callable[[Account], Account],
        actor: Actor,
        action: Action = "account.changed",
    ) -> Account:
        """Keep an account as ``change`` makes it of what is kept; gives it.

        Args:
            account_id: Whose.
            change: Makes the new of the old.
            actor: Who has it changed.
            action: What the audit calls it.

        Raises:
            NotFound: If there is none of that id.
        """
        c = tables.people.c
        async with self._database.write("") as db:
            row = (await db.execute(_rows().where(c.id == account_id))).first()
            if row is None:
                raise NotFound("expected the account of somebody here, got another")
            before = self._opened(row)
            after = change(before)
            if after != before:
                key = self._master_key.unwrap(row.wrapped_key, _key_row(account_id))
                payload = key.seal(_account.dump_json(after), _row(account_id))
                mine = update(tables.people).where(c.id == account_id)
                await db.execute(mine.values(payload=payload))
                await self._audit.adding(db, action, actor, subject=account_id)
        return after

    async def _all(self, db: AsyncConnection) -> list[Account]:
        return [self._opened(row) for row in (await db.execute(_rows())).all()]

    def _opened(self, row: TableRow[tuple[str, bytes, bytes]]) -> Account:
        key = self._master_key.unwrap(row.wrapped_key, _key_row(row.id))
        try:
            return _account.validate_json(key.open(row.payload, _row(row.id)))
        except ValidationError:
            # pydantic's error holds what it could not read.
            raise StoreError(
                f"account {row.id}: expected one of a known form, got other: install the newer "
                "conote that wrote it"
            ) from None


def _rows() -> Select[tuple[str, bytes, bytes]]:
    c = tables.people.c
    return select(c.id, c.wrapped_key, c.payload)


def _row(account_id: str) -> Row:
    return Row("people", account_id)


def _key_row(account_id: str) -> Row:
    return Row("people.key", account_id)
