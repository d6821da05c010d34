"""The database of the settings, for a command that needs nothing else of the house."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from app.settings import from_environment
from app.store import Store, open_store


@contextmanager
def configured_store() -> Iterator[Store]:
    """The store, closed when the block is left."""
    opened = open_store(from_environment(os.environ).database_url)
    try:
        yield opened
    finally:
        opened.close()
