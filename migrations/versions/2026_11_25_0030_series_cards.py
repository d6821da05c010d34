"""Series have a card that linking recognises them by, and integer keys that lead to it.

What was recorded before has neither: `plumbline db reindex` makes them from the figures.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_0030"
down_revision = "2026_11_24_0500"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("series", sa.Column("card", sa.Text, nullable=False, server_default="{}"))
    op.create_table(
        "series_keys",
        sa.Column("key", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("fed_at", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("series_id", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", "fed_at", "series_id", name="pk_series_keys"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], "fk_series_keys_series_id_series"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_series_keys_series_id", "series_keys", ["series_id"])


def downgrade() -> None:
    op.drop_table("series_keys")
    op.drop_column("series", "card")
