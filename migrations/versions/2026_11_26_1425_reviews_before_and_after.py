"""Each review says what held of its claim before and after it, and who looks after the claim."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1425"
down_revision = "2026_11_26_1240"
branch_labels = None
depends_on = None

COLUMNS = (
    "before_kind",
    "before_verdict",
    "before_assignee",
    "after_kind",
    "after_verdict",
    "assignee",
)

FILL_AFTER = """
UPDATE reviews SET
  after_kind = (SELECT s.kind FROM reviews AS s WHERE s.number = reviews.stands),
  after_verdict = (SELECT s.verdict FROM reviews AS s WHERE s.number = reviews.stands)
"""

FILL_BEFORE = """
UPDATE reviews SET
  before_kind = (
    SELECT p.after_kind FROM reviews AS p
    WHERE p.article_id = reviews.article_id AND p.claim_id = reviews.claim_id
      AND p.number < reviews.number
    ORDER BY p.number DESC LIMIT 1
  ),
  before_verdict = (
    SELECT p.after_verdict FROM reviews AS p
    WHERE p.article_id = reviews.article_id AND p.claim_id = reviews.claim_id
      AND p.number < reviews.number
    ORDER BY p.number DESC LIMIT 1
  )
"""

# The record before has no place for these: what stood on them stands no more.
TAKE_AWAY = """
UPDATE reviews SET stands = NULL
WHERE stands IN (SELECT r.number FROM reviews AS r WHERE r.kind = 'not_a_claim')
"""

DELETE = "DELETE FROM reviews WHERE kind IN ('not_a_claim', 'note', 'assign')"


def upgrade() -> None:
    for column in COLUMNS:
        op.add_column("reviews", sa.Column(column, sa.String))
    op.execute(FILL_AFTER)
    op.execute(FILL_BEFORE)


def downgrade() -> None:
    op.execute(TAKE_AWAY)
    op.execute(DELETE)
    for column in COLUMNS:
        op.drop_column("reviews", column)
