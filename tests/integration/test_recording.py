"""Two that record the same article at once record it once, on a real file."""

import multiprocessing
import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.store import articles, open_store
from app.store.articles import Outcome
from tests.databases import migrated
from tests.unit.store.samples import NOW, recording

WRITERS = 4


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "plumbline.sqlite3"
    migrated(f"sqlite:///{file}")
    return file


def record(path: Path, outcomes: Callable[[str], object], start: Callable[[], object]) -> None:
    store = open_store(f"sqlite:///{path}")
    start()
    with store.writing() as connection:
        outcome = articles.record(connection, recording(), NOW)
    store.close()
    outcomes(str(outcome))


def counts(path: Path) -> dict[str, int]:
    tables = ("sources", "articles", "versions", "series", "figures", "reports")
    connection = sqlite3.connect(path)
    found = {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608  # ours
        for name in tables
    }
    connection.close()
    return found


ONCE = {"sources": 1, "articles": 1, "versions": 1, "series": 1, "figures": 1, "reports": 1}
OUTCOMES = sorted([Outcome.NEW, *[Outcome.ALREADY_THERE] * (WRITERS - 1)])


def test_threads_that_record_the_same_article_record_it_once(path: Path) -> None:
    outcomes: list[str] = []
    start = threading.Barrier(WRITERS)
    threads = [
        threading.Thread(target=record, args=(path, outcomes.append, start.wait))
        for _ in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == OUTCOMES
    assert counts(path) == ONCE


def test_processes_that_record_the_same_article_record_it_once(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    outcomes = context.Queue()
    start = context.Barrier(WRITERS)
    processes = [
        context.Process(target=record, args=(path, outcomes.put, start.wait))
        for _ in range(WRITERS)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * WRITERS
    assert sorted(outcomes.get(timeout=5) for _ in range(WRITERS)) == OUTCOMES
    assert counts(path) == ONCE


def test_a_process_that_dies_half_way_leaves_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=die_while_recording, args=(path,))
    process.start()
    process.join(60)
    assert process.exitcode == 7
    assert set(counts(path).values()) == {0}


def die_while_recording(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        os._exit(7)
