"""Measures how fast an archive is taken in.

    python -m scripts.bench_backfill 300 full

makes an archive of that many articles of our own making, takes it in with one process, with two and
with a Ray cluster of two workers where Ray is installed, each time into an empty SQLite database in
a temporary folder, and checks the same articles one by one besides: what a backfill costs beyond
that is its overhead. Prints the middle of the rounds.
"""

import importlib.util
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from app.cli.filling.engine import Engine
from app.cli.filling.engines import local
from app.cli.filling.on_ray import on_ray
from app.cli.filling.sources import archive_of
from app.cli.filling.work import Given, look, read
from app.domain.undertaking import UndertakingKind
from app.intake import article_from, payload_of_row
from app.services import progress
from app.services.archives import Means
from app.services.backfill import Manner, run_backfill
from app.services.check import check_article
from app.services.database import upgrade
from app.settings import Profile, Settings
from app.wiring import House, build, build_engine
from scripts.bench_page import COLUMNS, Better, Figure, figure_of, figure_rows

SIZE = 300
ROUNDS = 3
COMMITS = 20
WAYS = ("checked one by one", "one core", "two cores", "the same archive again")
FIRST = date(2015, 1, 1)
DAYS = 3_000

STARTS = (
    *("Elm", "Nor", "Fjord", "Tar", "Gro", "Hea", "Dun", "Inl", "Mar", "Orl", "Bel", "Cor", "Dra"),
    *("Est", "Fal", "Gil", "Hol", "Ive", "Jas", "Kel"),
)
ENDS = (
    *("land", "ia", "sa", "ve", "wick", "ford", "burgh", "ton", "by", "stad", "ham", "mouth"),
    *("port", "dale", "field", "haven"),
)
ITEMS = (
    *("soldiers", "engineers", "ships", "patients", "homes", "buses", "teachers", "trees"),
    *("turbines", "nurses"),
)
SENTENCES = (
    "{place} counted {number:,} {item} in {other} this week, the ministry said.",
    "A year earlier there were {less:,} {item} in {other}, {per_cent} per cent fewer.",
    "The council of {place} plans to spend ${small} million on {tens} new bridges.",
    "About {number:,} people live in {other}, and {small} per cent of them work at the harbour.",
    "The mayor spoke of a hard winter and did not say when the works would end.",
    "Unemployment in {place} fell to {small}.{digit} per cent in the last quarter.",
)

NOTHING = Given()
RAY = "Ray, two workers, articles a second"
TASK = progress.Task(UndertakingKind.BACKFILL, "bench")


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took: by the clock, and this process's own work, in seconds."""

    time: float
    work: float


def main() -> int:
    """Measures and prints a row a measure."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    profile = Profile(sys.argv[2]) if len(sys.argv) > 2 else Profile.FULL
    for row in (COLUMNS, ("---",) * len(COLUMNS), *rows(measured(size, profile))):
        print("|", " | ".join(row), "|", flush=True)
    return 0


def rows(figures: Mapping[str, Figure]) -> list[tuple[str, ...]]:
    """What COLUMNS say of each figure."""
    return figure_rows(figures)


def measured(
    size: int = SIZE, profile: Profile = Profile.FULL, rounds: int = ROUNDS
) -> dict[str, Figure]:
    """The figures of an archive of that many articles."""
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder), size, profile)
        bench.check_one_by_one()  # once for nothing: what is loaded at first use is there
        runs = [bench.round() for _ in range(rounds)]
        commits = [bench.commit() for _ in range(COMMITS)]
        on_ray_too = bench.backfill_on_ray(rounds)
    alone, one, two, again = zip(*runs, strict=True)
    more = Better.MORE
    thousands = size / 1_000
    return {
        **{
            f"{name}, articles a second": figure_of((size / each.time for each in way), "", more)
            for name, way in zip(WAYS, (alone, one, two, again), strict=True)
        },
        **(
            {RAY: figure_of((size / each.time for each in on_ray_too), "", more)}
            if on_ray_too
            else {}
        ),
        "two cores / one core": figure_of(
            (each.time / both.time for each, both in zip(one, two, strict=True)), "", more
        ),
        "a transaction by itself": figure_of((1_000 * each.time for each in commits), "ms"),
        "overhead a thousand articles, work": figure_of(
            ((each.work - bare.work) / thousands for bare, each in zip(alone, one, strict=True)),
            "s",
        ),
    }


class _Bench:
    """An archive, and what is done with it, each time from an empty table."""

    def __init__(self, folder: Path, size: int, profile: Profile) -> None:
        self._folder, self._profile = folder, profile
        self._rows = list(articles(size))
        self._file = folder / "archive.jsonl"
        self._file.write_text("".join(f"{json.dumps(row)}\n" for row in self._rows), "utf-8")
        self._rounds = 0
        self.characters = sum(len(row["text"]) for row in self._rows)
        build_engine(profile)

    def round(self) -> tuple[Taken, Taken, Taken, Taken]:
        """Each of the ways once, side by side: a busy machine is as busy for all of them."""
        ways = self.check_one_by_one(), self.backfill(1), self.backfill(2)
        return (*ways, self.backfill_again())

    def check_one_by_one(self) -> Taken:
        """As POST /check does, in the order of days."""
        lines = [json.dumps(row) for row in sorted(self._rows, key=lambda row: row["published"])]
        with closing(self._house().store) as store:
            engine = build_engine(self._profile)

            def check_all() -> None:
                for line in lines:
                    article = article_from(payload_of_row(line))
                    check_article(article, engine, store, now=_now())

            return _taken(check_all)

    def backfill(self, processes: int) -> Taken:
        """Into an empty table, with processes that stand ready."""
        with local(processes) as engine:
            return self._filled_by(engine)

    def backfill_on_ray(self, rounds: int) -> list[Taken]:
        """Each time into an empty table, by one cluster; nothing where Ray is not installed."""
        if importlib.util.find_spec("ray") is None:
            return []
        with on_ray(2) as engine:
            self._filled_by(engine)  # once for nothing: its workers load what they read by
            return [self._filled_by(engine) for _ in range(rounds)]

    def backfill_again(self) -> Taken:
        """Into a table that has it all."""
        with local(1) as engine:
            means = self._means(engine.spread)
            house = self._house()
            with closing(house.store):
                self._fill(house, means)
                return _taken(partial(self._fill, house, means))

    def commit(self) -> Taken:
        """A transaction that does nothing but move on: what a larger one would save an article."""
        house = self._house()
        with closing(house.store):
            progress.begin(house.store, TASK, _now())
            return _taken(lambda: progress.begin(house.store, TASK, _now()))

    def _filled_by(self, engine: Engine) -> Taken:
        means = self._means(engine.spread)
        house = self._house()
        with closing(house.store):
            return _taken(partial(self._fill, house, means))

    def _fill(self, house: House, means: Means) -> None:
        with archive_of([str(self._file)], NOTHING) as archive:
            run_backfill(house.store, house.engine, archive, means, Manner(_now))

    def _means(self, spread: Callable[..., Any]) -> Means:
        builds = partial(build_engine, self._profile)
        return Means(
            look=partial(spread, partial(look, given=NOTHING)),
            read=partial(spread, partial(read, given=NOTHING, build=builds)),
        )

    def _house(self) -> House:
        self._rounds += 1
        url = f"sqlite:///{self._folder}/{self._rounds}.sqlite3"
        upgrade(url)
        return build(Settings(url, profile=self._profile))


def articles(count: int) -> Iterator[dict[str, str]]:
    """So many articles of nine outlets on many places, in no order of days."""
    chance = random.Random(5)  # noqa: S311 - the same archive each time
    for number in range(count):
        outlet = number % 9
        told = [_sentence(one, chance) for one in SENTENCES]
        yield {
            "text": f"Story {number} of the desk.\n\n" + "\n\n".join(told),
            "source": f"Outlet {outlet}",
            "published": (FIRST + timedelta(chance.randrange(DAYS))).isoformat(),
            "url": f"https://outlet{outlet}.example/{number}",
        }


def _sentence(form: str, chance: random.Random) -> str:
    number = chance.randrange(1_000, 90_000)
    return form.format(
        place=chance.choice(STARTS) + chance.choice(ENDS),
        other=chance.choice(STARTS) + chance.choice(ENDS),
        item=chance.choice(ITEMS),
        number=number,
        less=number - chance.randrange(1, 900),
        per_cent=chance.randrange(2, 30),
        small=chance.randrange(3, 90),
        tens=chance.randrange(11, 60),
        digit=chance.randrange(1, 10),
    )


def _taken(work: Callable[[], object]) -> Taken:
    start = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - start[0], time.process_time() - start[1])


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
