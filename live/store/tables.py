"""The tables. One schema for SQLite and PostgreSQL; ``migrations`` builds it.

Whatever was said or written stands only in ``payload`` columns, encrypted. What is in
the clear says that a session took place and when, never what it was about.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

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

sessions: Final = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("created_at", Instant, nullable=False),
    # Encrypts the session's events and updates; null once they were destroyed.
    Column("wrapped_key", LargeBinary, nullable=True),
    Column("destroyed_at", Instant, nullable=True),
)

events: Final = Table(
    "events",
    metadata,
    Column("session", String(64), ForeignKey("sessions.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

updates: Final = Table(
    "updates",
    metadata,
    Column("session", String(64), ForeignKey("sessions.id"), primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("author", String(16), nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

private_updates: Final = Table(
    "private_updates",
    metadata,
    # The clinician's private lane: apart from the note's updates, under the same session's key.
    Column("session", String(64), ForeignKey("sessions.id"), primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("payload", LargeBinary, nullable=False),
)

tokens: Final = Table(
    "tokens",
    metadata,
    # SHA-256 of the token: a copy of the database lets nobody in.
    Column("hash", LargeBinary(32), primary_key=True),
    Column("scope", String(16), nullable=False),
    Column("session", String(64), ForeignKey("sessions.id"), nullable=True),
    Column("party", String(16), nullable=True),
    Column("expires_at", Instant, nullable=False),
    Column("single_use", Boolean, nullable=False),
    Column("used_at", Instant, nullable=True),
    Index(None, "expires_at"),
)

plans: Final = Table(
    "plans",
    metadata,
    # A keyed hash of the names: the table does not say who is in treatment.
    Column("whose", String(64), primary_key=True),
    # A key of its own: the plan outlives the sessions.
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

documents: Final = Table(
    "documents",
    metadata,
    Column("session", String(64), ForeignKey("sessions.id"), primary_key=True),
    Column("name", String(128), primary_key=True),
    Column("sha256", String(64), nullable=False),
    # A key of its own: the signed note outlives the transcript it was written from.
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)

figures: Final = Table(
    "figures",
    metadata,
    # Made from the session's own key: whoever has not got that cannot tell whose they are.
    Column("id", String(64), primary_key=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

signing_keys: Final = Table(
    "signing_keys",
    metadata,
    # See ``live.signing_key.key_id``.
    Column("id", String(16), primary_key=True),
    # In the clear for ever: whatever was signed with it can be checked.
    Column("public", LargeBinary(32), nullable=False),
    # Opens the private half; null once another key took this one's place.
    Column("wrapped_key", LargeBinary, nullable=True),
    Column("payload", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)

audit: Final = Table(
    "audit",
    metadata,
    # No foreign key: it outlives what it tells of. Ids and hashes only, in the clear.
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("action", String(40), nullable=False),
    Column("actor_kind", String(16), nullable=False),
    Column("actor_id", String(200), nullable=False),
    Column("session", String(200), nullable=True),
    Column("subject", String(200), nullable=False),
    Column("outcome", String(8), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "session"),
)

audit_heads: Final = Table(
    "audit_heads",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("hash", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("key", String(16), nullable=False),
    Column("signature", LargeBinary(64), nullable=False),
)
