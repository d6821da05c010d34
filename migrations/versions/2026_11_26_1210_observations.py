"""Figures say what official statistics say of them: status, vintage, licence, method, rank."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1210"
down_revision = "2026_11_26_1205"
branch_labels = None
depends_on = None

NORMAL = ("observation_status", "rank")
UNSAID = ("licence", "method", "external_id", "page")


def upgrade() -> None:
    for name in NORMAL:
        column = sa.Column(name, sa.String, nullable=False, server_default="normal")
        op.add_column("figures", column)
    op.add_column("figures", sa.Column("vintage", sa.Date))
    for name in UNSAID:
        op.add_column("figures", sa.Column(name, sa.String))


def downgrade() -> None:
    for name in (*UNSAID, "vintage", *NORMAL):
        op.drop_column("figures", name)
