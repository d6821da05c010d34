"""Which articles were erased when somebody asked for it: that it was done, and nothing of them."""

from sqlalchemy import Column, Index, Integer, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

ERASURES = Table(
    "erasures",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("article_id", String, nullable=False),
    Column("quotes", String, nullable=False),  # kept or dropped
    Column("figures", String, nullable=False),  # kept or withdrawn
    Column("who", String),
    Column("erased_at", Moment, nullable=False),
    Column("swept_at", Moment),  # when it was looked once more for what was under way then
)
Index(None, ERASURES.c.article_id)
