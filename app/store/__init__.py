"""The only SQL: the reference table, and what was recorded about each article."""

from app.store.engine import LIGHT_CONNECTIONS, Store, Transaction, open_light_store, open_store
from app.store.servers import Sessions

__all__ = [
    "LIGHT_CONNECTIONS",
    "Sessions",
    "Store",
    "Transaction",
    "open_light_store",
    "open_store",
]
