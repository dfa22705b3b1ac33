"""Emergencies: who read, or looked for, what they otherwise may not; and why."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their table. It outlives the logs in which they stood alone until now."""
    op.create_table(
        "emergencies",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("session", sa.String(64), nullable=True),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_emergencies"),
    )
    op.create_index("ix_emergencies_at", "emergencies", ["at"])
