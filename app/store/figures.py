"""The reference table: look up for a whole article at once, add, replace, retract, list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    String,
    and_,
    bindparam,
    func,
    or_,
    select,
    tuple_,
    update,
)

from app.domain import Figure, History, Status
from app.domain.source import folded_name
from app.store.bulk import insert_rows
from app.store.rows import FIGURE_FIELDS, figure_from, figure_of, figure_row
from app.store.series import by_ids as series_by_ids
from app.store.series import holding
from app.store.sources import KnownSource, source_id
from app.store.tables import FIGURES, SERIES


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the table one look-up may bring back, newest first.

    Without a limit one crowded series would make every article about it slow. It leaves a choice:
    the policy holds fewer against a claim, of as many origins as there are among these.
    """

    figures: int = 50


LIMITS = Limits()

FIGURE_COLUMNS = tuple(FIGURES.c[name] for name in FIGURE_FIELDS)
"""What `figure_of` makes figures of."""


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


def current(
    connection: Connection,
    series_ids: Sequence[str],
    *,
    except_article: str,
    until: date | None = None,
    limits: Limits = LIMITS,
) -> dict[str, tuple[Figure, ...]]:
    """The current figures of the series with these ids, oldest first; one statement.

    A series without such figures is left out. The article's own figures are: it is no evidence for
    itself. With `until`, so are figures that speak of a later day. They stand in the order of the
    ids.
    """
    if not series_ids:
        return {}
    asked = {"ids": sorted(set(series_ids)), "article": except_article}
    asked |= {"before": (until + timedelta(days=1)).isoformat()} if until else {}
    rows = connection.execute(_lookup(limits, has_end=until is not None), asked).all()
    found: dict[str, list[Figure]] = {}
    for row in sorted(rows, key=itemgetter(0)):
        figure = figure_of(row[1:])
        found.setdefault(figure.series_id, []).append(figure)
    return {one: tuple(found[one]) for one in dict.fromkeys(series_ids) if one in found}


def histories(
    connection: Connection,
    series_ids: Sequence[str],
    *,
    except_article: str,
    until: date | None = None,
    limits: Limits = LIMITS,
) -> tuple[History, ...]:
    """The same as histories, by a statement more for the series."""
    found = current(
        connection, series_ids, except_article=except_article, until=until, limits=limits
    )
    known = series_by_ids(connection, sorted(found))
    return tuple(History(known[one], figures) for one, figures in found.items())


def add(
    connection: Connection, figures: Iterable[Figure], source: KnownSource, now: datetime
) -> list[str]:
    """Records figures of one source; one that a newer version had replaced is current again.

    What was retracted stays so, and what is current already stays as it is. Answers with the ids
    of those that were not known.
    """
    wanted = {figure.id: _under_one_name(figure, source) for figure in figures}
    if not wanted:
        return []
    ids = sorted(wanted)
    known = set(connection.scalars(select(FIGURES.c.id).where(FIGURES.c.id.in_(ids))).all())
    fresh = [figure_row(wanted[one], source.id, now) for one in wanted if one not in known]
    insert_rows(connection, FIGURES, fresh)
    if known:
        connection.execute(
            update(FIGURES)
            .where(FIGURES.c.id.in_(sorted(known)), FIGURES.c.status == Status.REPLACED)
            .values(status=str(Status.CURRENT))
        )
    return [one for one in wanted if one not in known]


def replace_all_of(connection: Connection, article_id: str) -> set[str]:
    """Marks the article's current figures as replaced by those of a newer version.

    Answers with the ids of the series that they are of.
    """
    own = FIGURES.c.article_id == article_id, FIGURES.c.status == Status.CURRENT
    touched = set(connection.scalars(select(FIGURES.c.series_id).distinct().where(*own)))
    connection.execute(update(FIGURES).where(*own).values(status=str(Status.REPLACED)))
    return touched


def retract_all_of(connection: Connection, article_id: str, now: datetime) -> dict[str, str]:
    """Retracts the article's current figures; answers with their ids and the series of each."""
    own = FIGURES.c.article_id == article_id, FIGURES.c.status == Status.CURRENT
    found = connection.execute(select(FIGURES.c.id, FIGURES.c.series_id).where(*own)).all()
    connection.execute(
        update(FIGURES).where(*own).values(status=str(Status.RETRACTED), retracted_at=now)
    )
    return {row.id: row.series_id for row in found}


def take_back_retraction(connection: Connection, article_id: str, moment: datetime) -> None:
    """Makes what was retracted with its article at that moment what a newer version replaced.

    A figure that a person retracted by itself stays so.
    """
    connection.execute(
        update(FIGURES)
        .where(
            FIGURES.c.article_id == article_id,
            FIGURES.c.status == Status.RETRACTED,
            FIGURES.c.retracted_at == moment,
        )
        .values(status=str(Status.REPLACED), retracted_at=None)
    )


def retract(connection: Connection, figure_id: str, now: datetime) -> None:
    """Marks the figure as never to be compared again; it stays in the history."""
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.id == figure_id)
        .values(status=str(Status.RETRACTED), retracted_at=now)
    )


def restore(
    connection: Connection, figure_id: str, status: Status, retracted_at: datetime | None
) -> None:
    """Gives a figure whose retraction was taken back the status that it has without it."""
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.id == figure_id)
        .values(status=str(status), retracted_at=retracted_at)
    )


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Figure]:
    """The figures with these ids, those that are known."""
    found = connection.execute(select(FIGURES).where(FIGURES.c.id.in_(ids))).mappings()
    return {row["id"]: figure_from(row) for row in found}


def came_since(
    connection: Connection, figures: Iterable[str], moment: datetime
) -> dict[str, datetime]:
    """Of these figures, those that came on file after the moment, and when."""
    query = select(FIGURES.c.id, FIGURES.c.recorded_at).where(
        FIGURES.c.id.in_(sorted(figures)), FIGURES.c.recorded_at > moment
    )
    return {row.id: row.recorded_at for row in connection.execute(query)}


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


@cache
def _lookup(
    limits: Limits, *, has_end: bool
) -> Select[*tuple[Any, ...]]:  # of two tables: rows.py has the types
    """The limit is a floor of an ordered index: the entry in the last place that counts.

    So the database walks an index range. It is not asked to sort: with an ORDER BY, SQLite may
    read a whole table in that order instead.
    """
    other = FIGURES.alias("other")
    least_recent = _floor(
        other.c.recency,
        limits.figures,
        other.c.series_id == SERIES.c.id,
        *_comparable(other, has_end=has_end),
    )
    figures = and_(
        FIGURES.c.series_id == SERIES.c.id,
        *_comparable(FIGURES, has_end=has_end),
        FIGURES.c.recency >= least_recent,
    )
    wanted = SERIES.c.id.in_(bindparam("ids", expanding=True))
    columns = (FIGURES.c.recency, *FIGURE_COLUMNS)
    return select(*columns).join_from(SERIES, FIGURES, figures).where(wanted)


def _comparable(figures: FromClause, *, has_end: bool) -> tuple[ColumnElement[bool], ...]:
    comparable = (
        figures.c.status == Status.CURRENT,
        figures.c.article_id.is_distinct_from(bindparam("article", type_=String)),
    )
    if not has_end:
        return comparable
    return (*comparable, figures.c.recency < bindparam("before", type_=String))


def _floor(
    recency: ColumnElement[str], place: int, *conditions: ColumnElement[bool]
) -> ColumnElement[str]:
    """The recency in that place, newest first; below all others where there are fewer."""
    ranked = select(recency).where(*conditions).order_by(recency.desc())
    return func.coalesce(ranked.offset(place - 1).limit(1).scalar_subquery(), "")


def _under_one_name(figure: Figure, source: KnownSource) -> Figure:
    """The figure under the spelling its source was first recorded with: respelt, it counts once."""
    provenance = figure.provenance
    is_own = folded_name(provenance.origin) == folded_name(source.name)
    origin = source.name if is_own else provenance.origin
    if (provenance.source, provenance.origin) == (source.name, origin):
        return figure
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
