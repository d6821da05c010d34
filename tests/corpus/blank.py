"""A service whose table is empty again whenever it is asked for."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from app.settings import Settings
from app.store.decisions import Memory
from app.wiring import House, build
from tests.databases import migrated


@contextmanager
def blank_tables() -> Iterator[Callable[[], House]]:
    """Each call empties the table: the house that it gave before is of no more use.

    A new house for each text would compile every statement anew, which is a third of all work.
    """
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/blank.sqlite3")
        house = build(settings)

        def emptied() -> House:
            house.store.engine.dispose()
            migrated(settings.database_url)
            return replace(house, store=replace(house.store, memory=Memory()))

        yield emptied
        house.store.close()
