"""What is told to those who subscribed: events, messages, and when one is tried again."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class EventType(StrEnum):
    """What can be told; permanent, for it stands in subscribers' code."""

    CHECKED = "check.completed"
    DRIFTED = "figure.drifted"
    CONFLICTED = "claim.conflicted"
    DECIDED = "decision.made"
    REVIEWED = "review.decided"
    TEST = "webhook.test"


SUBSCRIBABLE = tuple(one for one in EventType if one is not EventType.TEST)
"""A test is sent to whom it is meant for, whatever else he wants."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `about` tells it from any other of its type at that moment.

    `source` is whose article it is about, None for none; `body` the JSON text that is sent.
    """

    type: EventType
    about: str
    source: str | None
    at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class Secret:
    """What messages are signed with, until a moment or, as the newest one, for good."""

    text: str = field(repr=False)
    until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class Subscription:
    """Who is told what; without `events` everything, without `source` of every source.

    `disabled` says why nothing is sent any more; None while it is. Until `rests_until` nothing is
    sent, for the receiver took long and others have their turn first.
    """

    id: str
    url: str
    events: tuple[EventType, ...]
    source: str | None
    secrets: tuple[Secret, ...]
    created_at: datetime
    disabled: str | None = None
    rests_until: datetime | None = None

    def wants(self, event: Event, folded_source: str | None) -> bool:
        """Whether the event is to be sent. What is of no source is of none that was asked for."""
        if self.events and event.type not in self.events:
            return False
        return self.source is None or self.source == folded_source


class MessageStatus(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"  # tried as often as the schedule has it


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one subscriber; `id` stays the same however often it is tried."""

    id: str
    subscription_id: str
    type: EventType
    body: str
    status: MessageStatus
    attempts: int
    due: datetime | None
    created_at: datetime
    last_status: int | None = None
    last_error: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: the status that came back, or why none did."""

    number: int
    made_at: datetime
    status: int | None
    error: str | None


SCHEDULE = (
    timedelta(0),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""How long after the try before it each try is made (Standard Webhooks 1.0.0)."""

JITTER_PERCENT = 10
"""By up to so much each wait is longer, so that what failed together is not tried together."""

LONGEST_WAIT = timedelta(hours=24)
"""A subscriber who asks to be left alone for longer is asked again after a day."""


def message_id(subscription_id: str, event: Event) -> str:
    """The message's id: the same event to the same subscriber is the same message."""
    seed = "\x1f".join((subscription_id, event.type, event.about, event.at.isoformat()))
    return "msg_" + hashlib.sha256(seed.encode()).hexdigest()[:24]


def next_try(message: str, made: int, now: datetime, asked: timedelta | None) -> datetime | None:
    """When to try again after `made` tries, or None after the last; not before what was asked for.

    The jitter comes from the message's id: the same message has the same times.
    """
    if made >= len(SCHEDULE):
        return None
    drawn = hashlib.sha256(f"{message}\x1f{made}".encode()).digest()[0]  # 0 to 255
    wait = SCHEDULE[made] + SCHEDULE[made] * JITTER_PERCENT * drawn / 25_500
    return now + max(wait, min(asked or timedelta(0), LONGEST_WAIT))
