"""What was answered: reports, their later editions, and verdicts to look up by."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Table, Text

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

REPORTS = Table(
    "reports",
    METADATA,
    Column("article_id", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("engine", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("policy", String, nullable=False),
    Column("parser", String, nullable=False, server_default="none"),
    Column("body", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    ForeignKeyConstraint(["article_id", "version"], ["versions.article_id", "versions.number"]),
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("key", String, primary_key=True),
    Column("body_hash", String, nullable=False),
    Column("status", Integer),  # null while the answer is being made
    Column("body", Text),
    Column("started_at", Moment, nullable=False, index=True),
)

VERDICTS = Table(
    "verdicts",
    METADATA,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("claim_id", String, primary_key=True),
    Column("series_id", String, nullable=False),  # a claim that is no figure may open none
    Column("key_id", String, nullable=False),
    Column("figure_id", String, index=True),
    Column("verdict", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("recency", String, nullable=False),  # when the article came in, then its id
)
Index(None, VERDICTS.c.series_id, VERDICTS.c.recency)

CITATIONS = Table(
    "citations",
    METADATA,
    Column("figure_id", ForeignKey("figures.id"), primary_key=True),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),
)

EDITIONS = Table(
    "editions",
    METADATA,
    Column("article_id", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("engine", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("policy", String, nullable=False),
    Column("parser", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    ForeignKeyConstraint(["article_id", "version"], ["versions.article_id", "versions.number"]),
)

CHANGES = Table(
    "changes",
    METADATA,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("claim_id", String, nullable=False),
    Column("surface", Text, nullable=False),
    Column("old", String, nullable=False),
    Column("new", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("cause", String, nullable=False),
    Column("cause_id", String, nullable=False),
    Column("changed_at", Moment, nullable=False),
)
