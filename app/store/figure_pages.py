"""One series' figures, newest first: a page of them, or as little of each as choosing takes."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, func, select

from app.domain import Figure, ObservationStatus, Rank, Status
from app.store.figures import FIGURE_COLUMNS
from app.store.rows import figure_of
from app.store.tables import FIGURES

SILENT = frozenset(
    {ObservationStatus.FORECAST, ObservationStatus.WITHDRAWN, ObservationStatus.DISPUTED}
)
"""Of what is to come, or no longer held by who published it."""

DAY = len("2022-02-28")
"""What a recency begins with."""


class Sketch(NamedTuple):
    """What tells whether a figure is worth reading whole; a bare row, for thousands are looked at.

    `speaks` says whether it is current and tells what was; `dated` whether its source said when it
    published it, and so may have revised it; `value` is near enough to compare.
    """

    id: str
    day: str
    speaks: bool
    source: str
    origin: str
    value: float
    dated: bool


def sketches(connection: Connection, series_id: str, limit: int) -> tuple[Sketch, ...]:
    """The newest `limit` figures of the series in any status, oldest first."""
    figures = FIGURES.c
    low, high = figures.low_value, figures.high_value
    query = (
        select(
            figures.id,
            func.substr(figures.recency, 1, DAY),
            and_(
                figures.status == Status.CURRENT,
                figures.observation_status.not_in(SILENT),
                figures.rank != Rank.DEPRECATED,
            ),
            figures.source_id,
            figures.origin,
            (func.coalesce(low, high) + func.coalesce(high, low)) / 2,
            figures.vintage.is_not(None),
        )
        .where(figures.series_id == series_id)
        .order_by(figures.recency.desc())
        .limit(limit)
    )
    rows = connection.execute(query).all()
    return tuple(map(Sketch._make, reversed(rows)))


def whole(connection: Connection, ids: Sequence[str]) -> tuple[Figure, ...]:
    """The figures with these ids, oldest first."""
    query = select(*FIGURE_COLUMNS).where(FIGURES.c.id.in_(ids)).order_by(FIGURES.c.recency)
    return tuple(figure_of(row[:]) for row in connection.execute(query))


def newest_of_series(
    connection: Connection,
    series_id: str,
    statuses: Collection[Status],
    before: str | None,
    limit: int,
) -> tuple[Figure, ...]:
    """Up to `limit` figures of the series in one of the statuses, newest first, from behind the one
    of that recency on."""
    query = (
        select(*FIGURE_COLUMNS)
        .where(FIGURES.c.series_id == series_id, FIGURES.c.status.in_(sorted(statuses)))
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(FIGURES.c.recency < before)
    return tuple(figure_of(row[:]) for row in connection.execute(query))


def of_series(connection: Connection, series_id: str, limit: int) -> tuple[Figure, ...]:
    """The newest `limit` figures of the series in any status, oldest first."""
    newest = (
        select(*FIGURE_COLUMNS)
        .where(FIGURES.c.series_id == series_id)
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
    )
    rows = connection.execute(newest).all()
    return tuple(figure_of(row[:]) for row in reversed(rows))
