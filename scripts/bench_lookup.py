"""Measures linking and look-up on a large reference table.

    python -m scripts.bench_lookup 100000 1000000

makes a table of that many series, ten figures each, in a temporary folder (ten million figures take
about 6 GB and some minutes), checks an article of twenty claims against it, and prints how long the
process worked: for look-up and linking together and apart, and for judging what was found. Every
series is made by the code that the service records with: only the figures are multiplied inside
the database.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from sqlalchemy import Connection, insert, text

from app.checking.cards import cards_of
from app.checking.figures import figure_of
from app.checking.keys import lookup_keys
from app.checking.linking import link_all
from app.checking.pipeline import check, series_of
from app.domain import Article, Card, Reading, Series, Trace
from app.services.engine import Engine
from app.services.extract import read_article
from app.store import Store, cards, figures, open_store, schema, sources
from app.store.rows import figure_row
from app.store.tables import SERIES
from app.wiring import build_engine

TOGETHER = "look-up and linking"
STEPS = ("keys", "cards", "links", "histories", "judging, apart")
FIGURES_A_SERIES = 10
ROUNDS = 41
BATCH = 20_000
NAMES = 20_000
FIRST_DAY = date(2015, 1, 1)
DAYS = 3_650
NOW = datetime(2026, 1, 1, tzinfo=UTC)

ARTICLE = """Norland has sent 8,500 troops to the border with Maresia, the defence ministry said.
Another 5,000 soldiers are on standby. The quake killed 31 people in Tarsa and injured 240.
Some 1,200 homes were destroyed and 4,500 people displaced. Calder Motors cut 11,000 jobs, 13% of
its workforce. Its revenue rose to $3.4 billion and its profit to $210 million. Inflation stood at
7.4% in May and unemployment at 3.9%. Norland pledged $650 million in military aid. Police counted
80,000 protesters in Tarsa. The fire burned 463,000 acres and destroyed 690 buildings. Maresia
recorded 41,180 cases and 860 deaths. Calder has 87,000 staff. Exports fell 4% to $12 billion."""


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
            cells = cells_of(measured(store, engine))
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


def measured(store: Store, engine: Engine) -> list[list[float]]:
    """For each run the milliseconds of CPU that each of STEPS takes for one article."""
    article = Article("art_bench", ARTICLE, "Harbour Wire", FIRST_DAY + timedelta(DAYS))
    reading = read_article(article, engine)
    own = cards_of(reading, engine.policy)
    _steps(store, engine, reading, own)
    return [_steps(store, engine, reading, own) for _ in range(ROUNDS)]


def _steps(store: Store, engine: Engine, reading: Reading, own: Sequence[Card]) -> list[float]:
    moments = [time.process_time()]
    keys = lookup_keys(own, engine.lexicon.language.meanings)
    moments.append(time.process_time())
    with store.reading() as connection:
        on_file = cards.under(connection, keys)
        moments.append(time.process_time())
        linked = link_all(reading, own, on_file, engine.linker)
        moments.append(time.process_time())
        histories = figures.histories(
            connection, series_of(linked), except_article=reading.article.id
        )
    moments.append(time.process_time())
    check(linked, histories, reading.article, engine.policy)
    moments.append(time.process_time())
    return [(end - start) * 1000 for start, end in pairwise(moments)]


def fill(store: Store, engine: Engine, size: int) -> None:
    """`size` series in the words of the article, each of other names, days and values."""
    article = Article("art_model", ARTICLE, "Harbour Wire", FIRST_DAY)
    reading = read_article(article, engine)
    models = list(zip(cards_of(reading, engine.policy), reading.claims, strict=True))
    chance = random.Random(1)  # noqa: S311 - the same table each time
    keys: list[tuple[int, int, str]] = []
    with store.writing() as connection:
        source = sources.known(connection, "Harbour Wire", NOW)
        for start in range(0, size, BATCH):
            made = [
                _card(models[place % len(models)][0], place, chance)
                for place in range(start, min(size, start + BATCH))
            ]
            connection.execute(insert(SERIES), [cards.row_of(card, NOW) for card in made])
            for place, card in enumerate(made, start):
                fed_at = int(NOW.timestamp() * cards.MICROSECONDS) - size + place
                keys += (
                    (key, fed_at, card.series.id)
                    for key in lookup_keys((card,), engine.lexicon.language.meanings)
                )
        keys.sort()
        for start in range(0, len(keys), BATCH):
            rows = keys[start : start + BATCH]
            connection.exec_driver_sql("INSERT INTO series_keys VALUES (?, ?, ?)", rows)
        model = figure_row(figure_of(models[0][1], article, "ser_model"), source.id, NOW)
        _multiply(connection, {**model, "article_id": None})


def _multiply(connection: Connection, model: Mapping[str, object]) -> None:
    """Ten figures a series, made inside the database."""
    columns = ", ".join(model)
    given = ", ".join(
        {
            "id": "'fig_' || series.id || each.n",
            "series_id": "series.id",
            "recency": f"date('{FIRST_DAY}', '+' || (each.n * 30) || ' days') || ' fig' || each.n",
            "as_of": f"date('{FIRST_DAY}', '+' || (each.n * 30) || ' days')",
        }.get(name, f":{name}")
        for name in model
    )
    numbers = " UNION ALL ".join(f"SELECT {n} AS n" for n in range(FIGURES_A_SERIES))
    values = {
        name: str(value) if isinstance(value, (Decimal, date)) else value
        for name, value in model.items()
    }
    values["recorded_at"] = "2026-01-01T00:00:00.000000Z"
    connection.execute(
        # nothing here comes from outside: the columns are the table's own
        text(f"INSERT INTO figures ({columns}) SELECT {given} FROM series, ({numbers}) AS each"),  # noqa: S608
        values,
    )


def _card(model: Card, place: int, chance: random.Random) -> Card:
    subject, where = (f"Name {chance.randrange(NAMES)}" for _ in range(2))
    key = replace(model.series.key, subject=subject, place=where)
    traces = tuple(
        Trace(
            Decimal(chance.randrange(10, 1_000_000)),
            f"art_{chance.randrange(10**9)}",
            FIRST_DAY + timedelta(chance.randrange(DAYS)),
        )
        for _ in range(8)
    )
    return replace(
        model,
        series=Series(f"ser_{place:020d}", key),
        names=(subject, where, f"Name {chance.randrange(NAMES)}"),
        traces=traces,
    )


if __name__ == "__main__":
    sys.exit(main())
