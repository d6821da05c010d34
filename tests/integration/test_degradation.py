"""The database locked, full, gone, broken and back: what the service answers, and that it recovers.

Each state was seen to be answered otherwise with its safeguard taken out: without the error codes
of a full disk it is a 503; without the watch on the file a check on a renamed one is acknowledged
and found by nobody; with a connection that may make a file, an empty one takes the place of the one
that is gone; and without the look for room a service that can record nothing says it is ready.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from app.store.servers import WAIT_SECONDS
from app.web.app import create_app
from app.wiring import House
from tests.integration.asking import Ask, asking

pytestmark = pytest.mark.on_sqlite("what happens to a file; to a server: test_postgres")

TEXT = "The harbour of Tarsa has {} cranes."


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(create_app(house))


@pytest.fixture
def file(house: House) -> Path:
    return Path(str(house.store.engine.url.database))


@pytest.fixture
def hand_in(ask: Ask) -> Callable[[int], httpx.Response]:
    """Asks for a check of an article of its own for each number."""

    def sent(number: int) -> httpx.Response:
        text = TEXT.format(number)
        return ask("POST", "/check", {"text": text, "source": "Meridian Wire"})

    return sent


def pragma(house: House, said: str) -> Callable[[], None]:
    """Sets it on every connection from here on; what comes back takes that away again."""

    def set_it(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(f"PRAGMA {said}").close()

    def take_away() -> None:
        event.remove(house.store.engine, "connect", set_it)
        house.store.engine.dispose()

    event.listen(house.store.engine, "connect", set_it)
    house.store.engine.dispose()
    return take_away


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another process writes, and does not end."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def texts_of(ask: Ask) -> set[str]:
    """The texts on record, by the way of a reader."""
    items: list[dict[str, Any]] = ask("GET", "/figures").json()["items"]
    return {one["quote"] for one in items}


def is_refused(response: httpx.Response, status: int) -> None:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert int(response.headers["retry-after"]) > 0


def states(ask: Ask) -> tuple[int, int]:
    """Alive, and ready."""
    return ask("GET", "/healthz").status_code, ask("GET", "/readyz").status_code


def test_locked_means_try_again_and_reading_goes_on(
    house: House, ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response]
) -> None:
    assert hand_in(3).status_code == 200
    pragma(house, "busy_timeout = 0")
    with locked(file):
        is_refused(hand_in(4), 503)
        assert texts_of(ask) == {TEXT.format(3)}
        assert states(ask) == (200, 503)
    assert hand_in(4).status_code == 200
    assert texts_of(ask) == {TEXT.format(3), TEXT.format(4)}
    assert states(ask) == (200, 200)


def test_a_lock_is_waited_for_as_long_as_promised(house: House) -> None:
    with house.store.reading() as connection:
        told = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    assert told == WAIT_SECONDS * 1000 == 8_000


def test_full_means_no_room_and_reading_goes_on(
    house: House, ask: Ask, hand_in: Callable[[int], httpx.Response]
) -> None:
    assert hand_in(3).status_code == 200
    with house.store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    free = pragma(house, f"max_page_count = {pages}")
    refused = [hand_in(number) for number in range(100, 140)]
    assert {one.status_code for one in refused} <= {200, 507}  # what fits into a page begun fits
    is_refused(refused[-1], 507)
    kept = {TEXT.format(100 + n) for n, one in enumerate(refused) if one.status_code == 200}
    assert texts_of(ask) == {TEXT.format(3), *kept}
    assert states(ask) == (200, 507)
    free()
    assert hand_in(139).status_code == 200
    assert states(ask) == (200, 200)


def test_gone_is_noticed_and_back_is_too(
    ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response]
) -> None:
    assert hand_in(3).status_code == 200
    aside = file.with_name("aside.sqlite3")
    file.rename(aside)
    is_refused(hand_in(4), 503)
    is_refused(ask("GET", "/figures"), 503)
    assert states(ask) == (200, 503)
    assert not file.exists()  # no empty one in its place
    aside.rename(file)
    assert hand_in(5).status_code == 200
    assert texts_of(ask) == {TEXT.format(3), TEXT.format(5)}
    assert states(ask) == (200, 200)


def test_its_folder_may_be_gone_for_a_while(
    ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response], tmp_path: Path
) -> None:
    assert hand_in(3).status_code == 200
    aside = tmp_path.with_name(f"{tmp_path.name}-aside")
    tmp_path.rename(aside)
    is_refused(hand_in(4), 503)
    assert not file.exists()
    aside.rename(tmp_path)
    assert hand_in(4).status_code == 200
    assert texts_of(ask) == {TEXT.format(3), TEXT.format(4)}


def test_another_file_in_its_place_is_the_database_from_then_on(
    house: House, ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response]
) -> None:
    house.store.close()
    copy = file.with_name("copy.sqlite3")
    copy.write_bytes(file.read_bytes())
    assert hand_in(3).status_code == 200
    for rest in ("-wal", "-shm"):
        file.with_name(file.name + rest).unlink()
    copy.replace(file)
    assert hand_in(4).status_code == 200
    assert texts_of(ask) == {TEXT.format(4)}


def test_what_is_no_database_is_left_as_it_is(
    house: House, ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response]
) -> None:
    house.store.close()
    aside = file.replace(file.with_name("aside.sqlite3"))
    file.write_text("Dear editor, this is no database. " * 100, encoding="utf-8")
    before = file.read_bytes()
    is_refused(hand_in(4), 503)
    assert states(ask) == (200, 503)
    assert file.read_bytes() == before
    aside.replace(file)
    assert hand_in(4).status_code == 200


def test_a_damaged_database_is_no_mistake_of_ours(
    house: House, ask: Ask, file: Path, hand_in: Callable[[int], httpx.Response]
) -> None:
    assert hand_in(3).status_code == 200
    house.store.close()
    with file.open("r+b") as damaged:
        damaged.seek(4096)
        damaged.write(b"\xa5" * (file.stat().st_size - 4096))
    is_refused(hand_in(4), 503)
    assert states(ask) == (200, 503)
