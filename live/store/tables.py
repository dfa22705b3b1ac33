"""The tables. One schema for SQLite and PostgreSQL; ``migrations`` builds it.

Whatever was said or written stands only in ``SEALED`` columns, encrypted. What is in
the clear says that a session took place and when, never what it was about.

Every column of text or bytes says in its ``info`` what it holds: something ``SEALED``, a key that
is ``wrapped`` under the master key, or something ``clear`` and why that holds no words. A test
refuses others, and a new master key finds what it has to wrap by it.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.types import TypeDecorator

from live.store.keys import Row

SEALED: Final[dict[str, Any]] = {"holds": "sealed"}
"""Of a column: what stands there is encrypted by ``Key.seal``."""


def clear(why: str) -> dict[str, Any]:
    """Of a column: what stands there is readable, and why that holds no words."""
    return {"holds": "clear", "why": why}


_A_SESSION: Final = clear("random id of a session")
_A_HASH: Final = clear("a hash")
_A_NAME: Final = clear("one of a closed list")
_AN_ACCOUNT: Final = clear("id of an account")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """A moment, kept as whole microseconds since 1970-01-01 UTC.

    SQLite has no type for time and drops the zone; an integer is exact and sorts the
    same everywhere.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Write a moment; one without a time zone is refused (TypeError)."""
        del dialect
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Read a moment, in UTC."""
        del dialect
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _of_a_session() -> Column[str]:
    """The session a row belongs to."""
    return Column(
        "session", String(64), ForeignKey("sessions.id"), primary_key=True, info=_A_SESSION
    )


def _wrapped_key(
    row: Callable[[Mapping[str, Any]], Row], *, nullable: bool = False
) -> Column[bytes]:
    """A key that is wrapped under the master key by ``MasterKey.new_key``.

    Args:
        row: The row that it is bound to, from the values of the table's primary key by name.
        nullable: Whether it can be destroyed while the row stays.
    """
    info = {"holds": "wrapped", "row": row}
    return Column("wrapped_key", LargeBinary, nullable=nullable, info=info)


sessions: Final = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True, info=_A_SESSION),
    Column("created_at", Instant, nullable=False),
    # Encrypts the session's events and updates; null once they were destroyed.
    _wrapped_key(lambda r: Row("sessions", r["id"]), nullable=True),
    Column("destroyed_at", Instant, nullable=True),
    # Id of the account whose session it is; null: of a time before there were accounts.
    Column("owner", String(32), nullable=True, info=_AN_ACCOUNT),
)

events: Final = Table(
    "events",
    metadata,
    _of_a_session(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

updates: Final = Table(
    "updates",
    metadata,
    _of_a_session(),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("author", String(16), nullable=False, info=clear("a party or the server")),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

private_updates: Final = Table(
    "private_updates",
    metadata,
    # The clinician's private lane: apart from the note's updates, under the same session's key.
    _of_a_session(),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

tokens: Final = Table(
    "tokens",
    metadata,
    # SHA-256 of the token: a copy of the database lets nobody in.
    Column("hash", LargeBinary(32), primary_key=True, info=_A_HASH),
    Column("scope", String(16), nullable=False, info=_A_NAME),
    Column("session", String(64), ForeignKey("sessions.id"), nullable=True, info=_A_SESSION),
    Column("party", String(16), nullable=True, info=clear("a party")),
    Column("expires_at", Instant, nullable=False),
    # The token that this one was got with: when that is taken back, so is this.
    Column("parent", LargeBinary(32), nullable=True, info=_A_HASH),
    # Whose it is: the account, in which role, how they were known, and by which sign-in.
    Column("person", String(32), nullable=True, info=_AN_ACCOUNT),
    Column("role", String(16), nullable=True, info=_A_NAME),
    Column("known", String(32), nullable=True, info=_A_NAME),
    Column("sign_in", String(32), nullable=True, info=clear("id of a sign-in")),
    # How often it may still be used; null: as often as one likes.
    Column("uses_left", Integer, nullable=True),
    Index(None, "expires_at"),
)

people: Final = Table(
    "people",
    metadata,
    Column("id", String(32), primary_key=True, info=_AN_ACCOUNT),
    _wrapped_key(lambda r: Row("people.key", r["id"])),
    # The whole account: names, roles, hashes and secrets.
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

sign_ins: Final = Table(
    "sign_ins",
    metadata,
    # Names it in lists; it lets nobody in.
    Column("id", String(32), primary_key=True, info=clear("id of a sign-in")),
    # SHA-256 of its token.
    Column("hash", LargeBinary(32), nullable=False, unique=True, info=_A_HASH),
    Column("person", String(32), ForeignKey("people.id"), nullable=False, info=_AN_ACCOUNT),
    Column("kind", String(16), nullable=False, info=_A_NAME),
    Column("known", String(32), nullable=False, info=_A_NAME),
    Column("made_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Index(None, "person"),
)

plans: Final = Table(
    "plans",
    metadata,
    # A keyed hash of the names: the table does not say who is in treatment.
    Column("whose", String(64), primary_key=True, info=clear("a pseudonym")),
    # A key of its own: the plan outlives the sessions.
    _wrapped_key(lambda r: Row("plans.key", r["whose"])),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
    Column("changed_at", Instant, nullable=False),
)

documents: Final = Table(
    "documents",
    metadata,
    _of_a_session(),
    Column("name", String(128), primary_key=True, info=clear("what a document is")),
    Column("sha256", String(64), nullable=False, info=_A_HASH),
    # A key of its own: the signed note outlives the transcript it was written from.
    _wrapped_key(lambda r: Row("documents.key", r["session"], (r["name"],))),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
    Column("created_at", Instant, nullable=False),
)

figures: Final = Table(
    "figures",
    metadata,
    # Made from the session's own key: whoever has not got that cannot tell whose they are.
    Column("id", String(64), primary_key=True, info=clear("a pseudonym")),
    _wrapped_key(lambda r: Row("figures", "", (r["id"],))),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

master_keys: Final = Table(
    "master_keys",
    metadata,
    # Under which keys may be wrapped: one, and two while the master key is changed.
    Column("id", String(16), primary_key=True, info=clear("a keyed hash of the key")),
    Column("since", Instant, nullable=False),
    # When a running server had learned of it; null: not yet.
    Column("learned_at", Instant, nullable=True),
)

secrets: Final = Table(
    "secrets",
    metadata,
    # Keys of the practice itself: "pseudonyms".
    Column("name", String(32), primary_key=True, info=clear("what the key is for")),
    _wrapped_key(lambda r: Row("secrets", "", (r["name"],))),
)

signing_keys: Final = Table(
    "signing_keys",
    metadata,
    # See ``live.signing.key.key_id``.
    Column("id", String(16), primary_key=True, info=_A_HASH),
    # In the clear for ever: whatever was signed with it can be checked.
    Column("public", LargeBinary(32), nullable=False, info=clear("the public half of a key")),
    # Opens the private half; null once another key took this one's place.
    _wrapped_key(lambda r: Row("signing_keys.key", "", (r["id"],)), nullable=True),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
    Column("created_at", Instant, nullable=False),
)

backups: Final = Table(
    "backups",
    metadata,
    Column("sha256", String(64), primary_key=True, info=_A_HASH),
    Column("made_at", Instant, nullable=False),
    # In bytes.
    Column("size", BigInteger, nullable=False),
    Column("with_key", Boolean, nullable=False),
)

holds: Final = Table(
    "holds",
    metadata,
    Column("id", String(16), primary_key=True, info=clear("a random id")),
    Column("scope", String(8), nullable=False, info=_A_NAME),
    # A session's id or a client's pseudonym; no foreign key: it outlives what it held.
    Column("subject", String(64), nullable=False, info=clear("a random id or a pseudonym")),
    _wrapped_key(lambda r: Row("holds.key", "", (r["id"],))),
    # Why.
    Column("payload", LargeBinary, nullable=False, info=SEALED),
    Column("by_kind", String(16), nullable=False, info=_A_NAME),
    Column("by_id", String(200), nullable=False, info=clear("id of an account")),
    Column("since", Instant, nullable=False),
    Column("lifted_at", Instant, nullable=True),
    Column("lifted_by_kind", String(16), nullable=True, info=_A_NAME),
    Column("lifted_by_id", String(200), nullable=True, info=clear("id of an account")),
)

guesses: Final = Table(
    "guesses",
    metadata,
    # A keyed hash of the name that was tried, whether anybody has it or not.
    Column("name", String(64), primary_key=True, info=clear("a pseudonym")),
    Column("wrong", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "at"),
)

emergencies: Final = Table(
    "emergencies",
    metadata,
    Column("id", String(16), primary_key=True, info=clear("a random id")),
    # What was read; null: somebody looked for it. No foreign key, as of the audit.
    Column("session", String(64), nullable=True, info=_A_SESSION),
    Column("person", String(32), nullable=False, info=_AN_ACCOUNT),
    Column("at", Instant, nullable=False),
    _wrapped_key(lambda r: Row("emergencies.key", "", (r["id"],))),
    # Who, in which role, and why.
    Column("payload", LargeBinary, nullable=False, info=SEALED),
    Index(None, "at"),
)

audit: Final = Table(
    "audit",
    metadata,
    # No foreign key: it outlives what it tells of. Ids and hashes only, in the clear.
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("action", String(40), nullable=False, info=_A_NAME),
    Column("actor_kind", String(16), nullable=False, info=_A_NAME),
    Column("actor_id", String(200), nullable=False, info=_AN_ACCOUNT),
    Column("session", String(200), nullable=True, info=_A_SESSION),
    Column("subject", String(200), nullable=False, info=clear("ids and hashes")),
    Column("outcome", String(8), nullable=False, info=_A_NAME),
    Column("previous", String(64), nullable=False, info=_A_HASH),
    Column("hash", String(64), nullable=False, info=_A_HASH),
    Index(None, "session"),
)

audit_heads: Final = Table(
    "audit_heads",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("hash", String(64), nullable=False, info=_A_HASH),
    Column("at", Instant, nullable=False),
    Column("key", String(16), nullable=False, info=clear("id of a signing key")),
    Column("signature", LargeBinary(64), nullable=False, info=clear("signature over a hash")),
)

outbox: Final = Table(
    "outbox",
    metadata,
    # Made from the note's identifier and where it goes: the same note goes there once.
    Column("id", String(64), primary_key=True, info=_A_HASH),
    Column("session", String(64), ForeignKey("sessions.id"), nullable=False, info=_A_SESSION),
    Column("state", String(16), nullable=False, info=_A_NAME),
    Column("attempts", Integer, nullable=False),
    Column("changed_at", Instant, nullable=False),
    _wrapped_key(lambda r: Row("outbox.key", "", (r["id"],))),
    Column("payload", LargeBinary, nullable=False, info=SEALED),
)

charts: Final = Table(
    "charts",
    metadata,
    # That a session's record is kept, as the document "record". It outlives the session's key.
    Column("session", String(64), ForeignKey("sessions.id"), primary_key=True, info=_A_SESSION),
    Column("signed_at", Instant, nullable=False),
    Column("client_copy", Boolean, nullable=False),
    # How many documents "addition-0001" and on there are: one more is missed if it is gone.
    Column("additions", Integer, nullable=False),
)
