"""Signed records beside the log."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table that tells of them; they themselves are documents."""
    op.create_table(
        "charts",
        sa.Column("session", sa.String(64), nullable=False),
        sa.Column("signed_at", sa.BigInteger, nullable=False),
        sa.Column("client_copy", sa.Boolean, nullable=False),
        sa.Column("additions", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_charts"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_charts_session"),
    )
