"""Persons overrule: decisions on series, and the figures that they moved."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_0050"
down_revision = "2026_11_25_0030"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    create_decisions()


def downgrade() -> None:
    for table in ("moves", "decisions"):
        op.drop_table(table)


def create_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("series_id", sa.String, nullable=False),
        sa.Column("other_id", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("who", sa.String),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_decisions"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], "fk_decisions_series_id_series"),
        sa.ForeignKeyConstraint(["other_id"], ["series.id"], "fk_decisions_other_id_series"),
    )
    op.create_index("ix_decisions_series_id", "decisions", ["series_id"])
    op.create_index("ix_decisions_other_id", "decisions", ["other_id"])
    op.create_table(
        "moves",
        sa.Column("decision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("figure_id", sa.String, nullable=False),
        sa.Column("from_id", sa.String, nullable=False),
        sa.Column("to_id", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("decision", "figure_id", name="pk_moves"),
        sa.ForeignKeyConstraint(["decision"], ["decisions.number"], "fk_moves_decision_decisions"),
        sa.ForeignKeyConstraint(["figure_id"], ["figures.id"], "fk_moves_figure_id_figures"),
        sa.ForeignKeyConstraint(["from_id"], ["series.id"], "fk_moves_from_id_series"),
        sa.ForeignKeyConstraint(["to_id"], ["series.id"], "fk_moves_to_id_series"),
    )
