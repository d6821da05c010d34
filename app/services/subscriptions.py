"""Who is told what: subscribe, leave, replace a secret, look at messages and make one again."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from app.domain.audit import Act
from app.domain.limits import SOURCE_CHARACTERS, is_keepable
from app.domain.source import folded_name
from app.domain.webhooks import (
    SUBSCRIBABLE,
    Attempt,
    EventType,
    Message,
    Secret,
    Subscription,
)
from app.errors import BadInput, Conflict, NotFound, TooLarge
from app.outgoing import Reach, Refused, key_of, new_secret, target_of
from app.services.audit import Change, note
from app.services.paging import Page, Place, checked_limit, checked_word, moment_at, page_of
from app.store import Store, jobs, messages, outbox, subscriptions
from app.store.columns import moment_text

LISTING = "messages"
MOST = 100
"""Subscriptions at once: each event is written down for each of them."""

OVERLAP = timedelta(hours=24)
"""How long an old secret signs beside the new one, so that a receiver has time to change."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: where to, and of what. No `events` are all, no `source` every source."""

    url: str
    events: tuple[str, ...] = ()
    source: str | None = None
    secret: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A message and how each try went, the first one first."""

    message: Message
    attempts: tuple[Attempt, ...]


def subscribe(store: Store, wish: Wish, reach: Reach, now: datetime) -> Subscription:
    """From now on the url is told; the answer holds the secret, which is never shown again.

    BadInput for a url that must not be asked, an unknown event or a secret that is none; Conflict
    where the url is told already, or beyond 100 subscriptions.
    """
    subscription = _wished(wish, reach, now)
    with store.writing() as connection:
        known = subscriptions.all_of(connection)
        if any(one.url == subscription.url for one in known):
            raise Conflict("this url is subscribed already: remove that subscription first")
        if len(known) >= MOST:
            raise Conflict(f"there are {MOST} subscriptions: remove one first")
        subscriptions.add(connection, subscription)
        note(connection, Act.WEBHOOK_ADDED, subscription.id, Change(after=_host(subscription)))
    return subscription


def list_subscriptions(store: Store) -> tuple[Subscription, ...]:
    """Every subscription, the oldest first."""
    with store.reading() as connection:
        return subscriptions.all_of(connection)


def get_subscription(store: Store, identifier: str) -> Subscription:
    """The subscription with that id, or NotFound."""
    checked_word(identifier, "id")
    with store.reading() as connection:
        return _required(subscriptions.by_id(connection, identifier), identifier)


def unsubscribe(store: Store, identifier: str) -> None:
    """Takes the subscription away with all that waits for it; NotFound where there is none."""
    checked_word(identifier, "id")
    with store.writing() as connection:
        found = _required(subscriptions.by_id(connection, identifier), identifier)
        subscriptions.remove(connection, identifier)
        note(connection, Act.WEBHOOK_REMOVED, identifier, Change(before=_host(found)))


def rotate_secret(store: Store, identifier: str, now: datetime) -> Subscription:
    """Gives the subscription a new secret, which the answer shows; the old one holds for a day."""
    checked_word(identifier, "id")
    with store.writing() as connection:
        _required(subscriptions.by_id(connection, identifier), identifier)
        subscriptions.rotate(connection, identifier, new_secret(), now + OVERLAP)
        note(connection, Act.WEBHOOK_ROTATED, identifier)
        return _required(subscriptions.by_id(connection, identifier), identifier)


def enable(store: Store, identifier: str, now: datetime) -> Subscription:
    """Sends again to a subscription that was disabled, and first what has waited."""
    checked_word(identifier, "id")
    with store.writing() as connection:
        found = _required(subscriptions.by_id(connection, identifier), identifier)
        subscriptions.enable(connection, identifier)
        jobs.put(connection, outbox.KIND, outbox.payload_of(identifier), now, now)
        note(connection, Act.WEBHOOK_ENABLED, identifier, Change(before=found.disabled))
        return replace(found, disabled=None)


def list_messages(store: Store, identifier: str, cursor: str | None, limit: int) -> Page[Sent]:
    """What was and is to be sent to the subscription, the newest first, each with its tries."""
    checked_word(identifier, "id")
    before = moment_at(LISTING, cursor)
    with store.reading() as connection:
        _required(subscriptions.by_id(connection, identifier), identifier)
        found = messages.listed(connection, identifier, before, checked_limit(limit) + 1)
        tries = messages.attempts_of(connection, [one.id for one in found])
    return page_of(LISTING, [Sent(one, tries[one.id]) for one in found], limit, _place_of)


def replay(store: Store, message_id: str, now: datetime) -> Sent:
    """Makes the message anew, with its id and its body, from the start of the schedule.

    NotFound for an unknown one; Conflict where its subscription is disabled.
    """
    with store.writing() as connection:
        found = messages.by_id(connection, checked_word(message_id, "id"))
        if found is None:
            raise NotFound("message", message_id)
        to = subscriptions.by_id(connection, found.subscription_id)
        if to is not None and to.disabled:
            raise Conflict(f"the subscription {to.id} is disabled: {to.disabled}")
        messages.replay(connection, found.id, now)
        payload = outbox.payload_of(found.subscription_id)
        jobs.put(connection, outbox.KIND, payload, now, now)
        note(connection, Act.WEBHOOK_REPLAYED, found.id)
        again = messages.by_id(connection, found.id) or found
        return Sent(again, messages.attempts_of(connection, [found.id])[found.id])


def _host(subscription: Subscription) -> str:
    """Where it is told, without what may be a secret of its receiver's: path and query."""
    return urlsplit(subscription.url).hostname or ""


def _wished(wish: Wish, reach: Reach, now: datetime) -> Subscription:
    try:
        url, _ = target_of(wish.url, reach.allowed)
    except Refused as refused:
        raise BadInput(f"url {refused}", "url") from refused
    address = str(url.copy_with(fragment=None))
    return Subscription(
        id="sub_" + hashlib.sha256(f"{address}\x1f{now.isoformat()}".encode()).hexdigest()[:20],
        url=address,
        events=_events(wish.events),
        source=_source(wish.source),
        secrets=(Secret(_secret(wish.secret)),),
        created_at=now,
    )


def _events(named: tuple[str, ...]) -> tuple[EventType, ...]:
    unknown = [one for one in named if one not in SUBSCRIBABLE]
    if unknown:
        raise BadInput(f"events are: {', '.join(SUBSCRIBABLE)}", "events")
    return tuple(one for one in SUBSCRIBABLE if one in named)


def _source(name: str | None) -> str | None:
    if name is None or not name.strip():
        return None
    if not is_keepable(name):
        raise BadInput("source holds a NUL or half a surrogate pair", "source")
    if len(name) > SOURCE_CHARACTERS:
        raise TooLarge(f"source is longer than {SOURCE_CHARACTERS} characters", "source")
    return folded_name(name)


def _secret(given: str | None) -> str:
    if given is None:
        return new_secret()
    try:
        key_of(given)
    except ValueError as error:
        raise BadInput(str(error), "secret") from None
    return given


def _required(found: Subscription | None, identifier: str) -> Subscription:
    if found is None:
        raise NotFound("subscription", identifier)
    return found


def _place_of(sent: Sent) -> Place:
    return Place(moment_text(sent.message.created_at), sent.message.id)
