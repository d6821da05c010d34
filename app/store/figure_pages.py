"""Pages of one series' figures, newest first."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from app.domain import Figure, Status
from app.store.rows import figure_from
from app.store.tables import FIGURES


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
        select(FIGURES)
        .where(FIGURES.c.series_id == series_id, FIGURES.c.status.in_(sorted(statuses)))
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(FIGURES.c.recency < before)
    return tuple(figure_from(row) for row in connection.execute(query).mappings())
