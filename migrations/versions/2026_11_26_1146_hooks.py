"""Articles by webhook: senders, deliveries, withdrawals, and when a version was made."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1146"
down_revision = "2026_11_26_1125"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.add_column("versions", sa.Column("updated", MOMENT))
    op.create_table(
        "withdrawals",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("as_of", MOMENT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_withdrawals"),
    )
    op.create_table(
        "senders",
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("cms", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("secrets", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_seen", MOMENT),
        sa.PrimaryKeyConstraint("source_id", name="pk_senders"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("cms", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("timezone", sa.String, nullable=False),
        sa.Column("event", sa.String),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("article_id", sa.String),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("job_id", sa.String),
        sa.Column("outcome", sa.String),
        sa.Column("note", sa.Text),
        sa.Column("done_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_received_at_id", "deliveries", ["received_at", "id"])


def downgrade() -> None:
    for table in ("deliveries", "senders", "withdrawals"):
        op.drop_table(table)
    op.drop_column("versions", "updated")
