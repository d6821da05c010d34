"""Events reach the outbox of whoever wants them, and cost nothing where nobody does."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from sqlalchemy import event as hook

from app.domain.webhooks import Event, EventType, message_id
from app.store import Store, jobs, messages, outbox, subscriptions
from tests.unit.store.samples import NOW
from tests.unit.store.test_subscriptions import FIRST, SECOND

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]
CHECKED = Event(EventType.CHECKED, "art_1 a", "Harbour Post", NOW, '{"n": 1}')
DRIFTED = Event(EventType.DRIFTED, "art_1 a clm_1", "HARBOUR  post", NOW, '{"n": 2}')
DECIDED = Event(EventType.DECIDED, "7", None, NOW, '{"n": 3}')


def never() -> Iterator[Event]:
    return map(_fail, [CHECKED])


def _fail(_event: Event) -> Event:
    pytest.fail("an event was made for nobody")


def test_where_nobody_listens_no_event_is_made_and_one_question_asked(
    store: Store, rows: Rows
) -> None:
    asked: list[str] = []
    hook.listen(
        store.engine, "before_cursor_execute", lambda *given: asked.append(given[2]), named=False
    )
    with store.writing() as connection:
        outbox.announce(connection, never(), NOW)
    (question,) = (one for one in asked if not one.startswith("BEGIN"))
    assert question.startswith("SELECT")
    assert rows()["messages"] == []


def test_a_disabled_subscriber_is_nobody(store: Store) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.disable(connection, "sub_1", "it answered 410")
        outbox.announce(connection, never(), NOW)


def test_each_subscriber_gets_what_he_wants_and_one_job(store: Store, rows: Rows) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)  # drifts and conflicts of Harbour Post
        subscriptions.add(connection, SECOND)  # everything
        outbox.announce(connection, iter([CHECKED, DRIFTED, DECIDED]), NOW)
        first = messages.listed(connection, "sub_1", None, 9)
        second = messages.listed(connection, "sub_0", None, 9)
        payload = outbox.payload_of("sub_1")
        job = jobs.by_id(connection, jobs.job_id(outbox.KIND, payload))
    assert [one.id for one in first] == [message_id("sub_1", DRIFTED)]
    assert {one.body for one in second} == {'{"n": 1}', '{"n": 2}', '{"n": 3}'}
    assert job
    assert (job.due, job.payload) == (NOW, '{"subscription":"sub_1"}')
    assert len(rows()["jobs"]) == 2


def test_what_nobody_wants_makes_no_job(store: Store, rows: Rows) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, replace(FIRST, source="meridian wire"))
        outbox.announce(connection, [CHECKED, DRIFTED, DECIDED], NOW)
    assert rows()["messages"] == rows()["jobs"] == []
