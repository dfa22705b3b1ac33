"""Who may come in: random tokens, of which only hashes are kept."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, cast

from sqlalchemy import delete, insert, or_, select, update

from live.errors import NotSignedIn
from live.people.account import Known, Role
from live.store import tables
from live.store.database import Database
from live.values import Party

Scope = Literal["setup", "join", "access", "tap", "ticket"]

TOKEN_BYTES: Final = 32
"""256 bits: nobody guesses one, so a plain hash keeps it safe and the look-up fast."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token lets its bearer into, and as whom.

    Attributes:
        session: Which session; None: none.
        party: On whose side.
        person: Id of the account that asks, if it is somebody of the practice.
        role: In which role they ask; None for whoever came by a link.
        known: How the server knows who they are.
        sign_in: The sign-in it was got with: it ends with that.
        parent: Hash of the token it was got with.
    """

    session: str | None = None
    party: Party | None = None
    person: str | None = None
    role: Role | None = None
    known: Known = "link"
    sign_in: str | None = None
    parent: bytes | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A join link as the practice sees it: without its token.

    Attributes:
        id: Names it; it lets nobody in.
        party: Whose it is.
        expires_at: UTC.
        uses_left: How often it still opens.
    """

    id: str
    party: Party
    expires_at: datetime
    uses_left: int


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
        grant: Grant,
        lifetime: timedelta,
        now: datetime,
        uses: int | None = None,
        parent: bytes | None = None,
    ) -> str:
        """Make a token: 256 random bits, URL-safe.

        Args:
            scope: What for.
            grant: What it lets its bearer into.
            lifetime: How long it is good.
            now: UTC.
            uses: How often it is good; None: as often as one likes.
            parent: Hash of the token it was got with: taken back with that one.

        Raises:
            StoreError: If there is no such session.
        """
        token = secrets.token_urlsafe(TOKEN_BYTES)
        async with self._database.write("expected the id of a session, got another") as db:
            await db.execute(
                insert(tables.tokens).values(
                    hash=hash_of(token),
                    scope=scope,
                    session=grant.session,
                    party=grant.party,
                    person=grant.person,
                    role=grant.role,
                    known=grant.known,
                    sign_in=grant.sign_in,
                    expires_at=now + lifetime,
                    uses_left=uses,
                    parent=parent,
                )
            )
        return token

    async def sweep(self, before: datetime) -> int:
        """Forget those that expired until then; returns how many."""
        expired = delete(tables.tokens).where(tables.tokens.c.expires_at <= before)
        async with self._database.write("") as db:
            return (await db.execute(expired)).rowcount

    async def redeem(self, token: str, scope: Scope, now: datetime) -> Grant:
        """What a token of this scope lets its bearer into. Counts the use, if uses are counted.

        Raises:
            NotSignedIn: If it is unknown, of another scope, used up or expired: the
                answer is the same.
        """
        t = tables.tokens.c
        good = (t.hash == hash_of(token)) & (t.scope == scope) & (t.expires_at > now)
        wanted = select(
            t.uses_left, t.session, t.party, t.person, t.role, t.known, t.sign_in, t.parent
        )
        async with self._database.read() as db:
            row = (await db.execute(wanted.where(good))).first()
        if row is not None and row.uses_left is not None:
            # Whoever's update finds a use left has it; of two at once with one left, one does.
            use = update(tables.tokens).where(good, t.uses_left > 0)
            async with self._database.write("") as db:
                if (await db.execute(use.values(uses_left=t.uses_left - 1))).rowcount != 1:
                    row = None
        if row is None:
            raise NotSignedIn(
                "expected a valid token, got one that is unknown, used up or expired: "
                "open your link again"
            )
        return Grant(
            row.session,
            cast("Party | None", row.party),
            row.person,
            cast("Role | None", row.role),
            cast("Known", row.known or "link"),
            row.sign_in,
            row.parent,
        )

    async def take_back(self, scope: Scope) -> None:
        """Have all tokens of a scope let nobody in any more."""
        async with self._database.write("") as db:
            await db.execute(delete(tables.tokens).where(tables.tokens.c.scope == scope))

    async def take_back_all(self, person: str) -> None:
        """Have nothing that is an account's let anybody in any more: its own links, too."""
        async with self._database.write("") as db:
            await db.execute(delete(tables.tokens).where(tables.tokens.c.person == person))

    async def good(self, hashes: Collection[bytes], now: datetime) -> set[bytes]:
        """Which of these tokens, by hash, still let their bearers in."""
        t = tables.tokens.c
        usable = or_(t.uses_left.is_(None), t.uses_left > 0)
        wanted = select(t.hash).where(t.hash.in_(hashes), t.expires_at > now, usable)
        async with self._database.read() as db:
            return set((await db.execute(wanted)).scalars())

    # --- join links ------------------------------------------------------------------

    async def links(self, session: str, now: datetime) -> list[Link]:
        """The join links of a session that still open."""
        t = tables.tokens.c
        wanted = select(t.hash, t.party, t.expires_at, t.uses_left).where(
            t.session == session, t.scope == "join", t.expires_at > now, t.uses_left > 0
        )
        async with self._database.read() as db:
            rows = (await db.execute(wanted.order_by(t.expires_at, t.hash))).all()
        return [
            Link(_name(row.hash), cast("Party", row.party), row.expires_at, row.uses_left)
            for row in rows
        ]

    async def revoke(self, session: str, party: Party, link: str | None = None) -> int:
        """Take back a person's links to a session, or one of them, and what was got with it.

        Returns:
            How many links that were.
        """
        t = tables.tokens.c
        theirs = select(t.hash).where(t.session == session, t.party == party, t.scope == "join")
        async with self._database.write("") as db:
            found = (await db.execute(theirs)).scalars().all()
            gone = [value for value in found if link is None or _name(value) == link]
            for column in (t.parent, t.hash):
                await db.execute(delete(tables.tokens).where(column.in_(gone)))
        return len(gone)


def hash_of(token: str) -> bytes:
    """What is kept of a token."""
    # A header may hold anything, lone surrogates too: those hash to no token's hash.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def _name(value: bytes) -> str:
    return value.hex()[:16]
