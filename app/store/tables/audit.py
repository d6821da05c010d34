"""What was done, by whom, and the seals on it: added to, and by triggers never altered."""

from sqlalchemy import Column, Index, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True),  # the database counts, and may leave some out
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
    Column("digest", String(64), nullable=False),  # of entries from before seals; empty since
)
Index(None, AUDIT.c.act, AUDIT.c.number)

SEALS = Table(
    "audit_seals",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),  # 1, 2, 3, none left out
    Column("entry", Integer, nullable=False, unique=True),  # its number; no key holds it there
    Column("digest", String(64), nullable=False),  # of the entry and of the digest before it
)
