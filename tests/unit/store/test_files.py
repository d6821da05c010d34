"""The file of the database is opened where it lies, and missed when it goes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.engine import make_url

from app.errors import Full, Unavailable
from app.store import Store, open_light_store, open_store
from app.store.files import file_of
from app.store.tables import SOURCES
from tests.unit.store.samples import NOW

pytestmark = pytest.mark.on_sqlite("a file")

SOURCE = {"id": "src_1", "name": "Harbour Post", "folded": "harbour post", "recorded_at": NOW}


@pytest.fixture
def path(store: Store) -> Path:
    return Path(str(store.engine.url.database))


def count(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.scalar(select(func.count()).select_from(SOURCES)) or 0)


@pytest.mark.parametrize("opened", [open_store, open_light_store])
def test_a_file_that_is_not_there_is_not_made(
    opened: Callable[[str], Store], tmp_path: Path
) -> None:
    """Seen to fail for the light one without its way of connecting: it made an empty database."""
    store = opened(f"sqlite:///{tmp_path}/none.sqlite3")
    with pytest.raises(Unavailable, match="put it back"), store.reading():
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_made_when_that_is_asked_and_never_emptied(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(insert(SOURCES), [SOURCE])
    store.create()
    assert count(store) == 1


def test_nothing_is_acknowledged_on_a_file_that_went_meanwhile(store: Store, path: Path) -> None:
    """Seen to fail without the look before the end: the row was on disk, in a file of no name."""
    aside = path.with_name("aside")

    def write_while_it_goes() -> None:
        with store.writing() as connection:
            connection.execute(insert(SOURCES), [SOURCE])
            path.rename(aside)

    with pytest.raises(Unavailable, match="put it back"):
        write_while_it_goes()
    aside.rename(path)
    assert count(store) == 0


@pytest.mark.parametrize("name", ["odd name?.sqlite3", "per%20cent.sqlite3", "hash#.sqlite3"])
def test_any_name_of_a_file_is_its_name(tmp_path: Path, name: str) -> None:
    store = open_store(f"sqlite:///{(tmp_path / name).as_posix().replace('?', '%3F')}")
    file = store.file
    assert file is not None
    file.create()
    with store.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE boats (name TEXT)")
    store.close()
    assert file.path.stat().st_size > 0
    assert {one.name for one in tmp_path.iterdir()} == {file.path.name}


def test_room_is_asked_of_the_database_too(store: Store) -> None:
    store.require_room()
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Full):
        store.require_room()


@pytest.mark.parametrize("url", ["postgresql+psycopg://desk@db.example/plumbline", "sqlite://"])
def test_a_server_and_memory_are_no_file(url: str) -> None:
    assert file_of(make_url(url)) is None
