"""Work that waits is counted once, in the state that it is in at the moment asked about."""

from datetime import datetime, timedelta

from app.domain.rejudging import Cause, Why
from app.store import Store, articles, jobs, rejudgings, subscriptions
from app.store import messages as outgoing
from app.store.waiting import AT_WORK, DUE, GIVEN_UP, LATER, REJUDGING, Waiting, messages, work
from tests.unit.store.samples import NOW, recording, respelt
from tests.unit.store.test_messages import message
from tests.unit.store.test_subscriptions import FIRST

HOUR = timedelta(hours=1)
KIND = "hook"


def put(store: Store, number: int, due: datetime, kind: str = KIND) -> None:
    with store.writing() as connection:
        jobs.put(connection, kind, {"n": number}, due, NOW)


def told(store: Store, now: datetime = NOW) -> dict[tuple[str, str], Waiting]:
    with store.reading() as connection:
        return {(one.kind, one.state): one for one in work(connection, now)}


def test_where_nothing_waits_nothing_is_told(store: Store) -> None:
    assert told(store) == {}


def test_each_job_is_in_one_state(store: Store) -> None:
    """Seen to fail with what was given up told as due: it would wait for ever, and ring."""
    for number in range(4):
        put(store, number, NOW - (4 - number) * HOUR)
    put(store, 9, NOW + HOUR)
    with store.writing() as connection:
        taken = jobs.take(connection, KIND, NOW, NOW + HOUR)
        assert taken is not None
        jobs.give_up(connection, taken, "broken", NOW)
        jobs.take(connection, KIND, NOW, NOW + HOUR)
    found = told(store)
    numbers = {state: one.number for (_, state), one in found.items()}
    assert numbers == {GIVEN_UP: 1, AT_WORK: 1, DUE: 2, LATER: 1}
    assert found[KIND, DUE].first == NOW - 2 * HOUR
    assert found[KIND, LATER].first == NOW + HOUR


def test_a_lease_that_ran_out_leaves_the_work_due(store: Store) -> None:
    put(store, 1, NOW)
    with store.writing() as connection:
        jobs.take(connection, KIND, NOW, NOW + HOUR)
    assert set(told(store)) == {(KIND, AT_WORK)}
    assert set(told(store, NOW + HOUR)) == {(KIND, DUE)}


def test_what_is_due_at_this_moment_is_due(store: Store) -> None:
    put(store, 1, NOW)
    assert set(told(store)) == {(KIND, DUE)}
    assert set(told(store, NOW - timedelta(microseconds=1))) == {(KIND, LATER)}


def test_each_kind_is_counted_apart_and_judging_again_is_one(store: Store) -> None:
    put(store, 1, NOW, "deliver")
    put(store, 1, NOW)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        articles.record(connection, respelt(recording(), "Meridian Wire"), NOW)
        rejudgings.ask(connection, ["art_1", "art_2"], Why(Cause.RECORDED, "art_9"), NOW + HOUR)
    found = told(store)
    assert {key: one.number for key, one in found.items()} == {
        ("deliver", DUE): 1,
        (KIND, DUE): 1,
        (REJUDGING, LATER): 2,
    }


def test_webhooks_that_are_done_wait_no_more(store: Store) -> None:
    """Seen to fail with every message counted."""
    with store.writing() as connection:
        assert messages(connection) == (0, None)
        subscriptions.add(connection, FIRST)
        sent, soon, late = message(1, None), message(2, NOW), message(3, NOW + HOUR)
        outgoing.put(connection, [sent, late, soon])
        assert messages(connection) == (2, NOW)
