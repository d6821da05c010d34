"""What programs show to be let in."""

from sqlalchemy import Column, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

API_KEYS = Table(
    "api_keys",
    METADATA,
    Column("id", String, primary_key=True),  # stands in the key, and is no secret
    Column("name", String, nullable=False),  # what it is for
    Column("digest", String, nullable=False),  # SHA-256 of the whole key, which is kept nowhere
    Column("scopes", String, nullable=False),  # with spaces between
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("last_used_at", Moment),
    Column("revoked_at", Moment),
    Column("sources", String),  # one a line; none where it may write as any
)
