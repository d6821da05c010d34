"""What the desk is told of as it comes in: a few looks at the ends of indices."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, select

from app.domain.news import Arrival, State, Waiting
from app.domain.undertaking import SILENT
from app.store import decisions, undertakings
from app.store.tables import ARTICLES, JOBS, REJUDGINGS, REVIEWS, TOUCHED_SERIES, VERDICTS


def state(connection: Connection, arrivals: int, now: datetime) -> State:
    """How things stand; of the articles the last `arrivals` that came in."""
    return State(
        newest=_newest(connection, arrivals),
        review=connection.scalar(select(func.max(REVIEWS.c.number))) or 0,
        decision=decisions.last_number(connection),
        waiting=waiting(connection),
        undertaken=undertakings.pulse(connection, now - SILENT),
    )


def waiting(connection: Connection) -> Waiting:
    """How much waits in the queues."""
    # count(failed_at) counts the rows in which it is set.
    jobs, given_up = connection.execute(
        select(func.count(), func.count(JOBS.c.failed_at)).select_from(JOBS)
    ).one()
    rejudgings = sum(
        connection.scalar(select(func.count()).select_from(table)) or 0
        for table in (REJUDGINGS, TOUCHED_SERIES)
    )
    return Waiting(rejudgings, jobs - given_up, given_up)


def verdicts(connection: Connection, articles: Collection[str]) -> dict[str, int]:
    """How many claims of these articles have which verdict, by its word."""
    query = (
        select(VERDICTS.c.verdict, func.count())
        .where(VERDICTS.c.article_id.in_(sorted(articles)))
        .group_by(VERDICTS.c.verdict)
        .order_by(VERDICTS.c.verdict)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _newest(connection: Connection, limit: int) -> tuple[Arrival, ...]:
    query = (
        select(ARTICLES.c.recorded_at, ARTICLES.c.id)
        .order_by(ARTICLES.c.recorded_at.desc(), ARTICLES.c.id.desc())
        .limit(limit)
    )
    return tuple(Arrival(recorded_at, one) for recorded_at, one in connection.execute(query))
