"""What waits to be done."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

REJUDGINGS = Table(
    "rejudgings",
    METADATA,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("cause", String, nullable=False),
    Column("cause_id", String, nullable=False),
    Column("asked", Integer, nullable=False),
    Column("due", Moment, nullable=False, index=True),
    Column("leased_until", Moment),
    Column("attempts", Integer, nullable=False),
)
