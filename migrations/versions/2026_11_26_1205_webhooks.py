"""Webhooks out: who is told what, what is to be sent, and how each try went."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1205"
down_revision = "2026_11_26_1146"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("events", sa.String, nullable=False),
        sa.Column("source", sa.String),
        sa.Column("secret", sa.String, nullable=False),
        sa.Column("old_secret", sa.String),
        sa.Column("old_secret_until", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("disabled", sa.String),
        sa.Column("rests_until", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )
    create_deliveries()
    op.create_table(
        "attempts",
        sa.Column("message_id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("message_id", "number", name="pk_attempts"),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], "fk_attempts_message_id_messages"),
    )


def downgrade() -> None:
    for table in ("attempts", "messages", "subscriptions"):
        op.drop_table(table)


def create_deliveries() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("subscription_id", sa.String, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_status", sa.Integer),
        sa.Column("last_error", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["subscriptions.id"],
            "fk_messages_subscription_id_subscriptions",
        ),
    )
    op.create_index("ix_messages_subscription_id_due", "messages", ["subscription_id", "due"])
    op.create_index(
        "ix_messages_subscription_id_created_at_id",
        "messages",
        ["subscription_id", "created_at", "id"],
    )
