"""Persons pin and retract single figures, and take decisions back.

Both tables are made anew with their rows: SQLite alters no column, and drops no table that another
one refers to.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1440"
down_revision = "2026_11_26_1435"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)
OLD_KINDS = "('merge', 'split', 'apart')"

Rows = Sequence[sa.RowMapping]


def upgrade() -> None:
    decisions, moves = rows_of("decisions"), rows_of("moves")
    drop()
    made = create_decisions(
        sa.Column("other_id", sa.String),
        sa.Column("figure_id", sa.String),
        sa.Column("undoes", sa.Integer),
        sa.ForeignKeyConstraint(["figure_id"], ["figures.id"], "fk_decisions_figure_id_figures"),
        sa.ForeignKeyConstraint(["undoes"], ["decisions.number"], "fk_decisions_undoes_decisions"),
        sa.UniqueConstraint("undoes", name="uq_decisions_undoes"),
    )
    op.create_index("ix_decisions_figure_id", "decisions", ["figure_id"])
    fill(made, decisions)
    fill(create_moves(), moves)


def downgrade() -> None:
    """Decisions of a kind that was not known before are lost; what they moved stays there."""
    decisions = rows_of("decisions", f"kind IN {OLD_KINDS}")
    kept = f"decision IN (SELECT number FROM decisions WHERE kind IN {OLD_KINDS})"  # noqa: S608
    moves = rows_of("moves", kept)
    drop()
    made = create_decisions(sa.Column("other_id", sa.String, nullable=False))
    fill(made, decisions)
    fill(create_moves(), moves)


def rows_of(table: str, condition: str = "1 = 1") -> Rows:
    query = sa.select(sa.text("*")).select_from(sa.text(table)).where(sa.text(condition))
    return op.get_bind().execute(query).mappings().all()


def drop() -> None:
    for table in ("moves", "decisions"):
        op.drop_table(table)


def fill(table: sa.Table, rows: Rows) -> None:
    names = set(table.c.keys())
    op.bulk_insert(table, [{name: row[name] for name in row if name in names} for row in rows])


def create_decisions(*added: sa.schema.SchemaItem) -> sa.Table:
    made = op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("series_id", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("who", sa.String),
        sa.Column("decided_at", MOMENT, nullable=False),
        *added,
        sa.PrimaryKeyConstraint("number", name="pk_decisions"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], "fk_decisions_series_id_series"),
        sa.ForeignKeyConstraint(["other_id"], ["series.id"], "fk_decisions_other_id_series"),
    )
    op.create_index("ix_decisions_series_id", "decisions", ["series_id"])
    op.create_index("ix_decisions_other_id", "decisions", ["other_id"])
    return made


def create_moves() -> sa.Table:
    return op.create_table(
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
