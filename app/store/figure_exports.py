"""Current figures with their series, in the order of their ids, a stretch at a time."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from app.domain import Recorded, Status
from app.store.figures import FIGURE_COLUMNS
from app.store.rows import figure_of, series_from
from app.store.series import SERIES_FIELDS
from app.store.sources import source_id
from app.store.tables import FIGURES, SERIES

SERIES_NAMES = tuple(column.name for column in SERIES_FIELDS)


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
        select(*FIGURE_COLUMNS, *SERIES_FIELDS)
        .join_from(FIGURES, SERIES, FIGURES.c.series_id == SERIES.c.id)
        .where(FIGURES.c.id > after, *_conditions(wanted))
        .order_by(FIGURES.c.id)
        .limit(limit)
    )
    found = []
    for row in connection.execute(query):
        of_series = row[len(FIGURE_COLUMNS) :]
        series = series_from(dict(zip(SERIES_NAMES, of_series, strict=True)))
        found.append(Recorded(series, figure_of(row[: len(FIGURE_COLUMNS)])))
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
