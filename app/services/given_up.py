"""Work that was given up: it is kept to be seen, and can be taken up again."""

import json
from datetime import datetime

from app.domain.audit import Act
from app.errors import NotFound
from app.services.audit import Change, note
from app.services.paging import checked_limit, checked_word
from app.store import Store, jobs
from app.store.jobs import Job


def list_given_up(store: Store, after: str, limit: int) -> tuple[Job, ...]:
    """Up to `limit` jobs that were given up, by id, behind the id `after`; "" is the beginning."""
    with store.reading() as connection:
        return jobs.given_up(connection, checked_word(after, "after"), checked_limit(limit))


def take_up(store: Store, job_id: str, now: datetime) -> None:
    """Has the job tried again from now on, as if for the first time.

    NotFound where there is none of that id that was given up.
    """
    with store.writing() as connection:
        job = jobs.by_id(connection, checked_word(job_id, "id"))
        if job is None or job.failed_at is None:
            raise NotFound("job that was given up", job_id)
        jobs.put(connection, job.kind, json.loads(job.payload), now, now)
        note(connection, Act.JOB_RETRIED, job.id, Change(after=job.kind))
