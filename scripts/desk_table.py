"""A large made-up newsroom: figures, and as many judged claims, for what measures the desk."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from sqlalchemy import Connection, Index, Table, select

from app.store import Store, open_store, schema
from app.store.columns import moment_text
from app.store.tables import (
    ARTICLES,
    CHANGES,
    FIGURES,
    REPORTS,
    SERIES,
    SOURCES,
    VERDICTS,
    VERSIONS,
)

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
BATCH = 5_000
CLAIMS = 10
"""Of each article."""

FIGURES_A_SERIES = 10
CROWDED = 2_000
"""The figures of the one series that everybody writes about."""

OUTLETS = 40
PEOPLE = ("Ada", "Bela", "Ciro", "Dunja", "Emre")
VERDICTS_IN = {"unseen": 55, "agrees": 30, "drifts": 7, "superseded": 5, "conflicts": 3}
STATES_IN = {"open": 970, "accepted": 20, "overridden": 6, "dismissed": 4}
ITEMS = ("troop", "job", "home", "case", "engineer", "ferry", "vote", "acre", "patient", "visitor")
PLACES = ("Norland", "Maresia", "Tarsa", "Calder", "Ostrava Bay", "Port Ellery", "Veldt", "Kessin")
PLAIN = {
    "step": "1",
    "bound": "exact",
    "hedge": "none",
    "unit": "troop",
    "dimension": "count",
    "unit_factor": "1",
    "unit_offset": "0",
    "basis": "stated",
    "period_rule": "bench",
    "kind": "level",
    "modality": "asserted",
    "rank": "normal",
}
"""What all figures have in common."""

MARK = {"sqlite": "?", "postgresql": "%s"}


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much there is: `claims` judged claims and as many figures."""

    claims: int

    @property
    def articles(self) -> int:
        return self.claims // CLAIMS

    @property
    def series(self) -> int:
        return max(2, self.claims // FIGURES_A_SERIES)


def opened(url: str, claims: int) -> Store:
    """The database with that many claims: made if it is empty, else as it is."""
    store = open_store(url)
    schema.upgrade(store)
    with store.reading() as connection:
        is_there = connection.scalar(select(VERDICTS.c.claim_id).limit(1)) is not None
    if not is_there:
        _fill(store, Sizes(claims))
    return store


def series_id(place: int) -> str:
    """The id of the series in that place."""
    return f"ser_{place:020d}"


def article_id(place: int) -> str:
    """The id of the article in that place."""
    return f"art_{place:020d}"


def source_id(place: int) -> str:
    """The id of the outlet in that place."""
    return f"src_{place:020d}"


def came_in(place: int, sizes: Sizes) -> datetime:
    """When that article came in: one every five minutes, the last one now."""
    return NOW - timedelta(minutes=5 * (sizes.articles - place))


def _fill(store: Store, sizes: Sizes) -> None:
    with store.writing() as connection:
        indexes = _without_indexes(connection)
        _write(connection, SOURCES, _sources())
        _write(connection, SERIES, _series(sizes))
        _write(connection, ARTICLES, _articles(sizes))
        _write(connection, VERSIONS, _versions(sizes))
        _write(connection, REPORTS, _reports(sizes))
        _write(connection, FIGURES, _figures(sizes))
        _write(connection, VERDICTS, _verdicts(sizes))
        _write(connection, CHANGES, _changes(sizes))
        for index in indexes:
            index.create(connection)
        connection.exec_driver_sql("ANALYZE")


def _without_indexes(connection: Connection) -> list[Index]:
    """Large tables are quicker to index afterwards."""
    tables = (ARTICLES, FIGURES, SERIES, VERDICTS, CHANGES)
    indexes = [index for table in tables for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    return indexes


def _write(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    """The rows as the driver takes them: plain values, a batch a statement."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        names = tuple(batch[0])
        marks = ", ".join([MARK[connection.dialect.name]] * len(names))
        # nothing here comes from outside: the columns are the table's own
        statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
        values = [tuple(row.values()) for row in batch]
        connection.exec_driver_sql(statement, values)


def _sources() -> Iterator[dict[str, object]]:
    for place in range(OUTLETS):
        name = f"Outlet {place}"
        yield {
            "id": source_id(place),
            "name": name,
            "folded": name.lower(),
            "recorded_at": moment_text(NOW),
        }


def _series(sizes: Sizes) -> Iterator[dict[str, object]]:
    for place in range(sizes.series):
        item, where = ITEMS[place % len(ITEMS)], f"{PLACES[place % len(PLACES)]} {place // 80}"
        yield {
            "id": series_id(place),
            "item": item,
            "statistic": "level",
            "dimension": "count",
            "subject": where,
            "label": f"{item} {where}",
            "recency": f"{moment_text(NOW)} {series_id(place)}",
            "card": "{}",
        }


def _articles(sizes: Sizes) -> Iterator[dict[str, object]]:
    for place in range(sizes.articles):
        yield {
            "id": article_id(place),
            "source_id": source_id(_outlet(place)),
            "url": f"https://outlet.example/{place}",
            "version": 1,
            "recorded_at": moment_text(came_in(place, sizes)),
            "edition": 0,
        }


def _versions(sizes: Sizes) -> Iterator[dict[str, object]]:
    for place in range(sizes.articles):
        yield {
            "article_id": article_id(place),
            "number": 1,
            "digest": f"digest {place}",
            "text": " ".join(_quote(place * CLAIMS + one) for one in range(CLAIMS)),
            "source": f"Outlet {_outlet(place)}",
            "title": f"What happened on day {place}",
            "published": came_in(place, sizes).date().isoformat(),
            "language": "en",
            "recorded_at": moment_text(came_in(place, sizes)),
            "origin": "Meridian Wire" if place % 7 == 0 else None,
        }


def _reports(sizes: Sizes) -> Iterator[dict[str, object]]:
    for place in range(sizes.articles):
        yield {
            "article_id": article_id(place),
            "version": 1,
            "engine": "bench",
            "lexicon": "bench",
            "policy": "bench",
            "parser": "none",
            "body": '{"claims": []}',
            "recorded_at": moment_text(came_in(place, sizes)),
        }


def _figures(sizes: Sizes) -> Iterator[dict[str, object]]:
    for claim in range(sizes.claims):
        article = claim // CLAIMS
        day, value = came_in(article, sizes).date().isoformat(), str(_value(claim))
        outlet = f"Outlet {_outlet(article)}"
        yield {
            "id": f"fig_{claim:020d}",
            "series_id": series_id(_home(claim, sizes)),
            "article_id": article_id(article),
            "source_id": source_id(_outlet(article)),
            "status": "current",
            "recency": f"{day} fig_{claim:020d}",
            "recorded_at": moment_text(came_in(article, sizes)),
            "retracted_at": moment_text(NOW) if claim % 50_000 == 7 else None,
            **dict.fromkeys(("low", "high", "stated"), value),
            **dict.fromkeys(("low_value", "high_value"), float(value)),
            "as_of": day,
            "source": outlet,
            "origin": "Meridian Wire" if article % 7 == 0 else outlet,
            "published": day,
            "quote": _quote(claim),
            "observation_status": "revised" if claim % 20_000 == 3 else "normal",
            **PLAIN,
        }


def _verdicts(sizes: Sizes) -> Iterator[dict[str, object]]:
    chance = random.Random(1)  # noqa: S311 - the same table each time
    verdicts = chance.choices(tuple(VERDICTS_IN), tuple(VERDICTS_IN.values()), k=sizes.claims)
    states = chance.choices(tuple(STATES_IN), tuple(STATES_IN.values()), k=sizes.claims)
    for claim, (verdict, state) in enumerate(zip(verdicts, states, strict=True)):
        article, home = claim // CLAIMS, _home(claim, sizes)
        moment = moment_text(came_in(article, sizes))
        gap = None if verdict == "unseen" else _gap(verdict, chance)
        yield {
            "article_id": article_id(article),
            "claim_id": f"clm_{claim:020d}",
            "series_id": series_id(home),
            "key_id": series_id(home),
            "figure_id": f"fig_{claim:020d}",
            "verdict": verdict,
            "rule": "link.none.unproven" if gap is None else "equal",
            "recency": f"{moment} {article_id(article)}",
            "source_id": source_id(_outlet(article)),
            "state": state,
            "assignee": PEOPLE[claim % len(PEOPLE)] if claim % 200 == 0 else None,
            "surface": f"{_value(claim):,}",
            "quote": _quote(claim),
            "at": 13,
            "reference": None if gap is None else f"{_value(claim):,} ± 50 troop",
            "reference_id": None if gap is None else f"fig_{max(0, claim - 10):020d}",
            "gap": gap,
            "tolerances": None if gap is None else gap * 20,
            "lag": claim % 9 if verdict == "agrees" else None,
            "doubt": 0.2 if gap is None and claim % 20 == 0 else None,
        }


def _changes(sizes: Sizes) -> Iterator[dict[str, object]]:
    for place in range(0, sizes.articles, 5):
        yield {
            "article_id": article_id(place),
            "number": 1,
            "claim_id": f"clm_{place * CLAIMS:020d}",
            "surface": f"{_value(place * CLAIMS):,}",
            "old": "agrees",
            "new": "drifts",
            "rule": "gap",
            "reason": "A figure of the same time differs.",
            "cause": "figures.recorded",
            "cause_id": article_id(0),
            "changed_at": moment_text(came_in(place, sizes) + timedelta(hours=1)),
        }


def _gap(verdict: str, chance: random.Random) -> float:
    least, most = {"agrees": (0.0, 0.02), "conflicts": (0.3, 12.0)}.get(verdict, (0.02, 0.4))
    found = chance.uniform(least, most)
    return 0.0 if verdict == "agrees" and chance.random() < 0.5 else found


def _home(claim: int, sizes: Sizes) -> int:
    """The crowded series has every so many claims; the others share the rest evenly."""
    every = max(2, sizes.claims // CROWDED)
    return 0 if claim % every == 1 else 1 + claim % (sizes.series - 1)


def _outlet(article: int) -> int:
    """One outlet writes half of everything, the next a quarter, and so on, down to the small."""
    seen = (article * 2_654_435_761) % (1 << 16)
    place = 0
    while seen >= 1 << 15 and place < OUTLETS // 2:
        seen, place = (seen << 1) % (1 << 16), place + 1
    return place if place < 6 else 6 + article % (OUTLETS - 6)


def _value(claim: int) -> int:
    return 100 + (claim * 7_919) % 900_000


def _quote(claim: int) -> str:
    item, where = ITEMS[claim % len(ITEMS)], PLACES[claim % len(PLACES)]
    return (
        f"The ministry {_value(claim):,} {item}s counted in {where} by the end of the week, "
        f"and the mayor of district {claim % 9_973} spoke of a hard winter."
    )
