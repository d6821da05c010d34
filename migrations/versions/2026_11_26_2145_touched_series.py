"""Series that got figures are marked once, and their reports asked for behind who writes."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_2145"
down_revision = "2026_11_26_2110"
branch_labels = None
depends_on = None

ASK = """
    INSERT INTO rejudgings (article_id, cause, cause_id, asked, due, attempts)
    SELECT verdicts.article_id, min(marks.cause), min(marks.cause_id), 1, min(marks.due), 0
    FROM touched_series AS marks JOIN verdicts ON verdicts.series_id = marks.series_id
    WHERE verdicts.article_id NOT IN (SELECT article_id FROM rejudgings)
    GROUP BY verdicts.article_id
"""


def upgrade() -> None:
    op.create_table(
        "touched_series",
        sa.Column("series_id", sa.String, nullable=False),
        sa.Column("cause", sa.String, nullable=False),
        sa.Column("cause_id", sa.String, nullable=False),
        sa.Column("due", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("series_id", name="pk_touched_series"),
    )
    op.create_index("ix_touched_series_due", "touched_series", ["due"])


def downgrade() -> None:
    op.execute(ASK)
    op.drop_table("touched_series")
