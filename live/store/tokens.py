"""Who may come in: random tokens, of which only hashes are kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, cast

from sqlalchemy import delete, insert, select, update

from live.errors import NotSignedIn
from live.store import tables
from live.store.database import Database
from live.values import Party

Scope = Literal["setup", "join", "access", "tap", "ticket"]

_TOKEN_BYTES: Final = 32
"""256 bits: nobody guesses one, so a plain hash keeps it safe and the look-up fast."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token lets its bearer into: None means not bound to a session or party."""

    session: str | None
    party: Party | None


class Tokens:
    """Tokens, issued and redeemed.

    Args:
        database: Where their hashes are kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def issue(
        self,
        scope: Scope,
        session: str | None,
        party: Party | None,
        lifetime: timedelta,
        now: datetime,
        single_use: bool = False,
    ) -> str:
        """Make a token; see ``Store.issue``. Those long expired are forgotten on the way."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        async with self._database.write("expected the id of a session, got another") as db:
            await db.execute(delete(tables.tokens).where(tables.tokens.c.expires_at <= now))
            await db.execute(
                insert(tables.tokens).values(
                    hash=_hash(token),
                    scope=scope,
                    session=session,
                    party=party,
                    expires_at=now + lifetime,
                    single_use=single_use,
                )
            )
        return token

    async def redeem(self, token: str, scope: Scope, now: datetime) -> Grant:
        """What ``token`` lets its bearer into; see ``Store.redeem``."""
        t = tables.tokens.c
        good = (t.hash == _hash(token)) & (t.scope == scope) & (t.expires_at > now)
        async with self._database.read() as db:
            row = (await db.execute(select(t.session, t.party, t.single_use).where(good))).first()
        if row is not None and row.single_use:
            # Whoever's update finds it unused has it; of two at once, one does.
            use = update(tables.tokens).where(good, t.used_at.is_(None)).values(used_at=now)
            async with self._database.write("") as db:
                if (await db.execute(use)).rowcount != 1:
                    row = None
        if row is None:
            raise NotSignedIn(
                "expected a valid token, got one that is unknown, used up or expired: "
                "open your link again"
            )
        return Grant(row.session, cast("Party | None", row.party))


def _hash(token: str) -> bytes:
    # A header may hold anything, lone surrogates too: those hash to no token's hash.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
