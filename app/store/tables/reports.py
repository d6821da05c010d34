"""What was answered: reports, their later editions, and verdicts to look up by."""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from app.store.columns import Moment
from app.store.tables.metadata import METADATA
from app.store.tables.partial import partial_index

EMPTY = text("''")

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
    # what the queue shows and asks for
    Column("source_id", String, nullable=False, server_default=EMPTY),
    Column("state", String, nullable=False, server_default="open"),
    Column("assignee", String),
    Column("surface", Text, nullable=False, server_default=EMPTY),
    Column("quote", Text, nullable=False, server_default=EMPTY),
    Column("at", Integer),  # where the surface begins in the quote
    Column("reference", Text),  # the value that decided, in words
    Column("reference_id", String),
    Column("gap", Float),  # for order and show only, as the three behind it
    Column("tolerances", Float),
    Column("lag", Integer),  # days
    Column("doubt", Float),
)
IS_ASSIGNED = VERDICTS.c.assignee.is_not(None)
IS_MEASURED = VERDICTS.c.gap.is_not(None)
IS_DOUBTED = VERDICTS.c.doubt.is_not(None)
HAS_REFERENCE = VERDICTS.c.reference_id.is_not(None)


Index(None, VERDICTS.c.series_id, VERDICTS.c.recency)
Index(None, VERDICTS.c.recency)
Index(None, VERDICTS.c.state, VERDICTS.c.verdict, VERDICTS.c.recency)
Index(None, VERDICTS.c.source_id, VERDICTS.c.recency, VERDICTS.c.verdict, VERDICTS.c.state)
partial_index(IS_ASSIGNED, VERDICTS.c.assignee, VERDICTS.c.recency)
partial_index(IS_MEASURED, VERDICTS.c.state, VERDICTS.c.verdict, VERDICTS.c.gap, VERDICTS.c.recency)
partial_index(IS_DOUBTED, VERDICTS.c.state, VERDICTS.c.recency)
partial_index(HAS_REFERENCE, VERDICTS.c.reference_id, VERDICTS.c.verdict)

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
Index(None, CHANGES.c.changed_at)

LOOKS = Table(
    "looks",
    METADATA,
    Column(
        "person", String, primary_key=True
    ),  # "" for whoever sits at this machine: those who sign in keep theirs
    Column("at", Moment, nullable=False),  # when they marked the desk as seen
)
