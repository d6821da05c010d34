"""The database of the settings, for a command that needs nothing else of the house."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from app.services import database
from app.settings import from_environment
from app.store import Store, open_store


@contextmanager
def configured_store() -> Iterator[Store]:
    """The store, migrated, and closed when the block is left."""
    url = from_environment(os.environ).database_url
    database.upgrade(url)
    opened = open_store(url)
    try:
        yield opened
    finally:
        opened.close()
