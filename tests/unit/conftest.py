"""A migrated database in a file of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.store import Store, open_store
from app.store.tables import METADATA
from tests.databases import migrated


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def rows(store: Store) -> Callable[[], dict[str, list[tuple[object, ...]]]]:
    """All rows of all tables, as they stand."""

    def read() -> dict[str, list[tuple[object, ...]]]:
        with store.reading() as connection:
            return {
                table.name: [
                    tuple(row)
                    for row in connection.execute(select(table).order_by(*table.primary_key))
                ]
                for table in METADATA.sorted_tables
            }

    return read
