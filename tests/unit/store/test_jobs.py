"""The queue keeps a job until it is done or given up, whoever is killed meanwhile."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from app.store import Store, jobs
from app.store.jobs import Job
from tests.unit.store.samples import NOW

SOON = NOW + timedelta(minutes=1)
KIND = "deliver"
ONE, TWO = {"delivery": "dlv_1"}, {"delivery": "dlv_2"}


@pytest.fixture
def queue(store: Store) -> Store:
    put(store, ONE)
    return store


def put(store: Store, payload: Mapping[str, object], due: datetime = NOW, kind: str = KIND) -> str:
    with store.writing() as connection:
        return jobs.put(connection, kind, payload, due, NOW)


def take(store: Store, moment: datetime = NOW, kind: str = KIND) -> Job | None:
    with store.writing() as connection:
        return jobs.take(connection, kind, moment, moment + timedelta(minutes=1))


def taken(store: Store, moment: datetime = NOW) -> Job:
    found = take(store, moment)
    assert found
    return found


def on_file(store: Store, payload: dict[str, str]) -> Job | None:
    with store.reading() as connection:
        return jobs.by_id(connection, jobs.job_id(KIND, payload))


def test_what_is_taken_is_no_one_else_s(queue: Store) -> None:
    job = taken(queue)
    assert (job.payload, job.attempts, job.leased_until) == ('{"delivery":"dlv_1"}', 1, SOON)
    assert take(queue) is None


def test_a_kind_takes_its_own_jobs_only(queue: Store) -> None:
    assert take(queue, kind="hook") is None


def test_what_is_not_given_back_is_free_when_its_time_is_over(queue: Store) -> None:
    assert taken(queue).attempts == 1
    assert taken(queue, SOON).attempts == 2


def test_what_is_done_is_gone(queue: Store) -> None:
    job = taken(queue)
    with queue.writing() as connection:
        jobs.finish(connection, job)
    assert on_file(queue, ONE) is None


def test_the_same_work_waits_once_for_its_earliest_time(store: Store) -> None:
    first = put(store, {"a": 1, "b": 2}, SOON)
    assert put(store, {"b": 2, "a": 1}, NOW) == first
    assert put(store, {"a": 1, "b": 2}, SOON) == first
    assert taken(store).asked == 3
    assert take(store) is None


def test_what_is_asked_for_while_it_is_at_work_is_done_once_more(queue: Store) -> None:
    job = taken(queue)
    put(queue, ONE)
    with queue.writing() as connection:
        jobs.finish(connection, job)
    assert taken(queue).asked == 2


def test_whoever_overstays_his_lease_changes_nothing(queue: Store) -> None:
    late, job = taken(queue), taken(queue, SOON)
    with queue.writing() as connection:
        jobs.finish(connection, late)
        jobs.postpone(connection, late, SOON, "too late")
        jobs.give_up(connection, late, "too late", SOON)
        jobs.free(connection, late)
    assert on_file(queue, ONE) == job


def test_what_is_postponed_waits_with_its_error(queue: Store) -> None:
    with queue.writing() as connection:
        job = jobs.take(connection, KIND, NOW, SOON)
        assert job
        jobs.postpone(connection, job, SOON, "no answer")
    assert take(queue) is None
    again = taken(queue, SOON)
    assert (again.attempts, again.last_error) == (2, "no answer")


def test_what_is_given_up_is_kept_and_not_taken(queue: Store) -> None:
    job = taken(queue)
    with queue.writing() as connection:
        jobs.give_up(connection, job, "gone", NOW)
    assert take(queue, SOON) is None
    with queue.reading() as connection:
        (kept,) = jobs.given_up(connection, "", 10)
        assert (kept.id, kept.last_error, kept.failed_at) == (job.id, "gone", NOW)
        assert jobs.given_up(connection, job.id, 10) == ()


def test_what_was_given_up_is_taken_up_again_where_it_is_asked_for(queue: Store) -> None:
    job = taken(queue)
    with queue.writing() as connection:
        jobs.give_up(connection, job, "gone", NOW)
    put(queue, ONE, SOON)
    assert take(queue) is None
    assert taken(queue, SOON).attempts == 1


def test_what_is_asked_for_anew_is_not_given_up_with_the_old(queue: Store) -> None:
    job = taken(queue)
    put(queue, ONE)
    with queue.writing() as connection:
        jobs.give_up(connection, job, "gone", NOW)
    assert taken(queue).failed_at is None


def test_what_is_freed_can_be_taken_at_once(queue: Store) -> None:
    job = taken(queue)
    with queue.writing() as connection:
        assert not jobs.is_due(connection, KIND, NOW)
        jobs.free(connection, job)
        assert jobs.is_due(connection, KIND, NOW)


def test_the_one_that_is_due_longest_comes_first(queue: Store) -> None:
    put(queue, TWO, NOW - timedelta(minutes=1))
    assert [taken(queue).payload, taken(queue).payload] == [
        '{"delivery":"dlv_2"}',
        '{"delivery":"dlv_1"}',
    ]
