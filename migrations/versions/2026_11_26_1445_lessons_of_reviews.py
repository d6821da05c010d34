"""What a review teaches: by what a later article's number is known as the same.

Reviews from before teach nothing: their claims were not kept in numbers.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1445"
down_revision = "2026_11_26_1440"
branch_labels = None
depends_on = None

COLUMNS = ("lesson", "series_id", "event", "low", "high")


def upgrade() -> None:
    for column in COLUMNS:
        op.add_column("reviews", sa.Column(column, sa.String))
    op.create_index("ix_reviews_lesson", "reviews", ["lesson"])


def downgrade() -> None:
    op.drop_index("ix_reviews_lesson", "reviews")
    for column in COLUMNS:
        op.drop_column("reviews", column)
