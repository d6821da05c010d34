"""Brings the database to this release."""

from app.store import open_store, schema


def upgrade(url: str) -> None:
    """Runs the migrations that the database behind `url` is missing; at head, nothing changes."""
    store = open_store(url)
    try:
        schema.upgrade(store)
    finally:
        store.close()
