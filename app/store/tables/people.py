"""Who may sign in at the desk, and who is signed in."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table

from app.store.columns import Moment
from app.store.tables.metadata import METADATA

PEOPLE = Table(
    "people",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),  # as it is shown, and signed under decisions
    Column("folded", String, nullable=False, unique=True),
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),  # its hash, with the parameters it was made with
    Column("created_at", Moment, nullable=False),
    Column("disabled_at", Moment),
    Column("keys_on", Boolean, nullable=False),  # whether single letters act on the pages
    Column("looked_at", Moment),  # when what had changed was seen last
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("digest", String, primary_key=True),  # SHA-256 of the token, which is kept nowhere
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("last_used_at", Moment, nullable=False),
)
Index(None, SESSIONS.c.person_id)
