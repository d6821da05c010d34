"""The only SQL: the reference table, and what was recorded about each article."""

from app.store.engine import Store, Transaction, open_light_store, open_store

__all__ = ["Store", "Transaction", "open_light_store", "open_store"]
