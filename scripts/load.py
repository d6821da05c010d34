"""Loads a service of several workers with checks over HTTP, and counts what is on record.

    python -m scripts.load sqlite --workers 2 --clients 8 --checks 2000
    python -m scripts.load postgresql --workers 1 2 --clients 1 8 32

For each number of workers a service is started on a database of its own; for each number of clients
that many hand in articles of their own, each on a connection of its own, one check after the other,
and each fifth check twice. Printed are checks a second, the median and the 99th of 100 answer
times, what the workers compute for a check, and how much was lost or doubled: 0, or a line each on
stderr and exit 1. Some checks that are no part of it come first, to warm what is warmed by use.
Server, clients and PostgreSQL share the machine's cores: what is printed is what they do together.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import httpx

from scripts.kill_nine import Outcome, Server, body_of, database, losses

WARMING = 40
AGAIN = 5
"""Each fifth check is handed in twice."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Answer times in seconds, how long it took in all, and what the workers computed meanwhile."""

    times: Sequence[float]
    seconds: float
    computed: float

    def line(self, workers: int, clients: int) -> str:
        """One row of a table."""
        hundredths = quantiles(self.times, n=100, method="inclusive")
        rate = len(self.times) / self.seconds
        median, late = (1000 * hundredths[one] for one in (49, 98))
        each = 1000 * self.computed / len(self.times)
        times = f"{median:>8.1f} ms {late:>8.1f} ms {each:>8.1f} ms"
        return f"{workers:>7} {clients:>7} {rate:>8.1f}/s {times}"


@dataclass
class Load:
    """Clients that share a pile of numbers; each article is handed in by one of them."""

    server: Server
    outcome: Outcome
    times: list[float] = field(default_factory=list)

    def hand_in(self, numbers: range, clients: int) -> Measured:
        """Hands in the articles of these numbers; RuntimeError where one is refused."""
        self.times = []
        waiting = iter(numbers)
        taking = threading.Lock()
        failed: list[Exception] = []

        def client() -> None:
            with httpx.Client(timeout=120) as connection:
                while not failed:
                    with taking:
                        number = next(waiting, None)
                    if number is None:
                        return
                    try:
                        self._check(connection, number)
                    except Exception as error:  # noqa: BLE001  # raised below
                        failed.append(error)

        threads = [threading.Thread(target=client) for _ in range(clients)]
        before = computed_by(self.server)
        began = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failed:
            raise failed[0]
        seconds = time.perf_counter() - began
        return Measured(self.times, seconds, computed_by(self.server) - before)

    def _check(self, connection: httpx.Client, number: int) -> None:
        for _ in range(2 if number % AGAIN == 0 else 1):
            began = time.perf_counter()
            answer = connection.post(f"{self.server.address}/check", json=body_of(number))
            self.times.append(time.perf_counter() - began)
            if answer.status_code != httpx.codes.OK:
                raise RuntimeError(f"{answer.status_code}: {answer.text[:200]}")
            self.outcome.note(number, answer.json()["article"]["id"])


def measured(url: str, folder: Path, workers: int, asked: argparse.Namespace) -> list[str]:
    """Prints a row for each number of clients; gives what was lost or doubled."""
    os.environ["PLUMBLINE_WORKERS"] = str(workers)
    server, outcome = Server(url, folder / "log", profile=asked.profile), Outcome()
    server.start()
    try:
        wait_for_starts(server, workers)
        load = Load(server, outcome)
        load.hand_in(range(WARMING), workers * 2)
        first = WARMING
        for clients in asked.clients:
            found = load.hand_in(range(first, first + asked.checks), clients)
            first += asked.checks
            print(found.line(workers, clients), flush=True)
    finally:
        if server.process is not None:
            server.process.terminate()
            server.process.wait(timeout=60)
    return list(losses(url, outcome))


def computed_by(server: Server) -> float:
    """Seconds of processor time of the service so far, its workers included; Linux tells."""
    if server.process is None:
        return 0
    pid = str(server.process.pid)
    own = [pid, *Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    ticks = 0
    for one in own:
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])  # utime and stime: proc(5)
    return ticks / os.sysconf("SC_CLK_TCK")


def wait_for_starts(server: Server, number: int, seconds: float = 120) -> None:
    """Until so many workers have started, those that ended included."""
    last = time.monotonic() + seconds
    while server.log.read_text().count("Application startup complete") < number:
        if time.monotonic() > last:
            raise RuntimeError("not every worker came")
        time.sleep(0.05)


def main() -> int:
    """0 where nothing was lost and nothing doubled."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("database", choices=("sqlite", "postgresql"))
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--checks", type=int, default=1000)
    parser.add_argument("--profile", choices=("full", "fast"), default="full")
    asked = parser.parse_args()
    print(f"{asked.database}, profile {asked.profile}, {asked.checks} checks a row")
    print("workers clients     rate      median         p99   CPU a check")
    lost: list[str] = []
    for workers in asked.workers:
        with (
            tempfile.TemporaryDirectory() as folder,
            database(asked.database, Path(folder)) as url,
        ):
            lost += measured(url, Path(folder), workers, asked)
    print(f"lost or doubled: {len(lost)}")
    sys.stderr.writelines(line + "\n" for line in lost)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
