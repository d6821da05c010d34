"""A key may be bound to the sources that it writes as."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1820"
down_revision = "2026_11_26_1800"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("api_keys", sa.Column("sources", sa.String))


def downgrade() -> None:
    with op.batch_alter_table("api_keys") as keys:
        keys.drop_column("sources")
