"""Kills a service again and again while clients hand in checks, and counts what is on record.

    python -m scripts.kill_nine sqlite
    python -m scripts.kill_nine postgresql --checks 1000 --kills 3 --clients 6

Clients send each check until it is acknowledged, over HTTP, to a server in a process of its own,
and each fifth once more, as if the answer had been lost.
At even distances that process gets SIGKILL and another one is started. At the end every check that
was acknowledged must be on record, and none twice; anything else is a line on stderr and exit 1.
A PostgreSQL server is started for it in a temporary folder (see tests/postgres.py).
"""

import argparse
import contextlib
import json
import os
import queue
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import httpx
from sqlalchemy import func, select

from app.services.backups import faults_of_database
from app.store import open_store
from app.store.tables import ARTICLES, FIGURES, REPORTS, VERDICTS, VERSIONS
from tests.postgres import own_server

ROOT = Path(__file__).parents[1]
PATIENCE = 120
"""Seconds until a server answers that was just started."""

SYLLABLES = ("Al", "Bor", "Cam", "Dun", "Est", "Fal", "Gor", "Hal", "Ist", "Jor")


@dataclass(frozen=True, slots=True)
class Plan:
    """So many checks by so many clients, and so many kills meanwhile."""

    checks: int = 1000
    kills: int = 3
    clients: int = 6


@dataclass
class Outcome:
    """What was acknowledged under which number, how often it was tried, and what went wrong."""

    acknowledged: dict[int, str] = field(default_factory=dict)
    killed_at: list[int] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def note(self, number: int, article: str) -> None:
        with self.changed:
            self.acknowledged[number] = article
            self.changed.notify_all()

    def wait_for(self, count: int) -> None:
        """Until so many are acknowledged."""
        with self.changed:
            self.changed.wait_for(lambda: len(self.acknowledged) >= count)


class Running(Protocol):
    """A process that runs, as `subprocess.Popen` tells of it."""

    @property
    def pid(self) -> int: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int, /) -> None: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


Begin = Callable[[Sequence[str], Mapping[str, str], int], Running]
"""Begins a command of ours, with this environment, and with this open file as stderr."""


def from_nothing(
    arguments: Sequence[str], environment: Mapping[str, str], errors: int
) -> subprocess.Popen[bytes]:
    """A new Python that loads the house."""
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        env=environment,
        stderr=errors,
        stdout=subprocess.DEVNULL,
    )


@dataclass
class Server:
    """A service on one port, started, killed and started again."""

    url: str
    log: Path
    port: int = 0
    profile: str = "fast"
    begin: Begin = from_nothing
    process: Running | None = None

    def start(self) -> None:
        """Returns once it is ready."""
        self.port = self.port or _free_port()
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PLUMBLINE_DATABASE_URL": self.url,
            "PLUMBLINE_PROFILE": self.profile,
        }
        with self.log.open("ab") as log:
            asked = ("serve", "--port", str(self.port))
            self.process = self.begin(asked, environment, log.fileno())
        last = time.monotonic() + PATIENCE
        while time.monotonic() < last and self.process.poll() is None:
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{self.address}/readyz").is_success:
                    return
            time.sleep(0.05)
        raise RuntimeError(f"the server does not answer: {self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """SIGKILL: nothing of it runs on, not even to say goodbye."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def body_of(number: int) -> dict[str, str]:
    """The check of that number: an article of one claim, about a place of its own."""
    digits = [int(digit) for digit in f"{number:04}"]
    place = "".join(SYLLABLES[digit] for digit in digits).capitalize()
    return {
        "text": f"The port of {place}land has {100 + number} cranes, the authority said.",
        "source": "Meridian Wire",
        "published": "2026-02-03",
        "url": f"https://meridian.example/{number}",
    }


def kill_again_and_again(
    url: str, plan: Plan, folder: Path, begin: Begin = from_nothing
) -> Outcome:
    """Carries the plan out on the database behind `url`, which is migrated by the server."""
    outcome, server = Outcome(), Server(url, folder / "server.log", begin=begin)
    began = time.monotonic()
    server.start()
    _begin(server, plan, outcome)
    for kill in range(1, plan.kills + 1):
        outcome.wait_for(plan.checks * kill // (plan.kills + 1))
        server.kill()
        outcome.killed_at.append(len(outcome.acknowledged))
        server.start()
    outcome.wait_for(plan.checks)
    server.kill()
    outcome.seconds = time.monotonic() - began
    return outcome


def hand_in_all(server: Server, plan: Plan, outcome: Outcome) -> None:
    """Hands in every check of the plan, and kills nobody."""
    began = time.monotonic()
    for client in _begin(server, plan, outcome):
        client.join()
    outcome.seconds = time.monotonic() - began


def _begin(server: Server, plan: Plan, outcome: Outcome) -> list[threading.Thread]:
    """The clients of the plan, at work."""
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for number in range(plan.checks):
        waiting.put(number)
    clients = [
        threading.Thread(target=_send_all, args=(server, waiting, outcome), daemon=True)
        for _ in range(plan.clients)
    ]
    for client in clients:
        client.start()
    return clients


def losses(url: str, outcome: Outcome) -> Iterator[str]:
    """What is not as it must be: one line each."""
    store = open_store(url)
    with store.reading() as connection:
        stored = set(connection.scalars(select(ARTICLES.c.id)))
        counted = {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in (ARTICLES, VERSIONS, REPORTS, FIGURES, VERDICTS)
        }
        reported = {
            json.loads(body)["article"]["id"] for body in connection.scalars(select(REPORTS.c.body))
        }
    store.close()
    known = list(outcome.acknowledged.values())
    for article in sorted({*known} - stored):
        yield f"acknowledged and lost: {article}"
    for article in sorted(stored - {*known}):
        yield f"on record under another id: {article}"
    for article in sorted({*known} - reported):
        yield f"on record without its report: {article}"
    if len(set(known)) != len(known):
        yield "two checks have one article"
    for name, count in counted.items():
        if count != len(known):
            yield f"{name}: {count} rows for {len(known)} checks"
    yield from faults_of_database(url)


@contextlib.contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database of that kind."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/plumbline.sqlite3"
        return
    with own_server(is_swift=False) as server:
        yield server.create_database()


def _send_all(server: Server, waiting: "queue.SimpleQueue[int]", outcome: Outcome) -> None:
    with httpx.Client(timeout=60) as client, contextlib.suppress(queue.Empty):
        while True:
            number = waiting.get_nowait()
            # Each fifth is sent once more, as by a client that never saw the answer.
            for _ in range(2 if number % 5 == 0 else 1):
                article = _answered(client, server, number, outcome)
            outcome.note(number, article)


def _answered(client: httpx.Client, server: Server, number: int, outcome: Outcome) -> str:
    while (article := _sent(client, server, body_of(number), outcome)) is None:
        time.sleep(0.05)
    return article


def _sent(
    client: httpx.Client, server: Server, body: Mapping[str, str], outcome: Outcome
) -> str | None:
    """The id of the article where the check was acknowledged."""
    try:
        answer = client.post(f"{server.address}/check", json=body)
    except httpx.HTTPError as error:
        outcome.refused[type(error).__name__] += 1
        return None
    if answer.status_code != 200:
        outcome.refused[str(answer.status_code)] += 1
        return None
    article = answer.json()["article"]
    return str(article["id"]) if article["recorded"] else None


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number


def main() -> int:
    """0 where nothing was lost and nothing doubled."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("database", choices=("sqlite", "postgresql"))
    for name in ("checks", "kills", "clients"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Plan(), name))
    asked = parser.parse_args()
    plan = Plan(asked.checks, asked.kills, asked.clients)
    with tempfile.TemporaryDirectory() as folder, database(asked.database, Path(folder)) as url:
        outcome = kill_again_and_again(url, plan, Path(folder))
        lost = list(losses(url, outcome))
    print(f"{asked.database}: {len(outcome.acknowledged)} checks by {plan.clients} clients")
    print(f"killed after {', '.join(map(str, outcome.killed_at))}; {outcome.seconds:.0f} s in all")
    print(f"sent again after: {dict(outcome.refused)}")
    print("lost or doubled: " + (str(len(lost)) if lost else "none"))
    sys.stderr.writelines(line + "\n" for line in lost)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
