"""The journal of private lanes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make their table, apart from the note's."""
    op.create_table(
        "private_updates",
        sa.Column("session", sa.String(64), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session", "n", name="pk_private_updates"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_private_updates_session"),
    )
