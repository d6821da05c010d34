"""Who is told what, what is to be sent, and how each try to send it went."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

SUBSCRIPTIONS = Table(
    "subscriptions",
    METADATA,
    Column("id", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("events", String, nullable=False),  # their types with spaces between; none is all
    Column("source", String),  # folded
    Column("secret", String, nullable=False),
    Column("old_secret", String),  # signs beside the new one for a while
    Column("old_secret_until", Moment),
    Column("created_at", Moment, nullable=False),
    Column("disabled", String),  # why; null while it is told
    Column("rests_until", Moment),  # it took long, and others have their turn first
)

MESSAGES = Table(
    "messages",
    METADATA,
    Column("id", String, primary_key=True),  # the message's, alike at every try
    Column("subscription_id", ForeignKey("subscriptions.id"), nullable=False),
    Column("type", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("status", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due", Moment),  # null once it is delivered or given up
    Column("created_at", Moment, nullable=False),
    Column("last_status", Integer),
    Column("last_error", Text),
)
Index(None, MESSAGES.c.subscription_id, MESSAGES.c.due)
Index(None, MESSAGES.c.subscription_id, MESSAGES.c.created_at, MESSAGES.c.id)

ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("made_at", Moment, nullable=False),
    Column("status", Integer),
    Column("error", Text),
)
