"""Measures linking and look-up on a large reference table.

    python -m scripts.bench_lookup 100000 1000000

makes a table of that many series, ten figures each, in a temporary folder (ten million figures take
about 6 GB and some minutes), checks an article of twenty claims against it, and prints how long the
process worked: for look-up and linking together and apart, and for judging what was found. Every
series is made by the code that the service records with: only the figures are multiplied inside
the database.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise

from app.checking.linking.cards import cards_of
from app.checking.linking.links import link_all
from app.checking.linking.lookups import lookup_keys
from app.checking.pipeline import check
from app.domain import Article, Card, Reading
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.histories import Table, histories_of
from app.store import Store, open_store, schema
from app.web.app import keep_what_is_built
from app.wiring import build_engine
from scripts.large_table import (
    ARTICLE,
    FIGURES_A_SERIES,
    NEWS_DAY,
    fill,
    stories_in,
    told,
)

TOGETHER = "look-up and linking"
STEPS = ("keys", "cards", "links", "histories", "judging, apart")
ROUNDS = 41


def main() -> int:
    """Measures each size that is asked for and prints a row for it."""
    engine = build_engine()
    print("| series | figures |", " | ".join((TOGETHER, "90% of runs under", *STEPS)), "|")
    print("|", " | ".join(["---"] * (len(STEPS) + 4)), "|")
    for size in map(int, sys.argv[1:] or ["10000"]):
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(f"sqlite:///{folder}/large.sqlite3")
            schema.upgrade(store)
            fill(store, engine, size)
            cells = cells_of(measured(store, engine, size * FIGURES_A_SERIES))
            store.close()
        print(f"| {size:,} | {size * FIGURES_A_SERIES:,} |", " | ".join(cells), "|", flush=True)
    return 0


def cells_of(runs: Sequence[Sequence[float]]) -> list[str]:
    """The middle of what look-up and linking took, where nine runs in ten end, each step's middle.

    The last step, judging, is no part of the sum.
    """
    sums = [sum(run[:-1]) for run in runs]
    most = statistics.quantiles(sums, n=10)[-1]
    steps = (statistics.median(step) for step in zip(*runs, strict=True))
    return [f"{taken:.1f} ms" for taken in (statistics.median(sums), most, *steps)]


def measured(store: Store, engine: Engine, figures: int, rounds: int = ROUNDS) -> list[list[float]]:
    """For each run but the first the milliseconds of CPU that each of STEPS takes for one article.

    `figures` are in the table; each run is of another story that it knows.
    """
    stories = stories_in(figures)
    keep_what_is_built()  # as a service does before its first request
    runs = [_run(store, engine, place * stories // rounds) for place in range(rounds)]
    return runs[1:]  # what is loaded at first use is there


def _run(store: Store, engine: Engine, story: int) -> list[float]:
    text = told(ARTICLE, story)
    article = Article("art_bench", text, "Meridian Wire", NEWS_DAY)
    reading = read_article(article, engine)
    return _steps(store, engine, reading, cards_of(reading, engine.policy))


def _steps(store: Store, engine: Engine, reading: Reading, own: Sequence[Card]) -> list[float]:
    moments = [time.process_time()]
    keys = lookup_keys(own, engine.linker.scale)
    moments.append(time.process_time())
    with store.reading() as connection:
        table = Table(connection, reading.article.id)
        on_file = table.cards(keys)
        moments.append(time.process_time())
        linked = link_all(reading, own, on_file, engine.linker)
        moments.append(time.process_time())
        histories = histories_of(linked, table.figures)
    moments.append(time.process_time())
    check(linked, histories, reading.article, engine.policy)
    moments.append(time.process_time())
    return [(end - start) * 1000 for start, end in pairwise(moments)]


if __name__ == "__main__":
    sys.exit(main())
