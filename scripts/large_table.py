"""A large reference table of our own making, in any database, for what measures look-ups.

Every series is made by the code that the service records with: only the figures are multiplied
inside the database.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection, Index, text

from app.checking.figures import figure_of
from app.checking.linking.cards import cards_of
from app.checking.linking.lookups import lookup_keys
from app.domain import Article, Card, Series, Trace
from app.services.engine import Engine
from app.services.extract import read_article
from app.store import Store, cards, sources
from app.store.bulk import insert_rows
from app.store.columns import moment_text
from app.store.rows import figure_row
from app.store.tables import FIGURES, SERIES, SERIES_KEYS

FIGURES_A_SERIES = 10
CLAIMS = 21
"""Of the article: so many series are one story."""

BATCH = 20_000
FIRST_DAY, STEP = date(2023, 8, 1), 30
NEWS_DAY = FIRST_DAY + timedelta(FIGURES_A_SERIES * STEP)
"""When an article tells a story that the table has ten figures of, a month apart."""

NOW = datetime(2026, 1, 1, tzinfo=UTC)

ARTICLE = """Norland has sent 8,500 troops to the border with Maresia, the defence ministry said.
Another 5,000 soldiers are on standby. The quake killed 31 people in Tarsa and injured 240.
Some 1,200 homes were destroyed and 4,500 people displaced. Calder Motors cut 11,000 jobs, 13% of
its workforce. Its revenue rose to $3.4 billion and its profit to $210 million. Inflation stood at
7.4% in May and unemployment at 3.9%. Norland pledged $650 million in military aid. Police counted
80,000 protesters in Tarsa. The fire burned 463,000 acres and destroyed 690 buildings. Maresia
recorded 41,180 cases and 860 deaths. Calder has 87,000 staff. Exports fell 4% to $12 billion."""

NAMED = ("Norland", "Maresia", "Tarsa", "Calder")
"""The names of the article: each story has its own in their place."""

SYLLABLES = tuple(first + second for first in "bdfgklmnprstvz" for second in "aeiou")
SHORTEST_NAME = 3

DAY_LATER = {
    "sqlite": f"date('{FIRST_DAY}', '+' || (each.n * {STEP}) || ' days')",
    "postgresql": f"CAST(DATE '{FIRST_DAY}' + each.n * {STEP} AS varchar)",
}
"""The day that a figure speaks of, as text."""


def stories_in(figures: int) -> int:
    """How many stories a table of so many figures tells whole."""
    return figures // (FIGURES_A_SERIES * CLAIMS)


def told(words: str, story: int) -> str:
    """What the article, or a name in it, says in that story: all is the same but for the names."""
    for place, name in enumerate(NAMED):
        words = words.replace(name, name_of(story * len(NAMED) + place))
    return words


def name_of(number: int) -> str:
    """A name of letters, another for each number: a number in it would be read as one."""
    syllables: list[str] = []
    while number or len(syllables) < SHORTEST_NAME:
        number, place = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[place])
    return "".join(syllables).capitalize()


def fill(store: Store, engine: Engine, size: int) -> None:
    """`size` series, of as many stories as that takes, and ten figures of each, by ten outlets.

    An article that tells a story (`told`) finds a series for each of its claims. The table is the
    same each time.
    """
    article = Article("art_model", ARTICLE, "Harbour Wire", FIRST_DAY)
    reading = read_article(article, engine)
    models = cards_of(reading, engine.policy)
    with store.writing() as connection:
        source = sources.known(connection, "Harbour Wire", NOW)
        indexes = _without_indexes(connection)
        keys = []
        for made in _batches(models, size):
            insert_rows(connection, SERIES, [cards.row_of(card, NOW) for card in made])
            keys += list(_keys(made, engine, size))
        keys.sort()
        for start in range(0, len(keys), BATCH):
            names = SERIES_KEYS.c.keys()
            rows = [dict(zip(names, key, strict=True)) for key in keys[start : start + BATCH]]
            insert_rows(connection, SERIES_KEYS, rows)
        for place, claim in enumerate(reading.claims):
            model = figure_row(figure_of(claim, article, "ser_model"), source.id, NOW)
            _multiply(connection, {**model, "article_id": None}, place)
        for index in indexes:
            index.create(connection)
        connection.exec_driver_sql("ANALYZE")


def _without_indexes(connection: Connection) -> list[Index]:
    """Large tables are quicker to index afterwards, and need not be held against each other."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    indexes = [index for table in (FIGURES, SERIES, SERIES_KEYS) for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    return indexes


def _batches(models: Sequence[Card], size: int) -> Iterator[list[Card]]:
    chance = random.Random(1)  # noqa: S311 - the same table each time
    for start in range(0, size, BATCH):
        places = range(start, min(size, start + BATCH))
        yield [_card(models[place % CLAIMS], place, chance) for place in places]


def _keys(made: Sequence[Card], engine: Engine, size: int) -> Iterator[tuple[int, int, str]]:
    for card in made:
        place = int(card.series.id.removeprefix("ser_"))
        fed_at = int(NOW.timestamp() * cards.MICROSECONDS) - size + place
        for key in lookup_keys((card,), engine.linker.scale):
            yield key, fed_at, card.series.id


def _multiply(connection: Connection, model: Mapping[str, object], place: int) -> None:
    """Ten figures of the series in that place of each story, made inside the database."""
    day = DAY_LATER[connection.dialect.name]
    as_day = f"CAST({day} AS date)" if connection.dialect.name == "postgresql" else day
    made = {
        "id": "'fig_' || series.id || each.n",
        "series_id": "series.id",
        "recency": f"{day} || ' fig' || each.n",
        "as_of": as_day,
        "origin": "'Outlet ' || each.n",
    }
    values = {name: _plain(value) for name, value in model.items() if name not in made}
    given = ", ".join(made.get(name) or _cast(name, connection) for name in model)
    numbers = " UNION ALL ".join(f"SELECT {n} AS n" for n in range(FIGURES_A_SERIES))
    connection.execute(
        # nothing here comes from outside: the columns are the table's own
        text(
            f"INSERT INTO figures ({', '.join(model)}) "  # noqa: S608
            f"SELECT {given} FROM series, ({numbers}) AS each "
            f"WHERE CAST(substr(series.id, 5) AS integer) % {CLAIMS} = {place}"
        ),
        values,
    )


def _cast(name: str, connection: Connection) -> str:
    """A value of the model; PostgreSQL wants to be told of which type it is."""
    if connection.dialect.name == "sqlite":
        return f":{name}"
    return f"CAST(:{name} AS {FIGURES.c[name].type.compile(connection.dialect)})"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    return str(value) if isinstance(value, Decimal | date) else value


def _card(model: Card, place: int, chance: random.Random) -> Card:
    key, story = model.series.key, place // CLAIMS
    anchors = (key.subject, key.place, key.context)
    subject, where, context = (said and told(said, story) for said in anchors)
    (trace,) = model.traces
    traces = tuple(
        Trace(
            trace.value * chance.randrange(98, 103) / 100,
            f"art_{chance.randrange(10**9)}",
            FIRST_DAY + timedelta(number * STEP),
        )
        for number in range(FIGURES_A_SERIES)
    )
    return replace(
        model,
        series=Series(
            f"ser_{place:020d}", replace(key, subject=subject, place=where, context=context)
        ),
        names=tuple(told(name, story) for name in model.names),
        traces=traces,
    )
