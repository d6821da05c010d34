"""Reports say which trained parser took part; older ones were read by rules alone."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_24_0500"
down_revision = "2026_11_24_0400"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reports", sa.Column("parser", sa.String, nullable=False, server_default="none"))


def downgrade() -> None:
    with op.batch_alter_table("reports") as reports:
        reports.drop_column("parser")
