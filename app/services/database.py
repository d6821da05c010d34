"""Brings the database to this release."""

from app.store import Store, open_store, schema

KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def upgrade(url: str) -> None:
    """Runs the migrations that the database behind `url` is missing; at head, nothing changes."""
    store = open_store(url)
    try:
        schema.upgrade(store)
    finally:
        store.close()


def kind_of(store: Store) -> str:
    """What keeps the records, by the name of its makers; an address may hold a password."""
    return KINDS[store.engine.dialect.name]
