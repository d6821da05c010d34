"""A job is done, tried again or given up; a kill at any moment leaves it in the queue."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.errors import BadInput, Conflict, Unavailable
from app.services.jobs import DELAYS, MISTAKE, Handler, Payload, do_all, do_next
from app.store import Store, jobs
from app.store.jobs import Job
from tests.unit.store.samples import NOW

KIND = "deliver"
PAYLOAD = {"delivery": "dlv_1"}


@pytest.fixture
def queue(store: Store) -> Store:
    with store.writing() as connection:
        jobs.put(connection, KIND, PAYLOAD, NOW, NOW)
    return store


def on_file(store: Store) -> Job | None:
    with store.reading() as connection:
        return jobs.by_id(connection, jobs.job_id(KIND, PAYLOAD))


def kept(store: Store) -> Job:
    job = on_file(store)
    assert job
    return job


def raising(error: Exception) -> Handler:
    def run(_payload: Payload, _now: object) -> None:
        raise error

    return Handler(run)


def test_a_job_is_done_once(queue: Store) -> None:
    done: list[Payload] = []
    handler = Handler(lambda payload, _now: done.append(payload))
    assert do_all(queue, KIND, handler, NOW) == 1
    assert done == [PAYLOAD]
    assert on_file(queue) is None


def test_where_nothing_is_due_nothing_is_written(store: Store, rows: Callable[[], object]) -> None:
    before = rows()
    assert not do_next(store, KIND, raising(ValueError()), NOW)
    assert rows() == before


@pytest.mark.parametrize("error", [Unavailable("no answer"), Conflict("somebody else wrote")])
def test_what_may_pass_is_tried_again_later(queue: Store, error: Exception) -> None:
    assert do_next(queue, KIND, raising(error), NOW)
    job = kept(queue)
    assert (job.due, job.leased_until) == (NOW + DELAYS[0], None)
    assert (job.last_error, job.failed_at) == (str(error), None)


def test_each_try_waits_longer_until_the_job_is_given_up(queue: Store) -> None:
    moment, handler = NOW, raising(Unavailable("no answer"))
    for delay in DELAYS:
        assert do_next(queue, KIND, handler, moment)
        moment += delay
        assert kept(queue).due == moment
    assert do_next(queue, KIND, handler, moment)
    job = kept(queue)
    assert (job.failed_at, job.attempts) == (moment, len(DELAYS) + 1)
    assert not do_next(queue, KIND, handler, moment + timedelta(days=365))


def test_a_wait_that_the_other_side_asks_for_is_kept(queue: Store) -> None:
    after = timedelta(minutes=7)
    do_next(queue, KIND, raising(Unavailable("too many", after)), NOW)
    assert kept(queue).due == NOW + after


def test_what_is_there_to_stay_is_given_up_at_once_and_kept(queue: Store) -> None:
    do_next(queue, KIND, raising(BadInput("article is empty", "text")), NOW)
    job = kept(queue)
    assert (job.failed_at, job.last_error) == (NOW, "article is empty")


def test_an_unexpected_error_is_logged_and_its_words_are_not_kept(
    queue: Store, caplog: pytest.LogCaptureFixture
) -> None:
    do_next(queue, KIND, raising(ValueError("4,000 troops")), NOW)
    assert kept(queue).last_error == MISTAKE
    assert [
        record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR
    ] == ["job broke"]


def test_a_job_that_kills_whoever_takes_it_is_given_up(queue: Store) -> None:
    class Killed(BaseException):
        pass

    def run(_payload: Payload, _now: object) -> None:
        raise Killed

    handler, moment = Handler(run), NOW
    for _ in range(len(DELAYS) + 1):
        with pytest.raises(Killed):
            do_next(queue, KIND, handler, moment)
        assert not do_next(queue, KIND, handler, moment)  # the lease holds
        moment += handler.lease
    assert do_next(queue, KIND, handler, moment)
    assert kept(queue).failed_at == moment


def test_a_job_may_ask_to_be_done_again_with_all_its_tries_before_it(queue: Store) -> None:
    again = NOW + timedelta(hours=1)
    do_next(queue, KIND, raising(Unavailable("no answer")), NOW)
    assert do_next(queue, KIND, Handler(lambda _payload, _now: again), NOW + DELAYS[0])
    job = kept(queue)
    assert (job.due, job.attempts, job.leased_until, job.last_error) == (again, 0, None, None)


def test_a_job_that_was_asked_for_meanwhile_is_done_again_at_once(queue: Store) -> None:
    def run(_payload: Payload, now: datetime) -> datetime:
        with queue.writing() as connection:
            jobs.put(connection, KIND, PAYLOAD, now, now)
        return now + timedelta(hours=1)

    assert do_next(queue, KIND, Handler(run), NOW)
    assert (kept(queue).due, kept(queue).leased_until) == (NOW, None)


def test_what_is_asked_for_while_it_is_done_comes_behind_what_waited(queue: Store) -> None:
    meanwhile = NOW + timedelta(seconds=9)

    def run(_payload: Payload, _now: object) -> None:
        with queue.writing() as connection:
            jobs.put(connection, KIND, PAYLOAD, meanwhile, meanwhile)

    assert do_next(queue, KIND, Handler(run), NOW)
    assert (kept(queue).due, kept(queue).leased_until) == (meanwhile, None)
