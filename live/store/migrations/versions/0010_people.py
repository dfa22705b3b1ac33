"""Accounts, who is signed in, whose a session is, and whose a token."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of people; sessions and tokens get to know whose they are."""
    op.create_table(
        "people",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("known", sa.String(32), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_ins"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_sign_ins_person"),
        sa.UniqueConstraint("hash"),
    )
    op.create_index("ix_sign_ins_person", "sign_ins", ["person"])
    op.add_column("sessions", sa.Column("owner", sa.String(32), nullable=True))
    op.add_column("tokens", sa.Column("parent", sa.LargeBinary(32), nullable=True))
    op.add_column("tokens", sa.Column("person", sa.String(32), nullable=True))
    op.add_column("tokens", sa.Column("role", sa.String(16), nullable=True))
    op.add_column("tokens", sa.Column("known", sa.String(32), nullable=True))
    op.add_column("tokens", sa.Column("sign_in", sa.String(32), nullable=True))
    op.add_column("tokens", sa.Column("uses_left", sa.Integer, nullable=True))
    op.drop_column("tokens", "single_use")  # that is one use, now
    op.drop_column("tokens", "used_at")
