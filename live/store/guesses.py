"""Wrong guesses at names, so that a restart forgets none. No name is readable: it may be none."""

from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from live.people.waits import FORGOTTEN_AFTER, MOST_NAMES, Guesses, one_more
from live.store import tables
from live.store.database import Database
from live.store.keys import Pseudonyms

_CLASH: Final = "two wrong guesses at once: try again"


class GuessShelf:
    """The wrong guesses of one database, by the name that was tried.

    Args:
        database: Where they are kept.
        names: Gives what was tried a name that says nothing: it may be a passphrase, mistyped.
        most: Names that are remembered.
    """

    def __init__(self, database: Database, names: Pseudonyms, most: int = MOST_NAMES) -> None:
        self._database = database
        self._names = names
        self._most = most

    async def left_s(self, user: str, now: datetime) -> float:
        """Seconds until the next guess at this name is looked at."""
        async with self._database.read() as db:
            found = await _find(db, self._name(user))
        return 0.0 if found is None else found.left_s(now)

    async def failed(self, user: str, now: datetime) -> float:
        """Keep a wrong guess; returns the seconds to wait now. Durable: nobody is told before."""
        name, c = self._name(user), tables.guesses.c
        async with self._database.write(_CLASH) as db:
            after = one_more(await _find(db, name), now)
            gone = (c.name == name) | (c.at < now - FORGOTTEN_AFTER)
            await db.execute(delete(tables.guesses).where(gone))
            count = (
                await db.execute(select(func.count()).select_from(tables.guesses))
            ).scalar_one()
            if count >= self._most:
                oldest = select(c.name).order_by(c.at, c.name).limit(count - self._most + 1)
                await db.execute(delete(tables.guesses).where(c.name.in_(oldest)))
            kept = insert(tables.guesses).values(name=name, wrong=after.wrong, at=after.at)
            await db.execute(kept)
        return after.left_s(now)

    async def succeeded(self, user: str) -> None:
        """Forget the wrong guesses at a name."""
        name = self._name(user)
        async with self._database.read() as db:
            if await _find(db, name) is None:
                return  # as usual: nothing is written at each sign-in
        async with self._database.write(_CLASH) as db:
            await db.execute(delete(tables.guesses).where(tables.guesses.c.name == name))

    def _name(self, user: str) -> str:
        return self._names.of("guesses", user)


async def _find(db: AsyncConnection, name: str) -> Guesses | None:
    c = tables.guesses.c
    row = (await db.execute(select(c.wrong, c.at).where(c.name == name))).first()
    return None if row is None else Guesses(row.wrong, row.at)
