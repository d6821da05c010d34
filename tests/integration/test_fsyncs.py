"""Before a check is acknowledged the disk was asked to keep it.

A kill does not show that: what the system holds in memory outlives the process. So each request for
the disk is counted, by a few lines of C before the C library. Seen to fail with `synchronous` at
NORMAL and at OFF.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from app.services.database import upgrade
from scripts.kill_nine import Server, body_of

SOURCE = Path(__file__).parents[1] / "native" / "fsyncs.c"
CHECKS = 5

WRITING = """
import sys
from app.store import engine, open_store
engine.PRAGMAS = tuple(one.replace("FULL", sys.argv[2]) for one in engine.PRAGMAS)
with open_store(sys.argv[1]).writing() as connection:
    connection.exec_driver_sql("DELETE FROM alembic_version")
"""
"""Writes once, with `synchronous` as it is told."""


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is loaded before the C library."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("FSYNCS NOT COUNTED: that takes Linux and a C compiler; install gcc")
    made = tmp_path_factory.mktemp("native") / "fsyncs.so"
    options = ("-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(made))
    subprocess.run([compiler, *options, str(SOURCE)], check=True, timeout=60)
    return made


@pytest.fixture
def notes(counter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many there were since; every process started from here on is counted."""
    kept = tmp_path / "fsyncs"
    monkeypatch.setenv("LD_PRELOAD", str(counter))
    monkeypatch.setenv("FSYNCS_TO", str(kept))
    return lambda: len(kept.read_text().splitlines()) if kept.exists() else 0


@pytest.fixture
def server(notes: object, tmp_path: Path) -> Iterator[Server]:
    served = Server(f"sqlite:///{tmp_path}/plumbline.sqlite3", tmp_path / "log")
    served.start()
    yield served
    served.kill()


def test_no_check_is_acknowledged_before_the_disk_has_it(
    server: Server, notes: Callable[[], int]
) -> None:
    for number in range(CHECKS):
        before = notes()
        answer = httpx.post(f"{server.address}/check", json=body_of(number), timeout=60)
        assert answer.json()["article"]["recorded"]
        assert notes() > before, number


@pytest.mark.parametrize(("synchronous", "is_asked"), [("FULL", True), ("OFF", False)])
def test_the_count_tells_a_careless_setting(
    notes: Callable[[], int], tmp_path: Path, synchronous: str, *, is_asked: bool
) -> None:
    """What counts would also count nothing if it were never called."""
    url = f"sqlite:///{tmp_path}/other.sqlite3"
    upgrade(url)
    root = str(Path(__file__).parents[2])
    subprocess.run(
        [sys.executable, "-c", WRITING, url, synchronous],
        env={**os.environ, "PYTHONPATH": root},
        check=True,
        timeout=60,
    )
    assert (notes() > 0) is is_asked
