"""Exchange rates by pair, day and source."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1215"
down_revision = "2026_11_26_1210"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.create_table(
        "fx_rates",
        sa.Column("base", sa.String(3), nullable=False),
        sa.Column("quote", sa.String(3), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("rate", sa.String),
        sa.Column("loaded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("base", "quote", "day", "source", name="pk_fx_rates"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("fx_rates")
