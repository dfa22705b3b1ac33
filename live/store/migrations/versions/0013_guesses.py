"""Wrong guesses at names: who waits goes on to wait after a restart."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their table; no name stands in it."""
    op.create_table(
        "guesses",
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_guesses"),
    )
    op.create_index("ix_guesses_at", "guesses", ["at"])
