"""What one source said of one series for one period: found again by importers."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, select

from app.domain import Figure, Period, Status
from app.store.rows import UNDATED, figure_from
from app.store.sources import source_id
from app.store.tables import FIGURES


def statuses(connection: Connection, ids: Sequence[str]) -> dict[str, Status]:
    """The status of each of these figures that is on file."""
    found = connection.execute(select(FIGURES.c.id, FIGURES.c.status).where(FIGURES.c.id.in_(ids)))
    return {row.id: Status(row.status) for row in found}


def current(
    connection: Connection, series_id: str, source: str, period: Period
) -> tuple[Figure, ...]:
    """The source's current figures of that very period, the last vintage last."""
    day = period.as_of or UNDATED
    query = select(FIGURES).where(
        FIGURES.c.series_id == series_id,
        FIGURES.c.status == Status.CURRENT,
        *_of_day(day),
        FIGURES.c.source_id == source_id(source),
        FIGURES.c.period_start.is_not_distinct_from(period.start),
        FIGURES.c.period_end.is_not_distinct_from(period.end),
    )
    found = connection.execute(query.order_by(FIGURES.c.recency)).mappings()
    return tuple(sorted(map(figure_from, found), key=_vintage))


def _of_day(day: date) -> tuple[ColumnElement[bool], ...]:
    """An index range: recency is the day, a space and the id (store.rows).

    Its ends are days alone, which every collation orders alike; one may ignore signs and spaces.
    """
    first = FIGURES.c.recency >= day.isoformat()
    if day == date.max:
        return (first,)
    return first, FIGURES.c.recency < (day + timedelta(days=1)).isoformat()


def _vintage(figure: Figure) -> date:
    return figure.observation.vintage or date.min
