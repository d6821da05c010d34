"""Backfills of archives: what waits, in its order, and what was set aside."""

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

BACKFILLS = Table(
    "backfills",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("sources", String, nullable=False, unique=True),  # a hash of what was named, and how
    Column("contents", String, nullable=False),  # a hash that changes with the files
    Column("token", String, nullable=False),  # of the process that last took it up
    Column("total", Integer),  # null until every article was looked at
    Column("at", BigInteger),  # the turn of the last article that is done
    Column("version", BigInteger),
    Column("position", BigInteger),
    Column("recorded", Integer, nullable=False),
    Column("known", Integer, nullable=False),
    Column("off", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment),
)

BACKFILL_ARTICLES = Table(
    "backfill_articles",
    METADATA,
    Column("backfill_id", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, primary_key=True, autoincrement=False),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("source", Integer, nullable=False),
    Column("path", Text, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("length", Integer, nullable=False),
    Column("line", Integer),
    sqlite_with_rowid=False,  # the key is the order, and half the row: it is kept once
)

BACKFILL_REJECTS = Table(
    "backfill_rejects",
    METADATA,
    Column("backfill_id", Integer, primary_key=True, autoincrement=False),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("file", Text, nullable=False),
    Column("line", Integer),
    Column("problem", Text, nullable=False),
)
