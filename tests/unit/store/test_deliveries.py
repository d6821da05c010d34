"""What came stays as it came, and tells what became of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.delivery import Delivery, DeliveryStatus, Outcome, State
from app.errors import Conflict
from app.store import Store, deliveries, jobs
from tests.unit.store.samples import NOW

SOON = NOW + timedelta(minutes=1)


def made(number: int, source_id: str = "blog") -> Delivery:
    return Delivery(
        id=f"dlv_{number}",
        source_id=source_id,
        cms="ghost",
        source="Harbour Post",
        timezone="UTC",
        event=None,
        body='{"post": "€"}',
        article_id="art_1",
        received_at=NOW + timedelta(minutes=number),
        job_id=jobs.job_id("hook", {"delivery": f"dlv_{number}"}),
    )


def add(store: Store, *new: Delivery) -> None:
    for delivery in new:
        with store.writing() as connection:
            deliveries.add(connection, delivery)
            jobs.put(connection, "hook", {"delivery": delivery.id}, NOW, NOW)


def by_id(store: Store, identifier: str) -> DeliveryStatus | None:
    with store.reading() as connection:
        return deliveries.by_id(connection, identifier)


def ids(store: Store, state: State | None = None, **more: str) -> list[str]:
    with store.reading() as connection:
        found = deliveries.listed(connection, state, more.get("source_id"), None, 10)
    return [status.delivery.id for status in found]


def test_it_waits_as_it_came(store: Store) -> None:
    add(store, made(1))
    assert by_id(store, "dlv_1") == DeliveryStatus(made(1), State.WAITING, 0, NOW)
    assert by_id(store, "dlv_2") is None


def test_the_same_is_recorded_once(store: Store) -> None:
    add(store, made(1))
    with pytest.raises(Conflict):
        add(store, made(1))


def test_it_tells_of_its_tries_and_of_the_last_error(store: Store) -> None:
    add(store, made(1))
    with store.writing() as connection:
        job = jobs.take(connection, "hook", NOW, SOON)
        assert job
        jobs.postpone(connection, job, SOON, "no answer")
    assert by_id(store, "dlv_1") == DeliveryStatus(made(1), State.WAITING, 1, SOON, "no answer")
    with store.writing() as connection:
        job = jobs.take(connection, "hook", SOON, SOON + timedelta(minutes=1))
        assert job
        jobs.give_up(connection, job, "it is empty", SOON)
    assert by_id(store, "dlv_1") == DeliveryStatus(made(1), State.FAILED, 2, None, "it is empty")
    assert ids(store, State.FAILED) == ["dlv_1"]


def test_it_says_what_it_came_to_and_can_wait_again(store: Store) -> None:
    add(store, made(1))
    with store.writing() as connection:
        deliveries.close(connection, "dlv_1", Outcome.IGNORED, "it is no article", SOON)
    closed = replace(made(1), outcome=Outcome.IGNORED, note="it is no article", done_at=SOON)
    assert by_id(store, "dlv_1") == DeliveryStatus(closed, State.DONE)
    with store.writing() as connection:
        deliveries.reopen(connection, "dlv_1", "job_2")
    again = by_id(store, "dlv_1")
    assert again == DeliveryStatus(replace(made(1), job_id="job_2"), State.WAITING)


def test_the_latest_come_first_page_by_page(store: Store) -> None:
    add(store, made(1), made(2, "desk"), made(3))
    assert ids(store) == ["dlv_3", "dlv_2", "dlv_1"]
    assert ids(store, source_id="blog") == ["dlv_3", "dlv_1"]
    assert ids(store, State.WAITING, source_id="desk") == ["dlv_2"]
    assert ids(store, State.DONE) == []
    with store.reading() as connection:
        place = (made(2).received_at, "dlv_2")
        (last,) = deliveries.listed(connection, None, None, place, 10)
    assert last.delivery.id == "dlv_1"
