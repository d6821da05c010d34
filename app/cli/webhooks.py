"""`plumbline webhooks`: who is told what, and how that went."""

import contextlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime

from app.cli.secrets import NOTE, secret_in
from app.cli.terminal import note, say
from app.domain.webhooks import Subscription
from app.outgoing import Reach
from app.services import database
from app.services.messages import send_trial
from app.services.subscriptions import (
    Sent,
    Wish,
    enable,
    list_messages,
    list_subscriptions,
    replay,
    rotate_secret,
    subscribe,
    unsubscribe,
)
from app.settings import from_environment
from app.store import Store, open_store

NOT_TAKEN = 1


def add(url: str, events: tuple[str, ...], source: str | None, secret: str | None) -> int:
    """Subscribes the url; on stdout its id and, if it was made here, its secret."""
    with _opened() as (store, reach):
        wish = Wish(url, events, source, secret_in(secret))
        made = subscribe(store, wish, reach, _now())
    say(f"id: {made.id}")
    if secret is None:
        _say_secret(made)
    return 0


def list_all() -> int:
    """Prints one line a subscription: id, url, events, source and, where it is so, disabled."""
    with _opened() as (store, _):
        found = list_subscriptions(store)
    for one in found:
        say(*_fields(one))
    return 0


def remove(identifier: str) -> int:
    """Takes the subscription away."""
    with _opened() as (store, _):
        unsubscribe(store, identifier)
    return 0


def test(identifier: str) -> int:
    """Sends a message now; 0 where the receiver took it, 1 where not, and why."""
    with _opened() as (store, reach):
        outcome = send_trial(store, reach, identifier, _now())
    say(f"delivered: {outcome.status}" if outcome.is_success else f"failed: {outcome.error}")
    return 0 if outcome.is_success else NOT_TAKEN


def rotate(identifier: str) -> int:
    """Replaces the secret and prints the new one, the only time."""
    with _opened() as (store, _):
        rotated = rotate_secret(store, identifier, _now())
    _say_secret(rotated)
    return 0


def send_again(identifier: str) -> int:
    """Sends again to who was disabled."""
    with _opened() as (store, _):
        say(*_fields(enable(store, identifier, _now())))
    return 0


def deliveries(identifier: str, limit: int) -> int:
    """Prints the newest deliveries, each with its tries."""
    with _opened() as (store, _):
        page = list_messages(store, identifier, None, limit)
    for sent in page.items:
        _say_delivery(sent)
    return 0


def make_again(message_id: str) -> int:
    """Puts the delivery in the outbox once more; the running service makes it."""
    with _opened() as (store, _):
        _say_delivery(replay(store, message_id, _now()))
    return 0


@contextlib.contextmanager
def _opened() -> Iterator[tuple[Store, Reach]]:
    settings = from_environment(os.environ)
    database.upgrade(settings.database_url)
    store = open_store(settings.database_url)
    try:
        yield store, Reach(settings.allow_hosts)
    finally:
        store.close()


def _fields(one: Subscription) -> tuple[str, ...]:
    events = ",".join(one.events) or "all"
    state = f"disabled: {one.disabled}" if one.disabled else "told"
    return one.id, one.url, events, one.source or "every source", state


def _say_secret(subscription: Subscription) -> None:
    say(f"secret: {subscription.secrets[0].text}")
    note(NOTE)


def _say_delivery(sent: Sent) -> None:
    made = sent.message
    due = made.due.isoformat(timespec="seconds") if made.due else "-"
    say(made.id, made.type, made.status, due)
    for one in sent.attempts:
        came = one.error or f"the receiver answers {one.status}"
        say("", str(one.number), one.made_at.isoformat(timespec="seconds"), came)


def _now() -> datetime:
    return datetime.now(UTC)
