"""What waits to be done."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

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

TOUCHED_SERIES = Table(
    "touched_series",
    METADATA,
    Column("series_id", String, primary_key=True),
    Column("cause", String, nullable=False),
    Column("cause_id", String, nullable=False),
    Column("due", Moment, nullable=False, index=True),
)

JOBS = Table(
    "jobs",
    METADATA,
    Column("id", String, primary_key=True),  # from kind and payload
    Column("kind", String, nullable=False),
    Column("payload", Text, nullable=False),  # a JSON object: ids, and never a secret or a text
    Column("asked", Integer, nullable=False),
    Column("due", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("attempts", Integer, nullable=False),
    Column("last_error", Text),
    Column("created_at", Moment, nullable=False),
    Column("failed_at", Moment),  # given up: kept to be seen, and not taken again
)
Index(None, JOBS.c.kind, JOBS.c.due)
Index(None, JOBS.c.failed_at, JOBS.c.id)
