"""The practice's signing keys: one in use, and the public halves of all there ever were."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import insert, select, update

from live.errors import StoreError
from live.signing.key import SigningKey, key_id
from live.store import tables
from live.store.database import Database
from live.store.keys import MasterKey, Row

_CLASH: Final = "expected a new signing key, got one that is kept already: two writers?"


class SigningKeys:
    """Signing keys. The private half of the one in use is wrapped under the master key.

    Args:
        database: Where they are kept.
        master_key: Wraps each private half's own key.
    """

    def __init__(self, database: Database, master_key: MasterKey) -> None:
        self._database = database
        self._master_key = master_key

    async def current(self) -> SigningKey:
        """The key in use; made at first need, durable once this returns.

        Raises:
            StoreError: If what is kept of it was changed or moved.
        """
        async with self._database.read() as db:
            row = (await db.execute(_in_use())).first()
        return await self._first() if row is None else self._opened(row)

    async def rotate(self) -> SigningKey:
        """Take a new key into use. The private halves of those before are destroyed.

        What they signed can still be checked: their public halves stay.
        """
        key, row = self._made()
        c = tables.signing_keys.c
        before = update(tables.signing_keys).where(c.wrapped_key.is_not(None))
        async with self._database.write(_CLASH) as db:
            await db.execute(before.values(wrapped_key=None, payload=b""))
            await db.execute(insert(tables.signing_keys).values(**row))
        await self._database.forget()
        return key

    async def public(self) -> dict[str, bytes]:
        """The public halves of all keys there ever were, by id, oldest first.

        Raises:
            StoreError: If one is not that of its id.
        """
        c = tables.signing_keys.c
        wanted = select(c.id, c.public).order_by(c.created_at, c.id)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        for row in rows:
            if key_id(row.public) != row.id:
                raise _changed(row.id)
        return {row.id: row.public for row in rows}

    async def _first(self) -> SigningKey:
        key, row = self._made()
        async with self._database.write(_CLASH) as db:
            # Looked for again where only one writes: two who need the first share it.
            there = (await db.execute(_in_use())).first()
            if there is None:
                await db.execute(insert(tables.signing_keys).values(**row))
        return key if there is None else self._opened(there)

    def _made(self) -> tuple[SigningKey, dict[str, Any]]:
        key, seed = SigningKey.new()
        wrapping, wrapped = self._master_key.new_key(_key_row(key.id))
        return key, {
            "id": key.id,
            "public": key.public,
            "wrapped_key": wrapped,
            "payload": wrapping.seal(seed, _row(key.id)),
            "created_at": datetime.now(UTC),
        }

    def _opened(self, row: Any) -> SigningKey:
        """The key of a row of the table (Any: SQLAlchemy's)."""
        wrapping = self._master_key.unwrap(row.wrapped_key, _key_row(row.id))
        key = SigningKey(wrapping.open(row.payload, _row(row.id)))
        if key.public != row.public:
            raise _changed(row.id)
        return key


def _in_use() -> Any:
    """Selects the key in use (Any: SQLAlchemy's type of that is of no help)."""
    keys = tables.signing_keys
    newest = keys.c.created_at.desc(), keys.c.id
    return select(keys).where(keys.c.wrapped_key.is_not(None)).order_by(*newest).limit(1)


def _changed(name: str) -> StoreError:
    return StoreError(
        f"signing key {name}: expected its public half as it was kept, got another: restore the "
        "data folder from a backup"
    )


def _row(name: str) -> Row:
    return Row("signing_keys", "", (name,))


def _key_row(name: str) -> Row:
    return Row("signing_keys.key", "", (name,))
