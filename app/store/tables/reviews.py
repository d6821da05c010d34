"""What persons decided about single claims."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Table, Text

from app.store.columns import Exact, Moment
from app.store.tables.metadata import METADATA

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("article_id", String, nullable=False),
    Column("claim_id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("stands", ForeignKey("reviews.number")),  # what stands of the claim from then on
    Column("verdict", String),  # of an accept or an override
    # what the person had before them
    Column("version", Integer, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("seen", String, nullable=False),  # the verdict
    Column("surface", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("claimant", String),
    # what the public is told
    Column("textual_rating", String),
    Column("url", String),
    Column("first_appearance", String),
    Column("reason", String),
    Column("who", String),
    Column("decided_at", Moment, nullable=False),
    # what held of the claim before it and holds after it: null where nothing stands
    Column("before_kind", String),
    Column("before_verdict", String),
    Column("before_assignee", String),
    Column("after_kind", String),
    Column("after_verdict", String),
    Column("assignee", String),
    # what it teaches while it stands: null for most kinds
    Column("lesson", String, index=True),
    Column("series_id", String),
    Column("event", String),
    Column("low", Exact),
    Column("high", Exact),
    ForeignKeyConstraint(["article_id", "version"], ["versions.article_id", "versions.number"]),
)
Index(None, REVIEWS.c.article_id, REVIEWS.c.claim_id, REVIEWS.c.number)
