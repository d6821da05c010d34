"""Work in the background: one queue for whatever is done after the answer."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1125"
down_revision = "2026_11_26_1145"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("asked", sa.Integer, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("last_error", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("failed_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
    )
    op.create_index("ix_jobs_kind_due", "jobs", ["kind", "due"])
    op.create_index("ix_jobs_failed_at_id", "jobs", ["failed_at", "id"])


def downgrade() -> None:
    op.drop_table("jobs")
