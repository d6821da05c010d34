"""Values of our own making that the store's and the services' tests record."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain import (
    COUNT,
    Amount,
    Article,
    Basis,
    Bound,
    Card,
    Figure,
    Hedge,
    Period,
    Provenance,
    Quantity,
    Series,
    SeriesKey,
    Stamp,
    Statistic,
    Unit,
)
from app.errors import Unavailable
from app.store import Store
from app.store.articles import Recording
from app.store.cards import Feeding, Indexed

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
STAMP = Stamp("0.1.0", "words", "thresholds", "model")
TROOP = Unit("troop", COUNT)


def series(item: str = "troop", subject: str | None = "Norland", dimension: str = COUNT) -> Series:
    key = SeriesKey(item, Statistic.LEVEL, dimension, subject=subject)
    return Series(key.id, key)


def article(text: str = "Norland has 4,000 troops.", source: str = "Harbour Post") -> Article:
    return Article(
        id="art_1",
        text=text,
        source=source,
        published=date(2022, 1, 30),
        url="https://harbour.example/1",
        digest=f"digest of {text}",
    )


def figure(
    name: str, value: str = "4000", day: date | None = date(2022, 1, 30), **provenance: object
) -> Figure:
    """A current figure of `series()`, from `article()` unless told otherwise."""
    known = {"source": "Harbour Post", "origin": "Harbour Post", "article_id": "art_1"}
    return Figure(
        id=f"fig_{name}",
        series_id=series().id,
        quantity=Quantity(
            Amount(Decimal(value), Decimal(value), Decimal(1000)), TROOP, Bound.ABOUT, Hedge.ABOUT
        ),
        period=Period(day, basis=Basis.STATED),
        provenance=Provenance(**(known | provenance)),  # type: ignore[arg-type]  # checked by use
    )


def by_hand(name: str, value: str = "4000", day: date | None = date(2022, 1, 30)) -> Figure:
    """A figure that belongs to no article."""
    return figure(name, value, day, article_id=None)


def feeding(*homes: Series, keys: tuple[int, ...] = (1,)) -> Feeding:
    """Each series with a bare card under the keys, whatever stood there."""

    def become(_known: Mapping[str, Card]) -> list[Indexed]:
        return [Indexed(Card(home), keys) for home in dict.fromkeys(homes)]

    return become


def recording(text: str = "Norland has 4,000 troops.", name: str = "a") -> Recording:
    written = article(text)
    return Recording(written, feeding(series()), [figure(name)], '{"claims": []}', STAMP)


def respelt(recorded: Recording, source: str) -> Recording:
    """The same recording under another id, from a source of that name."""
    own = replace(recorded.article, id="art_2", source=source)
    figures = [
        replace(
            one,
            id=one.id + "_2",
            provenance=replace(one.provenance, source=source, origin=source, article_id="art_2"),
        )
        for one in recorded.figures
    ]
    return replace(recorded, article=own, figures=figures)


def read_only(store: Store) -> Store:
    """The same database, of which nobody gets a turn to write."""

    def never() -> AbstractContextManager[None]:
        raise Unavailable("the disk is full")

    return replace(store, turn=never)
