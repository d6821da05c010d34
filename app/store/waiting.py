"""How much waits in the queues, and since when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, case, func, literal, null, select, union_all

from app.store.tables import JOBS, MESSAGES, REJUDGINGS, TOUCHED_SERIES

REJUDGING = "rejudging"
"""The kind of work that has a queue of its own."""

DUE, LATER, AT_WORK, GIVEN_UP = STATES = ("due", "later", "at_work", "given_up")


@dataclass(frozen=True, slots=True)
class Waiting:
    """So much work of one kind in one state; `first` is when the first of it is or was due."""

    kind: str
    state: str
    number: int
    first: datetime


def work(connection: Connection, now: datetime) -> tuple[Waiting, ...]:
    """What waits in the background, by kind and state; what there is none of is left out."""
    jobs, rejudgings, marks = JOBS.c, REJUDGINGS.c, TOUCHED_SERIES.c
    asked = union_all(
        select(rejudgings.due, rejudgings.leased_until),
        select(marks.due, null()),  # a series whose reports nobody has counted yet
    ).subquery()
    return (
        *_counted(connection, now, select(jobs.kind, jobs.due, jobs.leased_until, jobs.failed_at)),
        *_counted(
            connection,
            now,
            select(
                literal(REJUDGING).label("kind"),
                asked.c.due,
                asked.c.leased_until,
                literal(None).label("failed_at"),
            ),
        ),
    )


def messages(connection: Connection) -> tuple[int, datetime | None]:
    """How many webhooks are to be delivered, and when the first of them is or was due."""
    query = select(func.count(), func.min(MESSAGES.c.due)).where(MESSAGES.c.due.is_not(None))
    number, first = connection.execute(query).one()
    return number, first


def _counted(
    connection: Connection, now: datetime, rows: Select[*tuple[object, ...]]
) -> tuple[Waiting, ...]:
    row = rows.subquery().c
    state = case(
        (row.failed_at.is_not(None), GIVEN_UP),
        (row.leased_until > now, AT_WORK),
        (row.due > now, LATER),
        else_=DUE,
    ).label("state")
    query = select(row.kind, state, func.count(), func.min(row.due)).group_by(row.kind, state)
    return tuple(Waiting(*found) for found in connection.execute(query.order_by(row.kind, state)))
