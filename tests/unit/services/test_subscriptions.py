"""Subscriptions are checked before they are kept, and messages can be looked at and replayed."""

from datetime import timedelta

import pytest
from standardwebhooks import Webhook

from app.domain.webhooks import EventType, Subscription
from app.errors import BadInput, Conflict, NotFound, TooLarge
from app.outgoing import Reach, allowance_from
from app.services.subscriptions import (
    MOST,
    OVERLAP,
    Wish,
    enable,
    list_messages,
    list_subscriptions,
    replay,
    rotate_secret,
    subscribe,
    unsubscribe,
)
from app.store import Store, outbox, subscriptions
from tests.unit.store.samples import NOW
from tests.unit.store.test_outbox import CHECKED, DECIDED, DRIFTED

URL = "https://desk.example/hook"


def subscribed(
    store: Store,
    url: str = URL,
    events: tuple[str, ...] = (),
    source: str | None = None,
    secret: str | None = None,
) -> Subscription:
    return subscribe(store, Wish(url, events, source, secret), Reach(), NOW)


def test_who_subscribes_is_given_a_secret_of_the_standard(store: Store) -> None:
    made = subscribed(store)
    assert made.id.startswith("sub_")
    Webhook(made.secrets[0].text)
    assert list_subscriptions(store) == (made,)


def test_a_wish_is_kept_in_one_spelling(store: Store) -> None:
    made = subscribed(
        store,
        "HTTPS://Desk.example/hook#top",
        events=("decision.made", "check.completed", "check.completed"),
        source="  Harbour  POST ",
    )
    assert made.url == "https://desk.example/hook"
    assert made.events == (EventType.CHECKED, EventType.DECIDED)
    assert made.source == "harbour post"


def test_an_own_secret_is_taken(store: Store) -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  # the standard's example
    assert subscribed(store, secret=secret).secrets[0].text == secret


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (Wish("http://127.0.0.1/hook"), "url"),
        (Wish("http://2130706433/hook"), "url"),
        (Wish("https://desk:secret@desk.example/"), "url"),
        (Wish("https://desk.example:8443/"), "url"),
        (Wish("ftp://desk.example/"), "url"),
        (Wish(URL, ("claim.checked",)), "events"),
        (Wish(URL, ("webhook.test",)), "events"),
        (Wish(URL, source="a\x00b"), "source"),
        (Wish(URL, secret="whsec_short"), "secret"),  # noqa: S106
    ],
)
def test_what_cannot_be_wished_names_its_field(store: Store, wish: Wish, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        subscribe(store, wish, Reach(), NOW)
    assert refused.value.loc == (field,)
    assert list_subscriptions(store) == ()


def test_a_source_beyond_its_limit_is_too_long(store: Store) -> None:
    with pytest.raises(TooLarge):
        subscribed(store, source="a" * 201)


def test_a_place_of_one_s_own_network_is_taken_where_it_is_allowed(store: Store) -> None:
    reach = Reach(allowance_from("10.0.0.7:8080"))
    assert subscribe(store, Wish("http://10.0.0.7:8080/hook"), reach, NOW)


def test_a_url_is_subscribed_once(store: Store) -> None:
    subscribed(store)
    with pytest.raises(Conflict, match="already"):
        subscribed(store)


def test_there_is_room_for_a_hundred(store: Store) -> None:
    for number in range(MOST):
        subscribed(store, f"{URL}/{number}")
    with pytest.raises(Conflict, match="100"):
        subscribed(store, f"{URL}/{MOST}")


def test_who_leaves_is_gone(store: Store) -> None:
    made = subscribed(store)
    unsubscribe(store, made.id)
    assert list_subscriptions(store) == ()
    for action in (unsubscribe, lambda one, name: list_messages(one, name, None, 9)):
        with pytest.raises(NotFound, match="subscription"):
            action(store, made.id)


def test_a_new_secret_signs_beside_the_old_one_for_a_day(store: Store) -> None:
    made = subscribed(store)
    rotated = rotate_secret(store, made.id, NOW)
    new, old = rotated.secrets
    assert new.text != old.text == made.secrets[0].text
    assert new.until is None
    assert old.until == NOW + OVERLAP
    with pytest.raises(NotFound):
        rotate_secret(store, "sub_none", NOW)


def test_messages_are_listed_page_by_page(store: Store) -> None:
    made = subscribed(store)
    with store.writing() as connection:
        outbox.announce(connection, [CHECKED, DRIFTED, DECIDED], NOW)
    first = list_messages(store, made.id, None, 2)
    second = list_messages(store, made.id, first.next_cursor, 2)
    assert (len(first.items), len(second.items), second.next_cursor) == (2, 1, None)
    assert {one.message.type for one in first.items + second.items} == {
        EventType.CHECKED,
        EventType.DRIFTED,
        EventType.DECIDED,
    }
    with pytest.raises(BadInput, match="cursor"):
        list_messages(store, made.id, "forged", 2)


def test_a_delivery_is_replayed_from_the_start(store: Store) -> None:
    made = subscribed(store)
    with store.writing() as connection:
        outbox.announce(connection, [CHECKED], NOW)
    (sent,) = list_messages(store, made.id, None, 9).items
    later = NOW + timedelta(days=3)
    again = replay(store, sent.message.id, later)
    assert (again.message.due, again.message.attempts) == (later, 0)
    assert again.message.body == sent.message.body
    with pytest.raises(NotFound, match="message"):
        replay(store, "msg_none", later)


def test_nothing_is_replayed_to_who_is_disabled_until_enabled(store: Store) -> None:
    made = subscribed(store)
    with store.writing() as connection:
        outbox.announce(connection, [CHECKED], NOW)
        subscriptions.disable(connection, made.id, "it answered 410")
    (sent,) = list_messages(store, made.id, None, 9).items
    with pytest.raises(Conflict, match="disabled"):
        replay(store, sent.message.id, NOW)
    assert enable(store, made.id, NOW).disabled is None
    assert replay(store, sent.message.id, NOW)
