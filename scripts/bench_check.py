"""Measures `POST /check` of a article of 3 kB, end to end, against a trivial endpoint.

    python -m scripts.bench_check sqlite:////tmp/large/10k.sqlite3 10000
    python -m scripts.bench_check postgresql://ada@localhost/large 10000000

The database is filled with that many figures where it is empty (scripts/large_table.py; ten million
take some minutes and 10 GB). A server of its own is started on it, in the fast profile, and asked
by one client and by eight: articles of twenty claims, each of another story that the table knows,
so that each look-up is of other rows, and nearly each claim meets ten figures. Printed are
milliseconds: of the clock until the answer is whole (in the middle, and where 99 of 100 end), and
the work of the server's process a request, beyond that of `GET /healthz`.
The database server's own work is none of it.
"""

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
from sqlalchemy import select

from app.store import Store, open_store, schema
from app.store.tables import FIGURES
from app.wiring import build_engine
from scripts.bench_served import free_port, wait_until_ready
from scripts.large_table import ARTICLE, FIGURES_A_SERIES, NEWS_DAY, fill, stories_in, told

ROUNDS = 200
CLIENTS = 8
PROSE = """
The council met late into the night, and few of those who came to listen left before its end. Old
disputes were raised again, among them the one about the harbour and who should look after its
walls. A teacher who had walked over the hills with her class said that they had seen smoke from
far away and thought nothing of it. Shopkeepers along the quay put their chairs back outside, and
the ferry ran again, though the pilot kept well clear of the sandbank. Nobody could say for certain
when the bridge would be opened, and the engineers who were asked about it shrugged and went on.
"""
COLUMNS = ("asked", "clients", "middle", "99 of 100 under", "work", "beyond a trivial one")
TICKS = os.sysconf("SC_CLK_TCK")

Ask = Callable[[int], httpx.Response]


def main() -> int:
    """Fills the database where it is empty, measures it, and prints a row a way of asking."""
    url, figures = sys.argv[1], int(sys.argv[2])
    filled(url, figures).close()
    print("|", " | ".join(COLUMNS), "|")
    print("|", " | ".join(["---"] * len(COLUMNS)), "|")
    for row in rows(url, figures):
        print("|", " | ".join(row), "|", flush=True)
    return 0


def filled(url: str, figures: int) -> Store:
    """The database with that many figures: made if it is empty, else as it is."""
    store = open_store(url)
    store.create()
    schema.upgrade(store)
    with store.reading() as connection:
        is_there = connection.scalar(select(FIGURES.c.id).limit(1)) is not None
    if not is_there:
        fill(store, build_engine(), figures // FIGURES_A_SERIES)
    return store


def texts(seed: int, figures: int) -> Iterator[str]:
    """Articles of 3 kB, each of a story that a table of so many figures has, by chance; the same
    ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same articles each time
    sentences = ARTICLE.replace("\n", " ").split(". ")
    while True:
        parts = []
        for place, sentence in enumerate(sentences):
            parts.append(sentence.rstrip(".") + ".")
            if place % 3 == 2:
                parts.append(PROSE)
        yield told(" ".join(parts), chance.randrange(stories_in(figures)))


def rows(url: str, figures: int, rounds: int = ROUNDS) -> Iterator[tuple[str, ...]]:
    """What COLUMNS say of the trivial endpoint, of a check and of one that is recorded."""
    articles = texts(1, figures)
    with _served(url) as (address, server), _client(address) as client:

        def check(*, record: bool) -> httpx.Response:
            body = {
                "text": next(articles),
                "source": "Meridian Wire",
                "published": NEWS_DAY.isoformat(),
            }
            return client.post("/check", json={**body, "record": record})

        ways: dict[str, Ask] = {
            "trivial": lambda _number: client.get("/healthz"),
            "check": lambda _number: check(record=False),
            "check, recorded": lambda _number: check(record=True),
        }
        for ask in ways.values():  # all is loaded, and the pages that each look-up reads first
            _measured(server, 1, rounds // 4, ask)
        for clients in (1, CLIENTS):
            trivial = 0.0
            for name, ask in ways.items():
                times, work = _measured(server, clients, rounds, ask)
                trivial = trivial or work
                yield _row(name, clients, times, (work, work - trivial))


def _measured(server: int, clients: int, rounds: int, ask: Ask) -> tuple[list[float], float]:
    """The milliseconds until each answer was whole, and of the server's work for one."""

    def timed(number: int) -> float:
        start = time.perf_counter()
        ask(number).raise_for_status()
        return (time.perf_counter() - start) * 1000

    before = _worked(server)
    with ThreadPoolExecutor(clients) as pool:
        times = list(pool.map(timed, range(rounds)))
    return times, (_worked(server) - before) / rounds


def _worked(server: int) -> float:
    """The milliseconds of work of that process until now, by what Linux says of it."""
    fields = Path(f"/proc/{server}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / TICKS


def _row(
    name: str, clients: int, times: Sequence[float], work: tuple[float, float]
) -> tuple[str, ...]:
    longest = statistics.quantiles(times, n=100)[-1]
    told = (statistics.median(times), longest, *work)
    return name, str(clients), *(f"{one:.1f} ms" for one in told)


def _client(address: str) -> httpx.Client:
    limits = httpx.Limits(max_connections=CLIENTS)
    return httpx.Client(base_url=address, trust_env=False, timeout=60, limits=limits)


@contextmanager
def _served(url: str) -> Iterator[tuple[str, int]]:
    """A server on that database: its address and the number of its process."""
    port = free_port()
    environment = {
        **os.environ,
        "PLUMBLINE_DATABASE_URL": url,
        "PLUMBLINE_PORT": str(port),
        "PLUMBLINE_PROFILE": "fast",
        "PLUMBLINE_CHECKS_A_MINUTE": "0",
    }
    command = [sys.executable, "-m", "app", "serve"]
    server = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until_ready(address)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


if __name__ == "__main__":
    sys.exit(main())
