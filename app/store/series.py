"""Series: recorded with their first figure, listed, looked up by id."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select, tuple_

from app.domain import Series, SeriesKey, Status
from app.store.rows import fed_at, series_from
from app.store.tables import FIGURES, SERIES

SERIES_FIELDS = tuple(column for column in SERIES.c if column.name != "card")
"""What a series is made of; the card, which is long, is not."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A series, how many figures of it may be compared, and the last day they speak of."""

    series: Series
    figures: int
    latest: date | None


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Series]:
    """The series with these ids, those that are known."""
    if not ids:
        return {}
    query = select(*SERIES_FIELDS).where(SERIES.c.id.in_(ids))
    found = connection.execute(query).mappings()
    return {row["id"]: series_from(row) for row in found}


def alike(connection: Connection, keys: Sequence[tuple[str, str]], each: int) -> tuple[Series, ...]:
    """The series with these items and dimensions, of each pair the `each` last given a figure."""
    found: list[Series] = []
    for item, dimension in keys:
        newest = (
            select(SERIES)
            .where(SERIES.c.dimension == dimension, SERIES.c.item == item)
            .order_by(SERIES.c.recency.desc())
            .limit(each)
        )
        found += (series_from(row) for row in connection.execute(newest).mappings())
    return tuple(found)


def after(
    connection: Connection, series_id: str, limit: int
) -> tuple[tuple[Series, datetime], ...]:
    """Up to `limit` series behind that id, by id, each with when it was last given a figure."""
    query = select(SERIES).where(SERIES.c.id > series_id).order_by(SERIES.c.id).limit(limit)
    rows = connection.execute(query).mappings()
    return tuple((series_from(row), fed_at(row["recency"])) for row in rows)


def listed(
    connection: Connection, words: Sequence[str], after: tuple[str, str] | None, limit: int
) -> tuple[Summary, ...]:
    """Up to `limit` series whose label holds all `words`, by label, from `after` (label, id) on."""
    count, latest = _figures_of_each()
    query = (
        select(SERIES, count.label("figures"), latest.label("latest"))
        .where(*holding(words, SERIES.c.label))
        .order_by(SERIES.c.label, SERIES.c.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(SERIES.c.label, SERIES.c.id) > after)
    return tuple(_summary(row) for row in connection.execute(query).mappings())


def measured_alike(
    connection: Connection, words: Sequence[str], key: SeriesKey, limit: int
) -> tuple[Summary, ...]:
    """Up to `limit` series, by label, whose label holds all `words` and that are counted like the
    key: in its statistic and dimension, and over its denominator."""
    count, latest = _figures_of_each()
    query = (
        select(SERIES, count.label("figures"), latest.label("latest"))
        .where(
            SERIES.c.dimension == key.dimension,
            SERIES.c.statistic == str(key.statistic),
            SERIES.c.per.is_not_distinct_from(key.per),
            *holding(words, SERIES.c.label),
        )
        .order_by(SERIES.c.label, SERIES.c.id)
        .limit(limit)
    )
    return tuple(_summary(row) for row in connection.execute(query).mappings())


def holding(words: Sequence[str], text: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """Conditions that `text` holds each word, in either case (SQLite folds ASCII only)."""
    return [func.lower(text).contains(word.lower(), autoescape=True) for word in words]


def _figures_of_each() -> tuple[ColumnElement[int], ColumnElement[date | None]]:
    current = (FIGURES.c.series_id == SERIES.c.id) & (FIGURES.c.status == Status.CURRENT)
    return (
        select(func.count()).where(current).correlate(SERIES).scalar_subquery(),
        select(func.max(FIGURES.c.as_of)).where(current).correlate(SERIES).scalar_subquery(),
    )


def _summary(row: RowMapping) -> Summary:
    return Summary(series_from(row), row["figures"], row["latest"])
