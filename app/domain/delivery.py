"""What came by webhook, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What a delivery came to."""

    CHECKED = "checked"
    WITHDRAWN = "withdrawn"
    IGNORED = "ignored"  # it asks for nothing that is done here; the note says why


class State(StrEnum):
    """How far a delivery is."""

    WAITING = "waiting"
    FAILED = "failed"  # given up; it can be replayed
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One delivery; `body` is the text as it came.

    `source` and `timezone` are its sender's as they were when it came. `outcome` and `note` say
    what it came to, once it is done.
    """

    id: str
    source_id: str
    cms: str
    source: str
    timezone: str
    event: str | None
    body: str
    article_id: str | None
    received_at: datetime
    job_id: str | None
    outcome: Outcome | None = None
    note: str | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeliveryStatus:
    """A delivery as it stands in the queue: tries so far, when the next is, and the last error."""

    delivery: Delivery
    state: State
    attempts: int = 0
    next_try: datetime | None = None
    error: str | None = None
