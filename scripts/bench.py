"""Measures Plumbline and writes the figures to docs/benchmarks.md and benchmarks.json.

    make bench                              everything; some hours at rest
    make bench ONLY="speed growth"          those sections; the others stay as they were measured
    make bench ONLY="accuracy"              all sections of how well it reads and links
    python -m scripts.bench --list          the sections by name
    BENCH_SIZES=10000 BENCH_ROUNDS=3 python -m scripts.bench check

BENCH_SIZES are the figures of the tables that an article is checked against, BENCH_ROUNDS the most
rounds of anything, BENCH_REQUESTS those of a round, BENCH_ROWS the rows that are imported.
BENCH_FOLDER is where what takes long to make is kept: the large tables of SQLite (else made anew
each time), and another extractor's environment (else in the user's cache). Gold data and scorers
stand beside the checkout in `../shared` and are no part of the project: without them their sections
are passed over. What is not measured is named at the end, and the rest is written.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pkgutil import resolve_name

from scripts.bench_page import COLUMNS, FIGURES, PAGE, ROOT, SHARED, Section, figure_of, written

ACCURACY = {
    "quantities": "scripts.bench_accuracy:extraction",
    "claims": "scripts.bench_accuracy:facets",
    "unseen": "scripts.bench_accuracy:unseen",
    "pairs": "scripts.bench_accuracy:comparison",
    "outlets": "scripts.bench_accuracy:crossnews",
    "stories": "scripts.bench_accuracy:linking",
    "alarms": "scripts.bench_alarms:alarms",
    "apart": "scripts.bench_alarms:apart",
    "slips": "scripts.bench_accuracy:slips",
    "statements": "scripts.bench_accuracy:statements",
    "pencil": "scripts.bench_accuracy:pencil",
}
SECTIONS = {
    **ACCURACY,
    "speed": "scripts.bench_speed:speed",
    "growth": "scripts.bench_speed:growth",
    "check": "scripts.bench_service:check",
    "store": "scripts.bench_store:store",
    "process": "scripts.bench_process:process",
    "desk": "scripts.bench:desk",
    "archives": "scripts.bench:archives",
}
"""In the order of the page; loaded when they are asked for, for each loads much."""

GROUPS = {"all": tuple(SECTIONS), "accuracy": tuple(ACCURACY)}
GIVEN = ("quantities", "pairs", "outlets", "alarms")
"""What cannot be measured without the gold data."""

DESK_FIGURES = 1_000_000


def main(given: Sequence[str] | None = None) -> int:
    """Measures what is asked for, writes it, prints where it is; else not 0."""
    asked = _arguments(given)
    if asked.list:
        print("\n".join(SECTIONS))
        return 0
    names = _names(asked.sections)
    if len(names) > 1:
        return _each_by_itself(names)
    return _measured(names[0])


def _each_by_itself(names: Sequence[str]) -> int:
    """A process a section: none finds loaded what another needed, or fails with it."""
    failed = []
    for name in names:
        started = time.monotonic()
        command = [sys.executable, "-m", "scripts.bench", name]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
        print(f"bench: {name}: {time.monotonic() - started:.0f} s", flush=True)
    if failed:
        print(f"bench: not measured: {', '.join(failed)}")
    return int(bool(failed))


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0],
        epilog=f"sections: {', '.join(SECTIONS)}; or accuracy, or all",
    )
    parser.add_argument("sections", nargs="*", default=["all"], metavar="SECTION")
    parser.add_argument("--list", action="store_true", help="print the names of the sections")
    asked = parser.parse_args(given)
    unknown = [one for one in asked.sections if one not in (*SECTIONS, *GROUPS)]
    if unknown:
        parser.error(f"no such section: {', '.join(unknown)}")
    return asked


def _names(asked: Sequence[str]) -> list[str]:
    """The sections that are asked for, each once, in the order of the page."""
    wanted = {name for one in asked for name in GROUPS.get(one, (one,))}
    return [name for name in SECTIONS if name in wanted]


def _measured(name: str) -> int:
    """Measures the section and writes it; 2 where it cannot be measured here."""
    if name in GIVEN and not SHARED.is_dir():
        print(f"bench: {name}: the gold data is not there (../shared)")
        return 2
    measure: Callable[[], Section] = resolve_name(SECTIONS[name])
    written({name: measure()}, tuple(SECTIONS), PAGE, FIGURES)
    print(f"bench: {name}: written to {PAGE.name} and {FIGURES.name}")
    return 0


def desk() -> Section:
    """How long the desk's pages take on a table of a million figures."""
    from scripts import bench_desk

    with tempfile.TemporaryDirectory() as folder:
        runs = bench_desk.taken(folder, DESK_FIGURES)
    return Section(
        "The desk",
        f"Server time of a page on {DESK_FIGURES:,} figures and as many judged claims, on SQLite, "
        f"asked in one process {bench_desk.ROUNDS} times: *work* of the process and *time* by the "
        "clock, both in the middle; *first*: before anything of the page was read.",
        bench_desk.COLUMNS,
        [bench_desk.row_of(name, each) for name, each in runs.items()],
        {
            f"{name}, {column}": figure_of((one[place] for one in each[1:]), "ms")
            for name, each in runs.items()
            for place, column in enumerate(bench_desk.COLUMNS[1:3])
        },
    )


def archives() -> Section:
    """How fast an archive is taken in."""
    from scripts import bench_backfill

    figures = bench_backfill.measured()
    return Section(
        "Archives",
        f"`plumbline backfill` of {bench_backfill.SIZE} short articles of our own making, full "
        "profile, each time into an empty SQLite table; *one by one*: the same articles through "
        "the check of one. Reading goes to other processes, comparing and recording stay in one, "
        "in the order of days.",
        COLUMNS,
        bench_backfill.rows(figures),
        figures,
    )


if __name__ == "__main__":
    sys.exit(main())
