"""Whatever was acknowledged is there, once, though the server is killed again and again."""

import os
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select, update

from app.domain.sender import Cms
from app.services.senders import NewSender, add_sender
from app.store import Store, open_store
from app.store.tables import JOBS
from tests.commands import Process
from tests.databases import migrated
from tests.integration.newsroom import TIDE, Ghost, Superdesk, events, items, posts, serving

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/plumbline.sqlite3"


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    migrated(database)
    opened = open_store(database)
    for source_id, cms in (("desk", Cms.SUPERDESK), ("blog", Cms.GHOST)):
        add_sender(opened, NewSender(source_id, cms, "Harbour Post", TIDE), LONG_AGO)
    yield opened
    opened.close()


@pytest.fixture
def environment(database: str) -> dict[str, str]:
    root = str(Path(__file__).parents[2])
    return {
        **os.environ,
        "PYTHONPATH": root,
        "PLUMBLINE_DATABASE_URL": database,
        "PLUMBLINE_PROFILE": "fast",
    }


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number


def started(send: Callable[[str], None], address: str) -> threading.Thread:
    thread = threading.Thread(target=send, args=(address,))
    thread.start()
    return thread


def let_a_minute_pass(store: Store) -> None:
    """The leases of whoever was killed run out."""
    with store.writing() as connection:
        connection.execute(update(JOBS).values(leased_until=LONG_AGO))


def wait_until_one_is_at_work(store: Store) -> None:
    last = time.monotonic() + 60
    query = select(JOBS.c.id).where(JOBS.c.leased_until > datetime.now(UTC))
    while time.monotonic() < last:
        with store.reading() as connection:
            if connection.scalar(query) is not None:
                return
    raise AssertionError("nobody works")


def all_of(address: str, path: str) -> list[dict[str, Any]]:
    answer = httpx.get(f"{address}{path}", params={"limit": 200}, timeout=60)
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def wait_until_done(process: Process, address: str) -> None:
    """Until nothing waits: the log says whenever something is done."""
    done = events(process, "delivery done")
    while all_of_state(address, "waiting"):
        next(done)


def all_of_state(address: str, state: str) -> list[dict[str, Any]]:
    answer = httpx.get(f"{address}/hooks/deliveries", params={"state": state}, timeout=60)
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def test_nothing_acknowledged_is_lost_and_nothing_is_doubled(
    store: Store, environment: dict[str, str], port: int
) -> None:
    desk, ghost = Superdesk(items(6), held_at=3), Ghost(posts(4))
    address = f"http://127.0.0.1:{port}"
    with serving(environment, port) as process:
        sending = [started(desk.transmit, address), started(ghost.publish, address)]
        desk.taken.wait_for(3)
        wait_until_one_is_at_work(store)
        desk.go_on.set()
        process.kill()  # while both send, and a delivery is carried out
        for one in sending:
            one.join()

    let_a_minute_pass(store)
    with serving(environment, port) as process:
        again = started(desk.transmit, address)
        wait_until_one_is_at_work(store)
        process.kill()  # while what was left is carried out, and the rest comes in
        again.join()

    let_a_minute_pass(store)
    with serving(environment, port) as process:
        desk.transmit(address)
        wait_until_done(process, address)
        deliveries = all_of(address, "/hooks/deliveries")
        articles = all_of(address, "/articles")
        figures = all_of(address, "/figures")

    assert len(desk.taken.articles) == 6
    acknowledged = {*desk.taken.articles.values(), *ghost.taken.articles.values()}
    assert {one["outcome"] for one in deliveries} == {"checked"}
    assert acknowledged <= {one["id"] for one in articles}
    # What was kept and not answered in time may be there besides, and it is there once as well.
    assert len(deliveries) == len(articles) == len(figures)
    assert 6 <= len(articles) <= 10
    assert set(Counter(one["version"] for one in articles)) == {1}
    assert set(Counter(one["article"] for one in figures).values()) == {1}
