"""Backups that were made, and legal holds."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their tables. Moments are microseconds since 1970 UTC."""
    op.create_table(
        "backups",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("with_key", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_backups"),
    )
    op.create_table(
        "holds",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("scope", sa.String(8), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.Column("by_kind", sa.String(16), nullable=False),
        sa.Column("by_id", sa.String(200), nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("lifted_at", sa.BigInteger, nullable=True),
        sa.Column("lifted_by_kind", sa.String(16), nullable=True),
        sa.Column("lifted_by_id", sa.String(200), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_holds"),
    )
