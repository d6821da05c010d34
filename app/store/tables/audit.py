"""What was done, by whom: added to, and by triggers of the database never altered."""

from sqlalchemy import Column, Index, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("act", String, nullable=False),
    Column("who_kind", String, nullable=False),
    Column("who_id", String),
    Column("who_name", String),
    Column("subject", String),  # the id of what it was done to
    Column("before", String),
    Column("after", String),
    Column("address", String),
    Column("request_id", String),
    Column("digest", String(64), nullable=False),  # of this row and of the digest before it
)
Index(None, AUDIT.c.act, AUDIT.c.number)
