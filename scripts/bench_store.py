"""Measures how fast reference figures come into each database."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.services import database
from app.settings import Profile, Settings
from app.wiring import build
from scripts.bench_import import MAPPING, timed, write_table
from scripts.bench_page import COLUMNS, Better, Figure, Section, figure_of, figure_rows
from tests.postgres import running_server

ROWS = int(os.environ.get("BENCH_ROWS", "50000"))
ROUNDS = min(int(os.environ.get("BENCH_ROUNDS", "3")), 3)
WAYS = ("new rows", "the same rows again")


def store(rows: int = ROWS) -> Section:
    """A row a database and way."""
    figures = dict(_figures(rows))
    return Section(
        "Importing figures",
        f"`plumbline figures import` of a CSV of {rows:,} rows into an empty table, and once "
        f"more; {ROUNDS} rounds. Rows a second by the clock, and of one core for this process's "
        "own work.",
        COLUMNS,
        figure_rows(figures),
        figures,
    )


def _figures(rows: int) -> Iterator[tuple[str, Figure]]:
    with tempfile.TemporaryDirectory() as folder:
        table, mapping = Path(folder) / "table.csv", Path(folder) / "mapping.toml"
        mapping.write_text(MAPPING, encoding="utf-8")
        write_table(table, rows)
        for name, fresh in (("SQLite", _files(Path(folder))), ("PostgreSQL", _databases())):
            with fresh as urls:
                taken = [_imported(next(urls), table, mapping) for _ in range(ROUNDS)]
            for place, way in enumerate(WAYS):
                times, works = zip(*(one[place] for one in taken), strict=True)
                for told, seconds in (("rows a second", times), ("rows a second of a core", works)):
                    each = [rows / one for one in seconds]
                    yield f"{name}, {way}, {told}", figure_of(each, "", Better.MORE)


def _imported(url: str, table: Path, mapping: Path) -> list[tuple[float, float]]:
    """Seconds by the clock and of work, for each of WAYS."""
    database.upgrade(url)
    house = build(Settings(url, profile=Profile.FAST))
    with closing(house):
        return [timed(house, table, mapping)[:2] for _ in WAYS]


@contextmanager
def _files(folder: Path) -> Iterator[Iterator[str]]:
    """URLs of empty databases in SQLite."""
    yield (f"sqlite:///{folder}/{number}.sqlite3" for number in range(ROUNDS))


@contextmanager
def _databases() -> Iterator[Iterator[str]]:
    """URLs of empty databases in PostgreSQL."""
    with running_server() as server:
        yield (server.create_database() for _ in range(ROUNDS))
