"""What persons decided."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),  # the highest is the version
    Column("kind", String, nullable=False),
    Column("series_id", ForeignKey("series.id"), nullable=False, index=True),
    Column("other_id", ForeignKey("series.id"), index=True),
    Column("figure_id", ForeignKey("figures.id"), index=True),
    Column("undoes", ForeignKey("decisions.number"), unique=True),  # nothing is undone twice
    Column("reason", String),
    Column("who", String),
    Column("decided_at", Moment, nullable=False),
)

MOVES = Table(
    "moves",
    METADATA,
    Column("decision", ForeignKey("decisions.number"), primary_key=True, autoincrement=False),
    Column("figure_id", ForeignKey("figures.id"), primary_key=True),
    Column("from_id", ForeignKey("series.id"), nullable=False),
    Column("to_id", ForeignKey("series.id"), nullable=False),
)
