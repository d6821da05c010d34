"""Does what waits in the background, one job at a time, each at least once."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any  # a job's payload is JSON that its own kind looks into

from app.errors import Conflict, ServiceError, Unavailable
from app.services.hands import Hand
from app.store import Store, jobs
from app.store.jobs import Job
from app.watching import call_now

log = logging.getLogger(__name__)

Payload = Mapping[str, Any]

MISTAKE = "the service made a mistake; its log says where"
"""What is kept of an error that nobody expected: its own message may quote an article."""

DELAYS = (
    timedelta(seconds=2),
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
)
"""What a job waits after each try that failed, unless its kind says otherwise."""


LEASE = timedelta(minutes=1)
"""How long one try of a job may take, unless its kind says otherwise."""


@dataclass(frozen=True, slots=True)
class Handler:
    """What is done for one kind of job: `run` gets the payload and the present moment.

    `run` must come to the same when it is done twice. If it raises Unavailable or Conflict, or
    anything that is no ServiceError, the job is tried again after the next of `delays`, or after
    what Unavailable asks for; behind the last of them, and after any other ServiceError at once,
    it is given up and kept with its error. A moment that `run` answers with is when the job is to
    be done again, with all its tries before it; without one it is done. `lease` is longer than
    `run` ever takes; `threads` is how many run at once in one process; `rest` is how many seconds
    each of them leaves to others for one second of work.
    """

    run: Callable[[Payload, datetime], datetime | None]
    delays: tuple[timedelta, ...] = DELAYS
    lease: timedelta = LEASE
    threads: int = 1
    rest: float = 0


@dataclass(frozen=True, slots=True)
class _Turn:
    """One job that was taken, by whom it is done, and when that began."""

    store: Store
    job: Job
    handler: Handler
    now: datetime

    def finish(self) -> None:
        with self.store.writing() as connection:
            jobs.finish(connection, self.job)
        self._count("done")

    def do_again(self, due: datetime) -> None:
        with self.store.writing() as connection:
            jobs.renew(connection, self.job, due)
        self._count("done")

    def try_again(self, error: str, after: timedelta | None = None) -> None:
        """Postpones the job, or gives it up where that was its last try."""
        made, delays = self.job.attempts, self.handler.delays
        if made > len(delays):
            self.give_up(error)
            return
        delay = delays[made - 1] if after is None else after
        with self.store.writing() as connection:
            jobs.postpone(connection, self.job, self.now + delay, error)
        self._count("postponed")
        log.warning("job postponed", extra={**self.facts, "seconds": delay.total_seconds()})

    def give_up(self, error: str) -> None:
        with self.store.writing() as connection:
            jobs.give_up(connection, self.job, error, self.now)
        self._count("given_up")
        log.error("job given up", extra=self.facts)

    def _count(self, outcome: str) -> None:
        call_now().watch.tried(self.job.kind, outcome)

    @property
    def facts(self) -> dict[str, object]:
        """What a log may tell of the job."""
        return {"job_id": self.job.id, "kind": self.job.kind, "attempts": self.job.attempts}


def do_next(
    store: Store, kind: str, handler: Handler, now: datetime, hand: Hand | None = None
) -> bool:
    """Does the job of that kind that is due longest; False where none is due.

    A kill leaves the job in the queue: its lease runs out, and it is taken once more. What is held
    in `hand` can be given back before that.
    """
    with store.reading() as connection:
        if not jobs.is_due(connection, kind, now):
            return False
    with store.writing() as connection:
        taken = jobs.take(connection, kind, now, now + handler.lease)
    if taken is None:
        return False
    with (hand or Hand()).holding(partial(jobs.free, left=taken)):
        _do(_Turn(store, taken, handler, now))
    return True


def do_all(store: Store, kind: str, handler: Handler, now: datetime) -> int:
    """Does every job of that kind that is due; says how many that were."""
    done = 0
    while do_next(store, kind, handler, now):
        done += 1
    return done


def _do(turn: _Turn) -> None:
    if turn.job.attempts > len(turn.handler.delays) + 1:
        turn.give_up("it was taken up again and again and never done")
        return
    try:
        again = turn.handler.run(json.loads(turn.job.payload), turn.now)
    except Unavailable as error:
        turn.try_again(str(error), error.after)
    except Conflict as error:
        turn.try_again(str(error))
    except ServiceError as error:
        turn.give_up(str(error))
    except Exception:
        log.exception("job broke", extra=turn.facts)
        turn.try_again(MISTAKE)
    else:
        if again is None:
            turn.finish()
        else:
            turn.do_again(again)
