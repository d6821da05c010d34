"""Long undertakings, such as imports, say how far they are."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1450"
down_revision = "2026_11_26_1445"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.create_table(
        "undertakings",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("who", sa.String),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("rejected", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_undertakings"),
    )
    op.create_index("ix_undertakings_started_at", "undertakings", ["started_at"])
    op.create_index("ix_undertakings_updated_at", "undertakings", ["updated_at"])


def downgrade() -> None:
    op.drop_table("undertakings")
