"""The reference table: look up for a whole article at once, add, replace, retract, list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    column,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
    values,
)

from app.domain import Figure, History, LookupKey, Series, Status
from app.domain.source import folded_name
from app.store.rows import figure_from, figure_row, series_from
from app.store.series import holding
from app.store.sources import KnownSource, source_id
from app.store.tables import FIGURES, SERIES


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the table one look-up may bring back, newest first.

    Fifty series with one item, and fifty figures of each, are more than a desk reads and more than
    decides a verdict; without a limit one crowded item would make every article about it slow.
    """

    series: int = 50
    figures: int = 50


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which figures to list; an empty field asks for nothing. `words` are looked for in the
    series' label and the quote, days are compared with `as_of`."""

    series_id: str | None = None
    words: tuple[str, ...] = ()
    source: str | None = None
    unit: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A figure in a listing and when it was recorded."""

    figure: Figure
    recorded_at: datetime


def histories(
    connection: Connection,
    keys: tuple[LookupKey, ...],
    *,
    except_article: str,
    limits: Limits = LIMITS,
) -> tuple[History, ...]:
    """All series with these items and dimensions, each with its current figures, oldest first.

    One statement, however many keys. The article's own figures are left out: it is no evidence for
    itself. The histories stand in the order of the keys, then of the series' ids.
    """
    if not keys:
        return ()
    found: dict[str, tuple[Series, list[Figure]]] = {}
    for row in connection.execute(_lookup(keys, except_article, limits)).mappings():
        series = series_from({one.name: row[one] for one in SERIES.c})
        figure = figure_from({one.name: row[one] for one in FIGURES.c})
        found.setdefault(series.id, (series, []))[1].append(figure)
    places = {key: place for place, key in enumerate(keys)}

    def order(history: History) -> tuple[int, str]:
        key = history.series.key
        return places[LookupKey(key.item, key.dimension)], history.series.id

    return tuple(
        sorted((History(series, tuple(figures)) for series, figures in found.values()), key=order)
    )


def _lookup(
    keys: tuple[LookupKey, ...], except_article: str, limits: Limits
) -> Select[*tuple[Any, ...]]:  # the columns of two tables: their types are checked in rows.py
    """Both limits are floors of an ordered index: the entry in the last place that counts.

    So the database walks two index ranges, and sorts only what it answers with.
    """
    wanted = (
        values(column("item", String), column("dimension", String), name="wanted")
        .data([(key.item, key.dimension) for key in keys])
        .cte("wanted")
    )
    rival = SERIES.alias("rival")
    series_floor = (
        select(rival.c.recency)
        .where(rival.c.dimension == wanted.c.dimension, rival.c.item == wanted.c.item)
        .order_by(rival.c.recency.desc())
        .offset(limits.series - 1)
        .limit(1)
        .scalar_subquery()
    )
    other = FIGURES.alias("other")
    figure_floor = (
        select(other.c.recency)
        .where(
            other.c.series_id == SERIES.c.id,
            other.c.status == Status.CURRENT,
            other.c.article_id.is_distinct_from(except_article),
        )
        .order_by(other.c.recency.desc())
        .offset(limits.figures - 1)
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(SERIES, FIGURES)
        .join_from(
            wanted,
            SERIES,
            and_(
                SERIES.c.dimension == wanted.c.dimension,
                SERIES.c.item == wanted.c.item,
                SERIES.c.recency >= func.coalesce(series_floor, ""),
            ),
        )
        .join(
            FIGURES,
            and_(
                FIGURES.c.series_id == SERIES.c.id,
                FIGURES.c.status == Status.CURRENT,
                FIGURES.c.article_id.is_distinct_from(except_article),
                FIGURES.c.recency >= func.coalesce(figure_floor, ""),
            ),
        )
        .order_by(FIGURES.c.series_id, FIGURES.c.recency)
    )


def add(
    connection: Connection, figures: Iterable[Figure], source: KnownSource, now: datetime
) -> None:
    """Records figures of one source; one that a newer version had replaced is current again.

    What was retracted stays so, and what is current already stays as it is.
    """
    wanted = {figure.id: _under_one_name(figure, source) for figure in figures}
    if not wanted:
        return
    ids = sorted(wanted)
    known = set(connection.scalars(select(FIGURES.c.id).where(FIGURES.c.id.in_(ids))).all())
    fresh = [figure_row(wanted[one], source.id, now) for one in wanted if one not in known]
    if fresh:
        connection.execute(insert(FIGURES), fresh)
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.id.in_(ids), FIGURES.c.status == Status.REPLACED)
        .values(status=str(Status.CURRENT))
    )


def replace_all_of(connection: Connection, article_id: str) -> None:
    """Marks the article's current figures as replaced by those of a newer version."""
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.article_id == article_id, FIGURES.c.status == Status.CURRENT)
        .values(status=str(Status.REPLACED))
    )


def retract(connection: Connection, figure_id: str, now: datetime) -> None:
    """Marks the figure as never to be compared again; it stays in the history."""
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.id == figure_id)
        .values(status=str(Status.RETRACTED), retracted_at=now)
    )


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Figure]:
    """The figures with these ids, those that are known."""
    found = connection.execute(select(FIGURES).where(FIGURES.c.id.in_(ids))).mappings()
    return {row["id"]: figure_from(row) for row in found}


def of_series(connection: Connection, series_id: str, limit: int) -> tuple[Figure, ...]:
    """The newest `limit` figures of the series in any status, oldest first."""
    newest = (
        select(FIGURES)
        .where(FIGURES.c.series_id == series_id)
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
    )
    rows = connection.execute(newest).mappings().all()
    return tuple(figure_from(row) for row in reversed(rows))


def listed(
    connection: Connection, wanted: Filter, before: tuple[datetime, str] | None, limit: int
) -> tuple[Listed, ...]:
    """Up to `limit` figures in any status, latest recorded first, from `before` (moment, id) on."""
    query = (
        select(FIGURES)
        .where(*_conditions(wanted))
        .order_by(FIGURES.c.recorded_at.desc(), FIGURES.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(tuple_(FIGURES.c.recorded_at, FIGURES.c.id) < before)
    rows = connection.execute(query).mappings()
    return tuple(Listed(figure_from(row), row["recorded_at"]) for row in rows)


def _under_one_name(figure: Figure, source: KnownSource) -> Figure:
    """The figure under the spelling its source was first recorded with: respelt, it counts once."""
    provenance = figure.provenance
    is_own = folded_name(provenance.origin) == folded_name(source.name)
    origin = source.name if is_own else provenance.origin
    return replace(figure, provenance=replace(provenance, source=source.name, origin=origin))


def _conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    exact = {
        FIGURES.c.series_id: wanted.series_id,
        FIGURES.c.unit: wanted.unit,
        FIGURES.c.source_id: source_id(wanted.source) if wanted.source else None,
    }
    conditions = [facet == value for facet, value in exact.items() if value is not None]
    if wanted.since is not None:
        conditions.append(FIGURES.c.as_of >= wanted.since)
    if wanted.until is not None:
        conditions.append(FIGURES.c.as_of <= wanted.until)
    for word in wanted.words:
        labelled = select(SERIES.c.id).where(*holding([word], SERIES.c.label))
        conditions.append(or_(FIGURES.c.series_id.in_(labelled), *holding([word], FIGURES.c.quote)))
    return conditions
