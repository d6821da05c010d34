"""Measures `POST /check` end to end, on tables of growing size in both databases.

BENCH_SIZES names the sizes ("10000,1000000,10000000" figures). The tables are made once in
BENCH_FOLDER, where that is named, and again each time otherwise: ten million figures take some
minutes and 6 GB in each database.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import httpx

from app.settings import Profile
from app.store import open_store
from app.wiring import build_engine
from scripts import bench_lookup
from scripts.bench_check import filled, texts
from scripts.bench_page import Figure, Section, figure_of
from scripts.bench_served import Served, served
from scripts.large_table import NEWS_DAY
from tests.postgres import running_server

SIZES = tuple(map(int, os.environ.get("BENCH_SIZES", "10000,1000000,10000000").split(",")))
ROUNDS = min(int(os.environ.get("BENCH_ROUNDS", "5")), 5)
REQUESTS = int(os.environ.get("BENCH_REQUESTS", "100"))
"""A round; so few that the 99th of a hundred is the slowest but one."""

TRIES, PAUSE = 50, 0.1
"""How often a request is made again that found the service too busy, and after how many seconds."""

CLIENTS = (1, 8)
LOOK_UP = "look-up and linking alone"
DATABASES = ("SQLite", "PostgreSQL")
COLUMNS = (
    *("database", "figures", "profile", "clients", "middle", "99 of 100 under", "work"),
    "beyond a trivial request",
)

Ask = Callable[[], httpx.Response]


@dataclass(slots=True)
class Rounds:
    """For each round, in milliseconds: middle and 99 of 100, work a request, and that beyond a
    trivial one."""

    middles: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)
    beyond: list[float] = field(default_factory=list)

    def figures(self) -> Mapping[str, Figure]:
        """By the column of the table."""
        every = (self.middles, self.most, self.works, self.beyond)
        return {
            name: figure_of(rounds, "ms") for name, rounds in zip(COLUMNS[4:], every, strict=True)
        }


def check(sizes: Sequence[int] = SIZES) -> Section:
    """A row a database, size, profile and number of clients."""
    table: list[tuple[str, ...]] = []
    figures: dict[str, Figure] = {}
    for database, size, url in tables(sizes):
        # What the parse adds is the same whatever is on file.
        is_first = (database, size) == (DATABASES[0], sizes[0])
        profiles = ("fast", "full") if is_first else ("fast",)
        for profile in profiles:
            for clients, rounds in measured(url, size, profile).items():
                told = rounds.figures()
                head = (database, f"{size:,}", profile, str(clients))
                table.append((*head, *map(_told, told.values())))
                name = f"{database}, {size:,} figures, {profile}, {clients} at once"
                figures |= {f"{name}, {each}": figure for each, figure in told.items()}
        alone = looked_up(url, size)
        table.append((database, f"{size:,}", LOOK_UP, "–", "–", "–", _told(alone), "–"))
        figures[f"{database}, {size:,} figures, {LOOK_UP}"] = alone
    return Section(
        "Checking an article",
        "`POST /check`, recorded, of articles of 4 kB and twenty claims, each of another story "
        "that the table knows by ten figures a claim, from the request to the whole answer: "
        f"{ROUNDS} rounds of {REQUESTS}, with the least and the most of the rounds. *work*: of the "
        "service's processes for one request, by the clock of the processor; a trivial request "
        "asks the same server for `/healthz`. The work of PostgreSQL's own processes is none of "
        f"it. *{LOOK_UP}*: without a server, of an article of twenty claims, from the first tenth "
        "of the runs to the last. Goals: 3 ms of work beyond a trivial request, 99 of 100 under "
        "25 ms with one client, and at ten million figures at most half as much again as at ten "
        "thousand.",
        COLUMNS,
        table,
        figures,
    )


def _told(figure: Figure) -> str:
    return f"{figure} ({figure.spread})" if figure.spread else str(figure)


def looked_up(url: str, figures: int) -> Figure:
    """The milliseconds of this process's work for one article's look-up and linking."""
    with closing(open_store(url)) as store:
        runs = bench_lookup.measured(store, build_engine(Profile.FAST), figures)
    tenths = statistics.quantiles((sum(run[:-1]) for run in runs), n=10)
    return Figure(tenths[4], tenths[0], tenths[-1], "ms")


def tables(sizes: Sequence[int]) -> Iterator[tuple[str, int, str]]:
    """Each database with so many figures: its kind, their number and its URL."""
    with _folder() as folder:
        for size in sizes:
            url = f"sqlite:///{folder}/check-{size}.sqlite3"
            filled(url, size).close()
            yield DATABASES[0], size, url
    with running_server() as server:
        for size in sizes:
            url = server.create_database()
            filled(url, size).close()
            yield DATABASES[1], size, url
            server.drop_database(url)


@contextmanager
def _folder() -> Iterator[Path]:
    given = os.environ.get("BENCH_FOLDER")
    if given:
        Path(given).mkdir(parents=True, exist_ok=True)
        yield Path(given).resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def measured(url: str, figures: int, profile: str, rounds: int = ROUNDS) -> dict[int, Rounds]:
    """By the number of clients; rounds of both, and trivial ones between them, take turns."""
    found = {clients: Rounds() for clients in CLIENTS}
    with (
        served(url, profile) as server,
        httpx.Client(base_url=server.address, trust_env=False, timeout=60) as client,
    ):
        ask = _asking(client, figures)
        _round(server, 1, REQUESTS // 4, ask)  # what is loaded at first use is there
        for _ in range(rounds):
            for clients, taken in found.items():
                trivial = _round(server, clients, REQUESTS, lambda: client.get("/healthz"))[1]
                times, work = _round(server, clients, REQUESTS, ask)
                taken.middles.append(statistics.median(times))
                taken.most.append(statistics.quantiles(times, n=100)[-1])
                taken.works.append(work)
                taken.beyond.append(work - trivial)
    return found


def _asking(client: httpx.Client, figures: int) -> Ask:
    numbers, articles = count(), texts(1, figures)

    def ask() -> httpx.Response:
        body = {
            "text": next(articles),
            "source": f"Outlet {next(numbers) % 50}",
            "published": NEWS_DAY.isoformat(),
        }
        return client.post("/check", json=body)

    return ask


def _round(server: Served, clients: int, requests: int, ask: Ask) -> tuple[list[float], float]:
    """The milliseconds of each request, and of the server's work for one."""

    def timed(_number: int) -> float:
        start = time.perf_counter()
        answer = ask()
        for _ in range(TRIES):
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                break
            time.sleep(PAUSE)  # as a client that tries again: what it waited counts
            answer = ask()
        answer.raise_for_status()
        return (time.perf_counter() - start) * 1000

    before = server.work
    with ThreadPoolExecutor(clients) as pool:
        times = list(pool.map(timed, range(requests)))
    return times, 1000 * (server.work - before) / requests
