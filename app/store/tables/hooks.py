"""Who may hand articles in by webhook, and what came from them."""

from sqlalchemy import Column, Index, String, Table, Text

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

SENDERS = Table(
    "senders",
    METADATA,
    Column("source_id", String, primary_key=True),  # the last part of the address they send to
    Column("cms", String, nullable=False),
    Column("source", String, nullable=False),  # the outlet that their articles are of
    Column("secrets", Text, nullable=False),  # a JSON array; in clear, for a signature needs them
    Column("options", Text, nullable=False),  # a JSON object
    Column("created_at", Moment, nullable=False),
    Column("last_seen", Moment),  # when something with a good signature came last
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("id", String, primary_key=True),  # from the sender and its key
    Column("source_id", String, nullable=False),  # kept when the sender is removed
    Column("cms", String, nullable=False),
    Column("source", String, nullable=False),
    Column("timezone", String, nullable=False),
    Column("event", String),  # what the sender's headers call it
    Column("body", Text, nullable=False),  # as it came
    Column("article_id", String),
    Column("received_at", Moment, nullable=False),
    Column("job_id", String),  # None for what asks for no work
    Column("outcome", String),  # None until the work is done
    Column("note", Text),  # why it came to that
    Column("done_at", Moment),
)
Index(None, DELIVERIES.c.received_at, DELIVERIES.c.id)
