"""Current figures with their series, in the order of their ids, a stretch at a time."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from app.domain import Recorded, Status
from app.store.figures import FIGURE_COLUMNS, SERIES_COLUMNS, SERIES_FIELDS
from app.store.rows import figure_from, series_from
from app.store.sources import source_id
from app.store.tables import FIGURES, SERIES


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures; None asks for all. `since` and `until` are days of `as_of`; with
    `given_alone`, those that no article brought."""

    source: str | None = None
    since: date | None = None
    until: date | None = None
    given_alone: bool = False


def stretch(connection: Connection, wanted: Wanted, after: str, limit: int) -> tuple[Recorded, ...]:
    """Up to `limit` figures whose ids lie behind `after`; an empty one begins at the first."""
    query = (
        select(*SERIES_FIELDS, FIGURES)
        .join_from(FIGURES, SERIES, FIGURES.c.series_id == SERIES.c.id)
        .where(FIGURES.c.id > after, *_conditions(wanted))
        .order_by(FIGURES.c.id)
        .limit(limit)
    )
    found = []
    for row in connection.execute(query):
        columns = dict(zip(FIGURE_COLUMNS, row[len(SERIES_COLUMNS) :], strict=True))
        series = series_from(dict(zip(SERIES_COLUMNS, row, strict=False)))
        found.append(Recorded(series, figure_from(columns)))
    return tuple(found)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [FIGURES.c.status == Status.CURRENT]
    if wanted.source is not None:
        conditions.append(FIGURES.c.source_id == source_id(wanted.source))
    if wanted.since is not None:
        conditions.append(FIGURES.c.as_of >= wanted.since)
    if wanted.until is not None:
        conditions.append(FIGURES.c.as_of <= wanted.until)
    if wanted.given_alone:
        conditions.append(FIGURES.c.article_id.is_(None))
    return conditions
