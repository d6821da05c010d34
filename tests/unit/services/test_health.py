"""Ready means reachable and migrated."""

from pathlib import Path

import pytest

from app.errors import Unavailable
from app.services.health import readiness
from app.store import Store, open_store, schema


def test_a_migrated_database_is_ready(store: Store) -> None:
    readiness(store)


@pytest.mark.on_sqlite("it alters the schema, as tests/migrations does on both")
def test_a_database_before_its_migrations_is_not(store: Store) -> None:
    schema.downgrade(store, "base")
    with pytest.raises(Unavailable, match="plumbline db upgrade"):
        readiness(store)


def test_a_database_out_of_reach_is_not(tmp_path: Path) -> None:
    gone = open_store(f"sqlite:///{tmp_path}/nowhere/plumbline.sqlite3")
    with pytest.raises(Unavailable):
        readiness(gone)
    gone.close()
