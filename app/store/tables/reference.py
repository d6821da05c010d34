"""What is measured, the figures and who published them."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    literal_column,
)

from app.store.columns import Exact, Moment
from app.store.tables.metadata import METADATA
from app.store.tables.partial import partial_index

SOURCES = Table(
    "sources",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),  # as it was spelt first
    Column("folded", String, nullable=False, unique=True),
    Column("recorded_at", Moment, nullable=False),
)

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", String, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("url", String),
    Column("version", Integer, nullable=False),  # the current one
    Column("recorded_at", Moment, nullable=False),  # when the current one came in
    Column("edition", Integer, nullable=False, server_default="0"),  # of its report: 0 as recorded
)
Index(None, ARTICLES.c.recorded_at, ARTICLES.c.id)
Index(None, ARTICLES.c.source_id, ARTICLES.c.recorded_at)

VERSIONS = Table(
    "versions",
    METADATA,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("digest", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", String, nullable=False),  # as this version spelt it
    Column("title", String),
    Column("published", Date),
    Column("language", String, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("origin", String),  # null where the text is the source's own
    Column("furniture", Text),  # JSON: [start, end, rule] of what the format knows to be no article
    Column("html", Text),  # JSON: [at, start, end] of each run of the HTML the text was made from
    Column("updated", Moment),  # when its sender says that it was made
    Column("text_dropped_at", Moment),  # the text is empty from then on
)
IS_KEPT = VERSIONS.c.text_dropped_at.is_(None)
partial_index(IS_KEPT, VERSIONS.c.recorded_at)

WITHDRAWALS = Table(
    "withdrawals",
    METADATA,
    Column("article_id", String, primary_key=True),  # of an article that may never have come in
    Column("as_of", Moment, nullable=False),  # by the sender's clock, where it says so
    Column("recorded_at", Moment, nullable=False),  # the moment that its figures were retracted
)

SERIES = Table(
    "series",
    METADATA,
    Column("id", String, primary_key=True),
    Column("item", String, nullable=False),
    Column("statistic", String, nullable=False),
    Column("dimension", String, nullable=False),
    Column("per", String),
    Column("subject", String),
    Column("place", String),
    Column("event", String),
    Column("context", String),
    Column("part", String),
    Column("label", String, nullable=False),  # the facets in words, for listing and search
    Column("recency", String, nullable=False),  # when a figure last came in, then the id
    Column("card", Text, nullable=False, server_default="{}"),  # what linking recognises it by
)
Index(None, SERIES.c.dimension, SERIES.c.item, SERIES.c.recency)
Index(None, SERIES.c.label, SERIES.c.id)

SERIES_KEYS = Table(
    "series_keys",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("fed_at", BigInteger, primary_key=True, autoincrement=False),  # microseconds, in order
    Column("series_id", ForeignKey("series.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

FIGURES = Table(
    "figures",
    METADATA,
    Column("id", String, primary_key=True),
    Column("series_id", ForeignKey("series.id"), nullable=False),
    Column("article_id", ForeignKey("articles.id"), index=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("status", String, nullable=False),
    Column("recency", String, nullable=False),  # the day it speaks of, then the id
    Column("recorded_at", Moment, nullable=False),
    Column("retracted_at", Moment),
    # the quantity: exact text, and floats beside it for range look-ups only
    Column("low", Exact),
    Column("high", Exact),
    Column("step", Exact, nullable=False),
    Column("low_value", Float),
    Column("high_value", Float),
    Column("bound", String, nullable=False),
    Column("hedge", String, nullable=False),
    Column("change", String),
    Column("stated", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("dimension", String, nullable=False),
    Column("unit_factor", Exact, nullable=False),
    Column("unit_offset", Exact, nullable=False),
    Column("per", String),
    # the period
    Column("as_of", Date),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("basis", String, nullable=False),
    Column("period_stated", String),
    Column("period_span_start", Integer),
    Column("period_span_end", Integer),
    Column("period_rule", String, nullable=False),
    # what it is and where it comes from
    Column("kind", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("source", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("attribution", String),
    Column("published", Date),
    Column("url", String),
    Column("quote", Text, nullable=False),
    # what official statistics say of it besides
    Column("observation_status", String, nullable=False, server_default="normal"),
    Column("vintage", Date),  # when this value was published
    Column("licence", String),
    Column("method", String),
    Column("external_id", String),
    Column("page", String),
    Column("rank", String, nullable=False, server_default="normal"),
)
Index(None, FIGURES.c.series_id, FIGURES.c.status, FIGURES.c.recency)
Index(None, FIGURES.c.recorded_at, FIGURES.c.id)
Index(None, FIGURES.c.source_id, FIGURES.c.recorded_at)
IS_RETRACTED = FIGURES.c.retracted_at.is_not(None)
IS_REVISION = FIGURES.c.observation_status == literal_column("'revised'")
partial_index(IS_RETRACTED, FIGURES.c.retracted_at)  # few are
partial_index(IS_REVISION, FIGURES.c.recorded_at, name="ix_figures_revised")
