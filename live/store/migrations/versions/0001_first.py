"""Sessions, their events and updates, tokens, frozen documents."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables. Moments are microseconds since 1970 UTC."""
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=True),
        sa.Column("destroyed_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    _of_session(
        "events",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    _of_session(
        "updates",
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("author", sa.String(16), nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    _of_session(
        "documents",
        sa.Column("name", sa.String(128), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "tokens",
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("scope", sa.String(16), nullable=False),
        sa.Column("session", sa.String(64), nullable=True),
        sa.Column("party", sa.String(16), nullable=True),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("single_use", sa.Boolean, nullable=False),
        sa.Column("used_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("hash", name="pk_tokens"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_tokens_session"),
    )
    op.create_index("ix_tokens_expires_at", "tokens", ["expires_at"])


def _of_session(name: str, key: sa.Column[int] | sa.Column[str], *rest: sa.Column[object]) -> None:
    """Make a table whose rows belong to a session and are known by ``key`` within it."""
    op.create_table(
        name,
        sa.Column("session", sa.String(64), nullable=False),
        key,
        *rest,
        sa.PrimaryKeyConstraint("session", key.name, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name=f"fk_{name}_session"),
    )
