"""`plumbline jobs`: work in the background that was given up."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.services import given_up
from app.store.jobs import Job


def list_jobs(after: str, limit: int) -> int:
    """One line a job that was given up: id, since when, kind, what it is about, and why."""
    with configured_store() as store:
        for job in given_up.list_given_up(store, after, limit):
            say(*_fields(job))
    return 0


def retry(jobs: Sequence[str]) -> int:
    """Has each of them tried again by the server that runs on this database."""
    with configured_store() as store:
        for job in jobs:
            given_up.take_up(store, job, datetime.now(UTC))
    note(f"{len(jobs)} jobs are taken up again")
    return 0


def _fields(job: Job) -> tuple[str, ...]:
    since = job.failed_at.isoformat(timespec="seconds") if job.failed_at else "-"
    why = " ".join((job.last_error or "-").split())
    return job.id, since, job.kind, job.payload, why
