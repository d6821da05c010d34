"""One call brings a database to this release."""

from pathlib import Path

from app.services.database import kind_of, upgrade
from app.services.health import readiness
from app.store import open_store


def test_an_upgraded_database_is_ready_and_stays_so(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    upgrade(url)
    upgrade(url)
    store = open_store(url)
    readiness(store)
    store.close()


def test_what_keeps_the_records_is_named_and_where_it_lies_is_not(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/secret.sqlite3")
    assert kind_of(store) == "SQLite"
    store.close()
