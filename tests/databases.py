"""Databases of this release for tests: migrated once in each process, and copied from then on.

That the migrations make what the release expects is what tests/migrations shows.
"""

import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy.engine import make_url

from app.store import open_store, schema


def migrated(url: str) -> None:
    """Makes the empty SQLite database behind the URL, at this release."""
    Path(str(make_url(url).database)).write_bytes(_migrated())


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plumbline.sqlite3"
        store = open_store(f"sqlite:///{path}")
        schema.upgrade(store)
        store.close()
        return path.read_bytes()
