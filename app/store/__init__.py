"""The only SQL: the reference table, and what was recorded about each article."""

from sqlalchemy import Connection

from app.store.engine import Store, open_store

__all__ = ["Connection", "Store", "open_store"]
