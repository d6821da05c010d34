"""Work that waits to be done in the background: a queue in the database, so that no kill loses it.

At least once: whoever took a job and was killed gives it free by the passing of its lease, so what
a job does must come to the same when it is done twice.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, or_, select, update

from app.store.tables import JOBS


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work; `payload` is the text of a JSON object.

    `asked` counts how often it was asked for: who is done with one asking leaves a later one be.
    `leased_until` is set while somebody works on it, `failed_at` once it was given up.
    """

    id: str
    kind: str
    payload: str
    asked: int
    due: datetime
    leased_until: datetime | None
    attempts: int
    last_error: str | None
    created_at: datetime
    failed_at: datetime | None


def job_id(kind: str, payload: Mapping[str, object]) -> str:
    """The id of that work: the same kind and payload are the same job."""
    return "job_" + hashlib.sha256(f"{kind}\x1f{_text(payload)}".encode()).hexdigest()[:20]


def put(
    connection: Connection, kind: str, payload: Mapping[str, object], due: datetime, now: datetime
) -> str:
    """Asks for the work to be done from `due` on, by the transaction that makes it necessary.

    The same work waits once, however often it is asked for, for the earliest of its times. What is
    at work is done once more afterwards, from `due` on: the time that it had is spent, and would
    put it before all others. What was given up is taken up again. Answers with its id.
    """
    identifier = job_id(kind, payload)
    known = connection.execute(
        select(JOBS.c.due, JOBS.c.failed_at, JOBS.c.leased_until)
        .where(JOBS.c.id == identifier)
        .with_for_update()
    ).one_or_none()
    if known is None:
        connection.execute(
            insert(JOBS).values(
                id=identifier,
                kind=kind,
                payload=_text(payload),
                asked=1,
                due=due,
                attempts=0,
                created_at=now,
            )
        )
        return identifier
    is_at_work = known.leased_until is not None and known.leased_until > now
    connection.execute(
        update(JOBS)
        .where(JOBS.c.id == identifier)
        .values(
            asked=JOBS.c.asked + 1,
            attempts=0,
            due=due if known.failed_at or is_at_work else min(due, known.due),
            failed_at=None,
        )
    )
    return identifier


def take(connection: Connection, kind: str, now: datetime, until: datetime) -> Job | None:
    """The job of that kind that is due longest and nobody works on, reserved until then, or None.

    Where the database locks rows, two that take at once get two jobs.
    """
    found = connection.execute(
        select(JOBS)
        .where(_is_to_take(kind, now))
        .order_by(JOBS.c.due, JOBS.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    if found is None:
        return None
    connection.execute(
        update(JOBS)
        .where(JOBS.c.id == found.id)
        .values(leased_until=until, attempts=JOBS.c.attempts + 1)
    )
    taken = {**found._mapping, "leased_until": until, "attempts": found.attempts + 1}
    return Job(**taken)


def finish(connection: Connection, done: Job) -> None:
    """Takes the job from the queue, or, where it was asked for again meanwhile, frees it.

    Whoever overstayed his lease changes nothing: the job is another's.
    """
    connection.execute(delete(JOBS).where(_is_held(done), JOBS.c.asked == done.asked))
    free(connection, done)


def renew(connection: Connection, done: Job, due: datetime) -> None:
    """Keeps a job that is done for now, to be done again from `due` on.

    Where it was asked for meanwhile it is free at once, as it is when `finish` finds it so.
    """
    connection.execute(
        update(JOBS)
        .where(_is_held(done), JOBS.c.asked == done.asked)
        .values(leased_until=None, attempts=0, due=due, last_error=None)
    )
    free(connection, done)


def free(connection: Connection, left: Job) -> None:
    """Lets another take the job at once."""
    connection.execute(update(JOBS).where(_is_held(left)).values(leased_until=None))


def postpone(connection: Connection, left: Job, due: datetime, error: str) -> None:
    """Frees a job that could not be done, for another try from `due` on."""
    connection.execute(
        update(JOBS).where(_is_held(left)).values(leased_until=None, due=due, last_error=error)
    )


def give_up(connection: Connection, left: Job, error: str, now: datetime) -> None:
    """Keeps the job with its error and never hands it out again, unless it was asked for anew."""
    connection.execute(
        update(JOBS)
        .where(_is_held(left), JOBS.c.asked == left.asked)
        .values(leased_until=None, failed_at=now, last_error=error)
    )
    free(connection, left)


def is_due(connection: Connection, kind: str, now: datetime) -> bool:
    """Whether there is one of that kind to take."""
    query = select(JOBS.c.id).where(_is_to_take(kind, now)).limit(1)
    return connection.scalar(query) is not None


def by_id(connection: Connection, identifier: str) -> Job | None:
    """The job with that id: waiting, at work or given up; one that is done is gone."""
    found = connection.execute(select(JOBS).where(JOBS.c.id == identifier)).one_or_none()
    return None if found is None else _job_from(found)


def given_up(connection: Connection, after: str, limit: int) -> tuple[Job, ...]:
    """Up to `limit` jobs that were given up, by id, behind the id `after`."""
    query = (
        select(JOBS)
        .where(JOBS.c.failed_at.is_not(None), JOBS.c.id > after)
        .order_by(JOBS.c.id)
        .limit(limit)
    )
    return tuple(_job_from(row) for row in connection.execute(query))


def _is_to_take(kind: str, now: datetime) -> ColumnElement[bool]:
    is_free = or_(JOBS.c.leased_until.is_(None), JOBS.c.leased_until <= now)
    return and_(JOBS.c.kind == kind, JOBS.c.due <= now, JOBS.c.failed_at.is_(None), is_free)


def _is_held(job: Job) -> ColumnElement[bool]:
    """Whether the job is still his who took it: the end of a lease is its holder's mark."""
    return and_(JOBS.c.id == job.id, JOBS.c.leased_until == job.leased_until)


def _job_from(row: Row[*tuple[object, ...]]) -> Job:
    return Job(**row._mapping)


def _text(payload: Mapping[str, object]) -> str:
    return json.dumps(
        payload, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
