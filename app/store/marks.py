"""Series that got figures: whose reports wait to be judged again, before anybody counts them.

A series of thousands of reports is marked with one row, however many articles write about it in a
burst; who works through the queue asks for its reports once the burst has settled.
"""

import json
from collections.abc import Collection
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Select, String, bindparam, column, delete, exists, select

from app.domain.rejudging import Cause, Why
from app.store import rejudgings, verdicts
from app.store.columns import Elements
from app.store.tables import TOUCHED_SERIES, VERDICTS
from app.store.upserts import put


def mark(
    connection: Connection, series: Collection[str], why: Why, due: datetime, own: str = ""
) -> None:
    """Has the reports of each series be asked for from `due` on, where there are others than `own`.

    A series is marked once: it keeps its earlier day and the latest cause.
    """
    touched = sorted(_told_by_others(connection, series, own))
    said = {"cause": str(why.cause), "cause_id": why.id, "due": due}
    rows = [{"series_id": one, **said} for one in touched]
    put(connection, TOUCHED_SERIES, rows, ("cause", "cause_id"), {})


def spread(connection: Connection, now: datetime) -> bool:
    """Asks for the reports of the series whose mark is due longest; whether there was one.

    The article that touched it last is left out: it was checked against all that came before it.
    """
    first = (
        select(TOUCHED_SERIES)
        .where(TOUCHED_SERIES.c.due <= now)
        .order_by(TOUCHED_SERIES.c.due, TOUCHED_SERIES.c.series_id)
        .limit(1)
    )
    found = connection.execute(first.with_for_update(skip_locked=True)).one_or_none()
    if found is None:
        return False
    articles = verdicts.touched_by_series(connection, [found.series_id])
    articles.discard(found.cause_id)
    rejudgings.ask(connection, articles, Why(Cause(found.cause), found.cause_id), found.due)
    gone = TOUCHED_SERIES.c.series_id == found.series_id
    connection.execute(delete(TOUCHED_SERIES).where(gone))
    return True


def is_due(connection: Connection, now: datetime) -> bool:
    """Whether there is one to spread."""
    query = select(TOUCHED_SERIES.c.series_id).where(TOUCHED_SERIES.c.due <= now).limit(1)
    return connection.scalar(query) is not None


def _told_by_others(connection: Connection, series: Collection[str], own: str) -> set[str]:
    """Those of the series that another article makes a claim in: a look at the end of an index."""
    if not series:
        return set()
    given = {"series": json.dumps(sorted(series), allow_nan=False), "own": own}
    return set(connection.scalars(_told(), given))


@cache
def _told() -> Select[str]:
    """All series are one value of the statement, which so is made ready once a process."""
    one = column("value", String)
    wanted = select(one.label("series_id")).select_from(Elements(bindparam("series"))).cte("wanted")
    others = (
        VERDICTS.c.series_id == wanted.c.series_id,
        VERDICTS.c.article_id != bindparam("own", type_=String),
    )
    return select(wanted.c.series_id).where(exists().where(*others))
