"""Processes count together how often something was asked."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1750"
down_revision = "2026_11_26_1455"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tallies",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("began_at", sa.String(27), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("before", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_tallies"),
    )
    op.create_index("ix_tallies_began_at", "tallies", ["began_at"])


def downgrade() -> None:
    op.drop_table("tallies")
