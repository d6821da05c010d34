"""What came by webhook, as it came, and what became of it."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any  # the columns of a row differ in type

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    insert,
    select,
    tuple_,
    update,
)

from app.domain.delivery import Delivery, DeliveryStatus, Outcome, State
from app.store.tables import DELIVERIES, JOBS


def add(connection: Connection, delivery: Delivery) -> None:
    """Records a delivery; IntegrityError where the same came before."""
    connection.execute(insert(DELIVERIES).values(**asdict(delivery)))


def by_id(connection: Connection, identifier: str) -> DeliveryStatus | None:
    """The delivery with that id and how it stands, if it is known."""
    found = connection.execute(_statuses().where(DELIVERIES.c.id == identifier)).mappings()
    row = found.one_or_none()
    return None if row is None else _status_from(row)


def listed(
    connection: Connection,
    state: State | None,
    source_id: str | None,
    before: tuple[datetime, str] | None,
    limit: int,
) -> tuple[DeliveryStatus, ...]:
    """Up to `limit` deliveries, latest first, from `before` (moment, id) on."""
    query = _statuses().order_by(DELIVERIES.c.received_at.desc(), DELIVERIES.c.id.desc())
    if state is not None:
        query = query.where(_is_in(state))
    if source_id is not None:
        query = query.where(DELIVERIES.c.source_id == source_id)
    if before is not None:
        query = query.where(tuple_(DELIVERIES.c.received_at, DELIVERIES.c.id) < before)
    return tuple(_status_from(row) for row in connection.execute(query.limit(limit)).mappings())


def close(
    connection: Connection, identifier: str, outcome: Outcome, note: str | None, now: datetime
) -> None:
    """Says what the delivery came to."""
    connection.execute(
        update(DELIVERIES)
        .where(DELIVERIES.c.id == identifier)
        .values(outcome=str(outcome), note=note, done_at=now)
    )


def reopen(connection: Connection, identifier: str, job_id: str) -> None:
    """The delivery waits again, for that job."""
    connection.execute(
        update(DELIVERIES)
        .where(DELIVERIES.c.id == identifier)
        .values(job_id=job_id, outcome=None, note=None, done_at=None)
    )


def forget(connection: Connection, before: datetime) -> None:
    """Deletes what came before that moment and is done; what is not done stays."""
    connection.execute(
        delete(DELIVERIES).where(
            DELIVERIES.c.received_at < before, DELIVERIES.c.outcome.is_not(None)
        )
    )


def _statuses() -> Select[*tuple[object, ...]]:
    return select(
        DELIVERIES,
        JOBS.c.attempts,
        JOBS.c.due,
        JOBS.c.last_error,
        JOBS.c.failed_at,
    ).outerjoin(JOBS, JOBS.c.id == DELIVERIES.c.job_id)


def _is_in(state: State) -> ColumnElement[bool]:
    is_open = DELIVERIES.c.outcome.is_(None)
    match state:
        case State.DONE:
            return DELIVERIES.c.outcome.is_not(None)
        case State.FAILED:
            return and_(is_open, JOBS.c.failed_at.is_not(None))
        case State.WAITING:
            return and_(is_open, JOBS.c.failed_at.is_(None))


def _status_from(row: Mapping[Any, Any]) -> DeliveryStatus:
    delivery = Delivery(
        **{
            **{name: row[name] for name in Delivery.__slots__},
            "outcome": Outcome(row["outcome"]) if row["outcome"] else None,
        }
    )
    if delivery.outcome is not None:
        return DeliveryStatus(delivery, State.DONE)
    state = State.FAILED if row["failed_at"] else State.WAITING
    return DeliveryStatus(
        delivery,
        state,
        row["attempts"] or 0,
        row["due"] if state is State.WAITING else None,
        row["last_error"],
    )
