"""What was given up can be seen, and taken up again as if for the first time."""

from datetime import timedelta

import pytest

from app.errors import BadInput, NotFound
from app.services.given_up import list_given_up, take_up
from app.services.jobs import Handler, Payload, do_next
from app.store import Store, jobs
from tests.unit.store.samples import NOW

LATER = NOW + timedelta(days=1)


@pytest.fixture
def failed(store: Store) -> str:
    def refuse(_payload: Payload, _now: object) -> None:
        raise BadInput("it is empty")

    with store.writing() as connection:
        identifier = jobs.put(connection, "deliver", {"delivery": "dlv_1"}, NOW, NOW)
    assert do_next(store, "deliver", Handler(refuse), NOW)
    return identifier


def test_it_says_what_it_was_about_and_why(store: Store, failed: str) -> None:
    (job,) = list_given_up(store, "", 50)
    assert (job.id, job.last_error) == (failed, "it is empty")
    assert list_given_up(store, failed, 50) == ()


def test_it_is_taken_up_again(store: Store, failed: str) -> None:
    take_up(store, failed, LATER)
    assert list_given_up(store, "", 50) == ()
    done: list[Payload] = []
    assert do_next(store, "deliver", Handler(lambda payload, _now: done.append(payload)), LATER)
    assert done == [{"delivery": "dlv_1"}]


def test_what_waits_still_is_none_that_was_given_up(store: Store, failed: str) -> None:
    take_up(store, failed, LATER)
    with pytest.raises(NotFound):
        take_up(store, failed, LATER)
    with pytest.raises(NotFound):
        take_up(store, "job_0", LATER)


@pytest.mark.parametrize("limit", [0, 201])
def test_a_page_has_its_bounds(store: Store, limit: int) -> None:
    with pytest.raises(BadInput):
        list_given_up(store, "", limit)
