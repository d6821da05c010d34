"""Articles can be erased, and their texts dropped after a while."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1835"
down_revision = "2026_11_26_1830"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)
IS_KEPT = sa.text("text_dropped_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("quotes", sa.String, nullable=False),
        sa.Column("figures", sa.String, nullable=False),
        sa.Column("who", sa.String),
        sa.Column("erased_at", MOMENT, nullable=False),
        sa.Column("swept_at", MOMENT),
        sa.PrimaryKeyConstraint("number", name="pk_erasures"),
    )
    op.create_index("ix_erasures_article_id", "erasures", ["article_id"])
    op.add_column("versions", sa.Column("text_dropped_at", MOMENT))
    op.create_index(
        "ix_versions_recorded_at",
        "versions",
        ["recorded_at"],
        sqlite_where=IS_KEPT,
        postgresql_where=IS_KEPT,
    )


def downgrade() -> None:
    op.drop_index("ix_versions_recorded_at", "versions")
    op.drop_column("versions", "text_dropped_at")
    op.drop_table("erasures")
