"""The database waits, refuses and recovers as promised."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import event, insert, select

from app.errors import BadInput, Conflict, Unavailable
from app.store import Store, open_store
from app.store.engine import PRAGMAS
from app.store.tables import SOURCES
from tests.unit.store.samples import NOW

SOURCE = {"id": "src_1", "name": "Harbour Post", "folded": "harbour post", "recorded_at": NOW}


@pytest.mark.on_sqlite("pragmas")
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 8000)],
)
def test_every_connection_is_set_to_survive(store: Store, pragma: str, value: object) -> None:
    with store.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_wait_is_set_before_anything_that_may_have_to_wait() -> None:
    assert "busy_timeout" in PRAGMAS[0]


def test_a_write_is_there_after_the_block(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(insert(SOURCES), [SOURCE])
    with store.reading() as connection:
        assert connection.execute(select(SOURCES.c.name)).scalar() == "Harbour Post"


def test_an_error_in_the_block_leaves_no_trace(store: Store) -> None:
    def fail() -> None:
        with store.writing() as connection:
            connection.execute(insert(SOURCES), [SOURCE])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with store.reading() as connection:
        assert connection.execute(select(SOURCES)).all() == []


@pytest.mark.on_sqlite("it has one writer at a time")
def test_a_writer_takes_the_lock_before_its_first_statement(store: Store) -> None:
    other = sqlite3.connect(str(store.engine.url.database), timeout=0, isolation_level=None)
    with store.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()


@pytest.mark.on_sqlite("it has one writer at a time")
def test_a_second_writer_waits_for_the_first(store: Store) -> None:
    order: list[str] = []
    first_is_in, second_is_waiting = threading.Event(), threading.Event()

    def second() -> None:
        first_is_in.wait()
        second_is_waiting.set()
        with store.writing():
            order.append("second")

    waiting = threading.Thread(target=second)
    waiting.start()
    with store.writing() as connection:
        first_is_in.set()
        second_is_waiting.wait()
        waiting.join(timeout=0.2)  # it must still be waiting
        connection.execute(insert(SOURCES), [SOURCE])
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


@pytest.mark.on_sqlite("a file")
def test_two_stores_on_one_file_take_turns(store: Store, tmp_path: Path) -> None:
    (tmp_path / "also").symlink_to(str(store.engine.url.database))
    same, other = open_store(f"sqlite:///{tmp_path}/also"), open_store(f"sqlite:///{tmp_path}/b")
    assert same.turn == store.turn
    assert other.turn != store.turn


def test_a_writer_that_failed_keeps_nobody_waiting(store: Store) -> None:
    with pytest.raises(Conflict), store.writing() as connection:
        connection.execute(insert(SOURCES), [SOURCE, SOURCE])
    with store.writing() as connection:
        connection.execute(insert(SOURCES), [SOURCE])


@pytest.mark.on_sqlite("what its driver lets go of")
def test_many_rows_go_in_as_one_statement(store: Store) -> None:
    values: list[int] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        values.append(statement.count("?"))

    rows = [{**SOURCE, "id": f"src_{n}", "folded": f"post {n}"} for n in range(500)]
    with store.writing() as connection:
        event.listen(connection, "before_cursor_execute", note)
        connection.execute(insert(SOURCES), rows)
    assert values == [500 * len(SOURCE)]


def test_a_reader_does_not_wait_for_a_writer(store: Store) -> None:
    with store.writing() as writer:
        writer.execute(insert(SOURCES), [SOURCE])
        with store.reading() as reader:
            assert reader.execute(select(SOURCES)).all() == []


def test_a_reader_sees_one_moment_throughout(store: Store) -> None:
    with store.reading() as reader:
        before = reader.execute(select(SOURCES)).all()
        with store.writing() as writer:
            writer.execute(insert(SOURCES), [SOURCE])
        assert reader.execute(select(SOURCES)).all() == before


@pytest.mark.on_sqlite("it has one writer at a time")
def test_a_locked_database_is_unavailable(store: Store) -> None:
    other = sqlite3.connect(str(store.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with pytest.raises(Unavailable, match="locked"), store.writing():
        pass
    other.close()


def test_a_row_that_another_wrote_first_is_a_conflict(store: Store) -> None:
    with pytest.raises(Conflict), store.writing() as connection:
        connection.execute(insert(SOURCES), [SOURCE, SOURCE])


def test_a_file_that_is_no_database_is_unavailable_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, this is no database. " * 100, encoding="utf-8")
    before = path.read_bytes()
    store = open_store(f"sqlite:///{path}")
    with pytest.raises(Unavailable), store.reading():
        pass
    store.close()
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/nowhere/plumbline.sqlite3")
    with pytest.raises(Unavailable), store.writing():
        pass


@pytest.mark.parametrize(
    "url", ["nothing", "oracle7://host/name", "postgresql+nodriver://host/name"]
)
def test_a_url_of_no_use_is_bad_input(url: str) -> None:
    with pytest.raises(BadInput):
        open_store(url)
