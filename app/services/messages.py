"""Sends messages: one try at a time for each subscription, until it is taken or given up."""

import logging
from datetime import datetime, timedelta

from app.domain.audit import Act
from app.domain.webhooks import (
    Attempt,
    Message,
    MessageStatus,
    Subscription,
    next_try,
)
from app.errors import NotFound
from app.exporters.as_events import trial_event
from app.outgoing import Outcome, Reach, post, signed_headers
from app.services.audit import Change, note
from app.services.paging import checked_word
from app.store import Store, messages, outbox, subscriptions
from app.watching import call_now

log = logging.getLogger(__name__)

KIND = outbox.KIND
"""The kind of job that makes the next message of one subscription."""

GONE = "the receiver answered 410, which asks that nothing more is sent"

QUICK = timedelta(seconds=1)
REST = 4
"""For each second beyond the first that a try took, the receiver is left alone for so many: who
always takes his 15 seconds takes a fifth of a place from the others, and no more."""

KEPT = timedelta(days=30)
"""How long a message that is over stays on record."""


def send_next(store: Store, reach: Reach, subscription_id: str, now: datetime) -> datetime | None:
    """Tries the subscription's message that is due first; says when the next one is, or None.

    One a turn: with many subscriptions each has its turn before any has a second one. A kill after
    the message was sent and before that is on record sends it once more, with the same id.
    """
    with store.reading() as connection:
        subscription = subscriptions.by_id(connection, subscription_id)
        message = messages.next_of(connection, subscription_id)
    if subscription is None or subscription.disabled or message is None:
        return None
    due = _turn_of(subscription, message)
    if due > now:
        return due
    outcome = _try(subscription, message, reach, now)
    _note(store, message, outcome, now)
    with store.reading() as connection:
        subscription = subscriptions.by_id(connection, subscription_id)
        following = messages.next_of(connection, subscription_id)
    if subscription is None or following is None or outcome.is_gone:
        return None
    # Behind whoever has waited longer than this turn took.
    return max(_turn_of(subscription, following), now + outcome.took)


def _turn_of(subscription: Subscription, message: Message) -> datetime:
    """When the message may be tried, a message that is still to be."""
    due = message.due or message.created_at
    return max(due, subscription.rests_until or due)


def send_trial(store: Store, reach: Reach, subscription_id: str, now: datetime) -> Outcome:
    """Sends the subscription a message that says nothing, at once, and keeps no record of it.

    NotFound where there is no such subscription.
    """
    with store.reading() as connection:
        subscription = subscriptions.by_id(connection, checked_word(subscription_id, "id"))
    if subscription is None:
        raise NotFound("subscription", subscription_id)
    trial = outbox.message_of(trial_event(subscription_id, now), subscription, now)
    return _try(subscription, trial, reach, now)


def _try(subscription: Subscription, message: Message, reach: Reach, now: datetime) -> Outcome:
    keys = [secret.text for secret in subscription.secrets if secret.holds(now)]
    body = message.body.encode()
    headers = signed_headers(message.id, body, keys, now)
    return post(subscription.url, body, headers, reach, now)


def _note(store: Store, message: Message, outcome: Outcome, now: datetime) -> None:
    ended = now + outcome.took  # a wait begins when the try is over
    due = next_try(message.id, message.attempts + 1, ended, outcome.after)
    with store.writing() as connection:
        number = messages.tries(connection, message.id) + 1
        attempt = Attempt(number, now, outcome.status, outcome.error)
        status = messages.note(connection, message, attempt, due)
        if outcome.took > QUICK:
            rested = ended + REST * (outcome.took - QUICK)
            subscriptions.rest(connection, message.subscription_id, rested)
        if outcome.is_gone:
            subscriptions.disable(connection, message.subscription_id, GONE)
        messages.forget(connection, message.subscription_id, now - KEPT)
        if outcome.is_gone:
            note(connection, Act.WEBHOOK_DISABLED, message.subscription_id, Change(after=GONE))
    call_now().watch.delivered(str(status))
    facts = {
        "message_id": message.id,
        "subscription_id": message.subscription_id,
        "attempt": number,
        "answer": outcome.status,
    }
    log.log(_level(status), f"webhook {status}", extra=facts)


def _level(status: MessageStatus) -> int:
    return {
        MessageStatus.DELIVERED: logging.INFO,
        MessageStatus.WAITING: logging.WARNING,
        MessageStatus.FAILED: logging.ERROR,
    }[status]
