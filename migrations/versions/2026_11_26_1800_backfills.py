"""Archives are taken in: what waits for its turn, how far it is, and what was set aside."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1800"
down_revision = "2026_11_26_1750"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    _make_backfills()
    _make_what_waits()
    _make_rejects()


def _make_backfills() -> None:
    op.create_table(
        "backfills",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("sources", sa.String, nullable=False),
        sa.Column("contents", sa.String, nullable=False),
        sa.Column("token", sa.String, nullable=False),
        sa.Column("total", sa.Integer),
        sa.Column("at", sa.BigInteger),
        sa.Column("version", sa.BigInteger),
        sa.Column("position", sa.BigInteger),
        sa.Column("recorded", sa.Integer, nullable=False),
        sa.Column("known", sa.Integer, nullable=False),
        sa.Column("off", sa.Integer, nullable=False),
        sa.Column("rejected", sa.Integer, nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_backfills"),
        sa.UniqueConstraint("sources", name="uq_backfills_sources"),
    )


def _make_what_waits() -> None:
    op.create_table(
        "backfill_articles",
        sa.Column("backfill_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("version", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("position", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("source", sa.Integer, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("offset", sa.BigInteger, nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("line", sa.Integer),
        sa.PrimaryKeyConstraint(
            "backfill_id", "at", "version", "position", name="pk_backfill_articles"
        ),
        sqlite_with_rowid=False,
    )


def _make_rejects() -> None:
    op.create_table(
        "backfill_rejects",
        sa.Column("backfill_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("position", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("line", sa.Integer),
        sa.Column("problem", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("backfill_id", "position", name="pk_backfill_rejects"),
    )


def downgrade() -> None:
    for table in ("backfill_rejects", "backfill_articles", "backfills"):
        op.drop_table(table)
