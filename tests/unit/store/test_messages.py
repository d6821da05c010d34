"""The outbox: what is due first, how each try went, and what is forgotten."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.webhooks import Attempt, EventType, Message, MessageStatus
from app.store import Store, messages, subscriptions
from tests.unit.store.samples import NOW
from tests.unit.store.test_subscriptions import FIRST, SECOND

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]
LATER = NOW + timedelta(minutes=5)


def message(number: int, due: datetime | None = NOW, to: str = "sub_1") -> Message:
    status = MessageStatus.WAITING if due else MessageStatus.DELIVERED
    created = NOW + timedelta(seconds=number)
    body = f'{{"number": {number}}}'
    return Message(f"msg_{number}", to, EventType.CHECKED, body, status, 0, due, created)


@pytest.fixture(autouse=True)
def subscribed(store: Store) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.add(connection, SECOND)


def test_what_is_due_first_is_next(store: Store) -> None:
    with store.writing() as connection:
        assert messages.next_of(connection, "sub_1") is None
        soon, late, done = message(2), message(1, LATER), message(3, None)
        messages.put(connection, [late, soon, done, message(4, to="sub_0")])
        assert messages.next_of(connection, "sub_1") == soon
        assert messages.by_id(connection, "msg_3") == done
        assert messages.by_id(connection, "msg_9") is None


def test_a_try_that_failed_waits_for_the_next(store: Store) -> None:
    first = message(1)
    with store.writing() as connection:
        messages.put(connection, [first])
        attempt = Attempt(1, NOW, 503, "the receiver answers 503")
        assert messages.note(connection, first, attempt, LATER) is MessageStatus.WAITING
        noted = messages.next_of(connection, "sub_1")
        assert messages.attempts_of(connection, ["msg_1"]) == {"msg_1": (attempt,)}
        assert messages.tries(connection, "msg_1") == 1
    assert noted == replace(
        first, attempts=1, due=LATER, last_status=503, last_error="the receiver answers 503"
    )


@pytest.mark.parametrize(
    ("attempt", "status"),
    [
        (Attempt(1, NOW, 204, None), MessageStatus.DELIVERED),
        (Attempt(1, NOW, None, "it hung up"), MessageStatus.FAILED),
    ],
)
def test_after_success_or_the_last_try_nothing_is_due(
    store: Store, attempt: Attempt, status: MessageStatus
) -> None:
    first = message(1)
    with store.writing() as connection:
        messages.put(connection, [first])
        due = LATER if attempt.error is None else None
        assert messages.note(connection, first, attempt, due) is status
        noted = messages.by_id(connection, "msg_1")
        assert messages.next_of(connection, "sub_1") is None
    assert noted
    assert (noted.status, noted.due) == (status, None)


def test_a_replay_begins_the_schedule_anew_and_keeps_the_history(store: Store) -> None:
    first = message(1)
    with store.writing() as connection:
        messages.put(connection, [first])
        messages.note(connection, first, Attempt(1, NOW, None, "it hung up"), None)
        messages.replay(connection, "msg_1", LATER)
        again = messages.next_of(connection, "sub_1")
        assert messages.tries(connection, "msg_1") == 1
    assert again
    assert (again.status, again.attempts, again.due) == (MessageStatus.WAITING, 0, LATER)


def test_messages_are_listed_newest_first_from_a_place_on(store: Store) -> None:
    made = [message(number) for number in range(4)]
    with store.writing() as connection:
        messages.put(connection, [*made, message(9, to="sub_0")])
        assert messages.listed(connection, "sub_1", None, 2) == (made[3], made[2])
        place = (made[2].created_at, made[2].id)
        assert messages.listed(connection, "sub_1", place, 9) == (made[1], made[0])


def test_who_leaves_takes_everything_along(store: Store, rows: Rows) -> None:
    first = message(1)
    with store.writing() as connection:
        messages.put(connection, [first, message(2, to="sub_0")])
        messages.note(connection, first, Attempt(1, NOW, 204, None), None)
        subscriptions.remove(connection, "sub_1")
        # a try that was under way meanwhile has nothing left to be noted at
        messages.note(connection, first, Attempt(2, NOW, 204, None), None)
    left = rows()
    assert [row[0] for row in left["subscriptions"]] == ["sub_0"]
    assert [row[0] for row in left["messages"]] == ["msg_2"]
    assert left["attempts"] == []


def test_what_is_old_and_over_is_forgotten(store: Store) -> None:
    done = message(1, None)
    with store.writing() as connection:
        messages.put(connection, [done, message(2), message(3, None, "sub_0")])
        messages.forget(connection, "sub_1", NOW)
        assert messages.by_id(connection, "msg_1") == done
        messages.forget(connection, "sub_1", LATER)
        assert messages.by_id(connection, "msg_1") is None
        assert messages.by_id(connection, "msg_2")
        assert messages.by_id(connection, "msg_3")
