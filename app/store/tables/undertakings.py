"""Long undertakings, and how far they are."""

from sqlalchemy import Column, Integer, String, Table, Text

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

UNDERTAKINGS = Table(
    "undertakings",
    METADATA,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("what", String, nullable=False),
    Column("who", String),
    Column("done", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("total", Integer),  # null where nobody knows beforehand
    Column("started_at", Moment, nullable=False, index=True),
    Column("updated_at", Moment, nullable=False, index=True),  # its last sign of itself
    Column("finished_at", Moment),
    Column("error", Text),
)
