"""A service of several processes: nothing lost or doubled, one tells for all, all end together.

It runs on PostgreSQL where that is to be had, for there they write at once.
"""

import os
import signal
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from scripts.kill_nine import Outcome, Plan, Server, hand_in_all, losses
from scripts.load import wait_for_starts
from tests.databases import migrated
from tests.integration.serving import forked
from tests.postgres import is_to_be_had

WORKERS = 2
PLAN = Plan(checks=40, kills=0, clients=6)
LONG = "The harbour of Tarsa has {} cranes, and 1,200 people saw them. " * 100


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if is_to_be_had():
        copy: str = request.getfixturevalue("postgres_copy")
        return copy
    migrated(f"sqlite:///{tmp_path}/plumbline.sqlite3")
    return f"sqlite:///{tmp_path}/plumbline.sqlite3"


@pytest.fixture
def server(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("PLUMBLINE_WORKERS", str(WORKERS))
    started = Server(url, tmp_path / "log", begin=forked)
    started.start()
    wait_for_starts(started, WORKERS)
    yield started
    assert started.process is not None
    started.process.send_signal(signal.SIGTERM)
    assert started.process.wait(timeout=60) == 0


def processes_of(server: Server) -> list[int]:
    """The process ids of its workers."""
    assert server.process is not None
    pid = server.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in children if b"spawn_main" in command_of(one)]


def command_of(pid: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""


def told_by(server: Server) -> dict[str, float]:
    """What whoever answers tells of all: the sum of each measure."""
    found: dict[str, float] = defaultdict(float)
    for family in families(httpx.get(f"{server.address}/metrics", timeout=60).text):
        for one in family.samples:
            if one.name != "plumbline_gate_places" or one.labels["gate"] == "fetch":
                found[one.name] += one.value
    return found


FETCHES = 8
"""Places of a worker for fetching."""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="who the workers are, Linux tells")
def test_nothing_is_lost_or_doubled_though_a_worker_is_killed(server: Server, url: str) -> None:
    """Seen to fail without the place of the killed one forgotten: three workers' places were
    told."""
    outcome = Outcome()
    before = set(processes_of(server))
    assert len(before) == WORKERS
    killed = min(before)

    def kill() -> None:
        outcome.wait_for(PLAN.checks // 2)
        os.kill(killed, signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    hand_in_all(server, PLAN, outcome)
    killing.join()
    assert len(outcome.acknowledged) == PLAN.checks
    assert list(losses(url, outcome)) == []
    wait_for_starts(server, WORKERS + 1)
    assert len(set(processes_of(server)) - before) == 1
    told = told_by(server)
    assert told["plumbline_gate_places"] == FETCHES * WORKERS
    assert told["plumbline_checks_total"] >= PLAN.checks


def test_each_worker_ends_what_it_took(server: Server) -> None:
    answers = Counter[int]()
    ready = threading.Barrier(5)

    def ask(number: int) -> None:
        with httpx.Client(timeout=60) as client:
            client.get(f"{server.address}/healthz")  # the connection stands
            ready.wait(30)
            body = {"text": LONG.replace("{}", str(number)), "source": f"Post {number}"}
            answers[client.post(f"{server.address}/check", json=body).status_code] += 1

    clients = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for client in clients:
        client.start()
    ready.wait(30)
    threading.Event().wait(0.5)  # until all have asked
    workers = processes_of(server)
    assert server.process is not None
    server.process.send_signal(signal.SIGTERM)
    for client in clients:
        client.join()
    assert set(answers) <= {200, 503}
    assert answers.total() == 4
    assert answers[200] > 0
    assert server.process.wait(timeout=60) == 0
    assert not any(Path(f"/proc/{one}").exists() for one in workers)
