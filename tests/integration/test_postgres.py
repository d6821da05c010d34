"""The whole house on PostgreSQL: it checks, sees one moment, is backed up, and outlives a stop."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from app.domain.limits import Limits
from app.domain.limits import Server as LimitsOfServer
from app.errors import Conflict, Unavailable
from app.services.backups import back_up, faults_of_database, faults_of_file, restore
from app.services.database import upgrade
from app.services.retention import prune
from app.settings import Profile, Settings
from app.store import Store, open_store
from app.store.tables import METADATA, SOURCES, VERSIONS
from app.web.app import create_app
from app.wiring import House, build, build_beside, build_watched
from tests.integration.asking import Ask, asking
from tests.postgres import Server, own_server, programs
from tests.unit.store.samples import NOW

SOURCE = {"id": "src_1", "name": "Harbour Post", "folded": "harbour post", "recorded_at": NOW}
TEXT = "The harbour of Tarsa has {} cranes."


@pytest.fixture
def house(postgres_copy: str) -> Iterator[House]:
    built = build(Settings(database_url=postgres_copy))
    yield built
    built.store.close()


@pytest.fixture
def stoppable() -> Iterator[Server]:
    """A server that nobody else is on."""
    try:
        with own_server() as server:
            yield server
    except LookupError as error:
        pytest.skip(str(error))


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(create_app(house))


@pytest.fixture
def hand_in(ask: Ask) -> Callable[[int], httpx.Response]:
    return handing_in(ask)


def handing_in(ask: Ask) -> Callable[[int], httpx.Response]:
    """Asks for a check of an article of its own for each number."""

    def sent(number: int) -> httpx.Response:
        text = TEXT.format(number)
        return ask("POST", "/check", {"text": text, "source": "Meridian Wire"})

    return sent


def texts_of(ask: Ask) -> set[str]:
    return {one["quote"] for one in ask("GET", "/figures").json()["items"]}


def test_an_article_is_checked_and_recorded_once(
    ask: Ask, hand_in: Callable[[int], httpx.Response]
) -> None:
    first, again = hand_in(3), hand_in(3)
    assert first.status_code == again.status_code == 200, first.text
    assert hand_in(4).json()["summary"]["claims"] == 1
    assert texts_of(ask) == {TEXT.format(3), TEXT.format(4)}
    assert len(ask("GET", "/articles").json()["items"]) == 2
    assert ask("GET", "/readyz").status_code == 200


def test_a_reader_sees_one_moment_throughout(house: House) -> None:
    """Seen to fail at PostgreSQL's own level, at which each statement sees what is new."""
    with house.store.reading() as reader:
        before = reader.execute(select(SOURCES)).all()
        with house.store.writing() as writer:
            writer.execute(insert(SOURCES), [SOURCE])
        assert reader.execute(select(SOURCES)).all() == before
    with house.store.reading() as reader:
        assert len(reader.execute(select(SOURCES)).all()) == 1


def test_a_reader_cannot_write(house: House) -> None:
    with pytest.raises(Exception, match="read-only"), house.store.reading() as reader:
        reader.execute(insert(SOURCES), [SOURCE])


@pytest.mark.parametrize(
    ("setting", "value"), [("synchronous_commit", "on"), ("lock_timeout", "8s")]
)
def test_each_session_is_set_to_survive(house: House, setting: str, value: str) -> None:
    """Seen to fail with a server whose default is off, and nothing said by the session."""
    with house.store.writing() as connection:
        assert connection.exec_driver_sql(f"SHOW {setting}").scalar_one() == value


def test_a_service_is_known_to_the_server_and_waits_for_no_statement_without_end(
    postgres_copy: str,
) -> None:
    """Seen to fail without the names and the time in what a session asks for."""
    seconds = Limits(server=LimitsOfServer(database_connections=10, statement_seconds=1))
    settings = Settings(database_url=postgres_copy, profile=Profile.FAST, limits=seconds)
    found = {}
    for made in (build_watched(settings), build_beside(settings)):
        with made.store.reading() as connection:
            name = connection.exec_driver_sql("SHOW application_name").scalar_one()
            pool = made.store.engine.pool
            assert isinstance(pool, QueuePool)
            found[name] = pool.size()
            with pytest.raises(OperationalError, match="statement timeout"):
                connection.exec_driver_sql("SELECT pg_sleep(20)")
        made.close()
    assert found == {"plumbline serve": 2, "plumbline work": 6}


def test_stopped_is_said_and_back_is_noticed(stoppable: Server) -> None:
    """Seen to fail without the look at a connection before its use: the last check was a 503."""
    url = stoppable.create_database()
    upgrade(url)
    house = build(Settings(database_url=url))
    ask = asking(create_app(house))
    hand_in = handing_in(ask)
    assert hand_in(3).status_code == 200
    stoppable.stop("immediate")
    try:
        refused = hand_in(4)
        assert (refused.status_code, ask("GET", "/healthz").status_code) == (503, 200)
        assert int(refused.headers["retry-after"]) > 0
        assert ask("GET", "/readyz").status_code == 503
    finally:
        stoppable.start()
    assert hand_in(5).status_code == 200
    assert ask("GET", "/readyz").status_code == 200
    assert texts_of(ask) == {TEXT.format(3), TEXT.format(5)}
    stoppable.stop()
    stoppable.start()
    assert hand_in(6).status_code == 200  # whoever asks next knows nothing of it
    house.close()


def test_rows_held_by_another_are_not_waited_for_without_end(house: House) -> None:
    def second() -> None:
        with house.store.writing() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '50ms'")
            connection.execute(insert(SOURCES), [SOURCE])

    with house.store.writing() as first:
        first.execute(insert(SOURCES), [SOURCE])
        with pytest.raises(Unavailable, match="lock timeout"):
            second()


def test_an_article_is_erased_there_too(
    house: House, ask: Ask, hand_in: Callable[[int], httpx.Response]
) -> None:
    erased, other = (hand_in(number).json()["article"]["id"] for number in (3, 4))
    assert ask("DELETE", f"/articles/{erased}", params={"who": "x"}).status_code == 200
    assert texts_of(ask) == {"", TEXT.format(4)}
    assert TEXT.format(3) not in ask("GET", f"/articles/{other}/report.json").text
    assert hand_in(3).status_code == 409
    prune(house.store, timedelta(days=1), datetime.now(UTC) + timedelta(days=2))
    with house.store.reading() as connection:
        assert set(connection.scalars(select(VERSIONS.c.text))) == {""}


# backups


@pytest.fixture
def client_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    where = programs()
    if where is None or not (where / "pg_dump").exists():
        pytest.skip("NOT RUN: pg_dump is missing; install PostgreSQL's client programs")
    monkeypatch.setenv("PATH", str(where), prepend=":")


@pytest.fixture
def elsewhere(postgres: Server) -> Iterator[str]:
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as connection:
        return {
            one.name: [
                tuple(row) for row in connection.execute(select(one).order_by(*one.primary_key))
            ]
            for one in METADATA.sorted_tables
        }


@pytest.mark.usefixtures("client_programs")
def test_what_is_restored_elsewhere_is_what_was_there(
    house: House,
    postgres_copy: str,
    elsewhere: str,
    hand_in: Callable[[int], httpx.Response],
    tmp_path: Path,
) -> None:
    assert [hand_in(number).status_code for number in (3, 4, 5)] == [200, 200, 200]
    file = tmp_path / "monday.dump"
    with house.store.writing() as writer:  # somebody writes meanwhile
        writer.execute(insert(SOURCES), [SOURCE])
        made = back_up(postgres_copy, file, NOW)
    assert (made.database, made.rows["articles"], made.rows["sources"]) == ("postgresql", 3, 1)
    assert faults_of_file(file) == ()
    with pytest.raises(Conflict, match="createdb"):
        restore(postgres_copy, file, NOW, replace=False)
    restore(elsewhere, file, NOW, replace=False)
    assert faults_of_database(elsewhere) == ()
    other = open_store(elsewhere)
    kept, mine = rows(other), rows(house.store)
    other.close()
    mine["sources"] = [row for row in mine["sources"] if row[0] != "src_1"]
    assert kept == mine


@pytest.mark.usefixtures("client_programs")
def test_a_dump_that_was_cut_off_is_found(
    house: House, postgres_copy: str, elsewhere: str, tmp_path: Path
) -> None:
    file = tmp_path / "monday.dump"
    back_up(postgres_copy, file, NOW)
    file.write_bytes(file.read_bytes()[:-100])
    assert faults_of_file(file)[0].startswith("it has ")


@pytest.mark.usefixtures("client_programs")
def test_the_password_is_in_no_list_of_processes(postgres: Server, tmp_path: Path) -> None:
    """What is run gets the password by its environment: its arguments are everybody's to see."""
    url = postgres.create_database()
    upgrade(url)
    seen = tmp_path / "seen"
    where = programs()
    assert where is not None
    wrapper = tmp_path / "pg_dump"
    wrapper.write_text(f'#!/bin/sh\necho "$@" > {seen}\nexec {where}/pg_dump "$@"\n')
    wrapper.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(tmp_path), prepend=":")
        back_up(url, tmp_path / "monday.dump", NOW)
    postgres.drop_database(url)
    assert "--dbname=" in seen.read_text()
    assert str(postgres.url.password) not in seen.read_text()
