"""A version of an article says whose text it is, and where its text stands in what was sent."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1145"
down_revision = "2026_11_25_0110"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("versions", sa.Column("origin", sa.String))
    op.add_column("versions", sa.Column("furniture", sa.Text))
    op.add_column("versions", sa.Column("html", sa.Text))


def downgrade() -> None:
    for column in ("html", "furniture", "origin"):
        op.drop_column("versions", column)  # no copy of the table: others refer to it
