"""Events → messages to whoever wants them, in the transaction that records what they tell of."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from app.domain.source import folded_name
from app.domain.webhooks import Event, Message, MessageStatus, Subscription, message_id
from app.store import jobs, messages, subscriptions

KIND = "deliver"
"""The kind of job that makes the next message of one subscription."""


def announce(connection: Connection, events: Iterable[Event], now: datetime) -> None:
    """Puts each event in the outbox of each subscription that wants it.

    Where nobody listens this is one look at a table without rows, and no event is even made.
    """
    listening = subscriptions.listening(connection)
    if not listening:
        return
    fresh = [
        message_of(event, one, now)
        for event in events
        for one in listening
        if one.wants(event, folded_name(event.source) if event.source else None)
    ]
    messages.put(connection, fresh)
    for one in sorted({message.subscription_id for message in fresh}):
        jobs.put(connection, KIND, payload_of(one), now, now)


def message_of(event: Event, subscription: Subscription, now: datetime) -> Message:
    """The event as it waits to be sent to the subscriber."""
    return Message(
        id=message_id(subscription.id, event),
        subscription_id=subscription.id,
        type=event.type,
        body=event.body,
        status=MessageStatus.WAITING,
        attempts=0,
        due=now,
        created_at=now,
    )


def payload_of(subscription_id: str) -> Mapping[str, object]:
    """The payload of the job: one a subscription, so that a slow one holds up itself alone."""
    return {"subscription": subscription_id}
