"""How fast a table of reference figures comes in, and how much memory that takes.

    python -m scripts.bench_import 200000
    python -m scripts.bench_import 200000 postgresql://ada@localhost/empty

Makes a table of that many rows (places, measures and years of our own invention), imports it into
an empty database, SQLite in a temporary folder or the one of that URL, imports it again, and prints
rows a second and the largest resident memory.
"""

import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from app.importers import IMPORTERS, Given
from app.services import database
from app.services.imports import run_import
from app.settings import Profile, Settings
from app.wiring import House, build

MAPPING = """
[columns]
subject = "area"
item = "measure"
date = "year"
value = "value"
[constants]
unit = "person"
source_name = "Statistics Norland"
[templates]
quote = "{measure}, {area}, {year}"
"""
MEASURES = (
    *("population", "refugee", "birth", "unemployed"),
    *("employee", "student", "teacher", "nurse"),
)
YEARS = range(1985, 2025)
NOW = datetime(2025, 2, 9, tzinfo=UTC)


def main(rows: int, url: str | None) -> None:
    """Prints a line for each of the two imports."""
    with tempfile.TemporaryDirectory() as folder:
        table, mapping = Path(folder) / "table.csv", Path(folder) / "mapping.toml"
        mapping.write_text(MAPPING, encoding="utf-8")
        write_table(table, rows)
        settings = Settings(url or f"sqlite:///{folder}/bench.sqlite3", profile=Profile.FAST)
        database.upgrade(settings.database_url)
        house = build(settings)
        before = memory()
        for name in ("first", "again"):
            seconds, busy, added = timed(house, table, mapping)
            grown = memory() - before
            speed = f"{rows / seconds:,.0f} rows/s, {rows / busy:,.0f} a second of one core"
            print(f"{name}: {added:,} added, {speed}, {grown:,} MiB above {before:,} MiB")
        house.store.close()


def write_table(path: Path, rows: int) -> None:
    """Rows by area, then measure, then year, as tables are ordered."""
    with path.open("w", encoding="utf-8") as table:
        table.write("area,measure,year,value\n")
        for number in range(rows):
            rest, year = divmod(number, len(YEARS))
            area, measure = divmod(rest, len(MEASURES))
            value = 100_000 + (number * 7919) % 900_000
            table.write(f"Area {area},{MEASURES[measure]},{YEARS[year]},{value}\n")


def timed(house: House, table: Path, mapping: Path) -> tuple[float, float, int]:
    """Seconds that an import takes, by the clock and of a core, and how many figures it adds."""
    start, busy = time.perf_counter(), time.process_time()
    records = IMPORTERS["csv"](table, Given(mapping=mapping))
    tally = run_import(house.store, house.engine, records, NOW)
    return time.perf_counter() - start, time.process_time() - busy, tally.added


def memory() -> int:
    """The largest resident memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    given = [*sys.argv[1:], None, None]
    main(int(given[0] or 200_000), given[1])
