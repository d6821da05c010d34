"""A migrated database of the test's own."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from app.store import Store
from app.store.tables import METADATA


@pytest.fixture
def store(opened_store: Store) -> Store:
    return opened_store


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
