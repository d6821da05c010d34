"""What was asked how often, where several processes count together."""

from sqlalchemy import Column, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

TALLIES = Table(
    "tallies",
    METADATA,
    Column("name", String, primary_key=True),  # SHA-256 of what is counted and of whom
    Column("began_at", Moment, nullable=False, index=True),  # the window's first moment
    Column("count", Integer, nullable=False),
    Column("before", Integer, nullable=False),  # in the window before it
)
