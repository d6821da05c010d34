"""Subscriptions come back as they were put; a disabled one listens no more."""

from dataclasses import replace
from datetime import timedelta

from app.domain.webhooks import EventType, Secret, Subscription
from app.store import Store, subscriptions
from tests.unit.store.samples import NOW

FIRST = Subscription(
    id="sub_1",
    url="https://desk.example/hook",
    events=(EventType.DRIFTED, EventType.CONFLICTED),
    source="harbour post",
    secrets=(Secret("whsec_one"),),
    created_at=NOW,
)
SECOND = Subscription(
    "sub_0", "https://b.example/", (), None, (Secret("whsec_two"),), NOW + timedelta(seconds=1)
)


def test_subscriptions_come_back_as_they_were_put(store: Store) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.add(connection, SECOND)
    with store.reading() as connection:
        assert subscriptions.all_of(connection) == (FIRST, SECOND)
        assert subscriptions.listening(connection) == (SECOND, FIRST)
        assert subscriptions.by_id(connection, "sub_1") == FIRST
        assert subscriptions.by_id(connection, "sub_2") is None


def test_a_disabled_one_listens_no_more_until_it_is_enabled(store: Store) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.disable(connection, "sub_1", "it answered 410")
        assert subscriptions.listening(connection) == ()
        assert subscriptions.all_of(connection) == (replace(FIRST, disabled="it answered 410"),)
        subscriptions.enable(connection, "sub_1")
        assert subscriptions.listening(connection) == (FIRST,)


def test_who_rests_is_known_to(store: Store) -> None:
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.rest(connection, "sub_1", NOW)
        assert subscriptions.listening(connection) == (replace(FIRST, rests_until=NOW),)


def test_a_new_secret_comes_first_and_the_old_one_for_a_while(store: Store) -> None:
    day, later = NOW + timedelta(days=1), NOW + timedelta(days=2)
    with store.writing() as connection:
        subscriptions.add(connection, FIRST)
        subscriptions.rotate(connection, "sub_1", "whsec_new", day)
        rotated = subscriptions.by_id(connection, "sub_1")
        subscriptions.rotate(connection, "sub_1", "whsec_newer", later)
        again = subscriptions.by_id(connection, "sub_1")
    assert rotated
    assert rotated.secrets == (Secret("whsec_new"), Secret("whsec_one", day))
    assert again
    assert again.secrets == (Secret("whsec_newer"), Secret("whsec_new", later))
