"""What may be sent to /webhooks, and what is sent back."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.domain.limits import URL_CHARACTERS
from app.domain.webhooks import SUBSCRIBABLE, EventType, MessageStatus
from app.web.answers import Answer
from app.web.schemas import Body, Source

Wanted = Annotated[str, Field(max_length=40, examples=[SUBSCRIBABLE[0]])]


class SubscriptionBody(Body):
    """Where to send what. Without `events` everything; without `source` of every source."""

    url: str = Field(max_length=URL_CHARACTERS, examples=["https://desk.example/plumbline"])
    events: list[Wanted] | None = Field(
        None, max_length=10, description=f"Any of {', '.join(SUBSCRIBABLE)}."
    )
    source: Source | None = Field(None, description="The outlet whose articles are told of.")
    secret: str | None = Field(
        None, max_length=120, description="Your own, whsec_ and base64; one is made otherwise."
    )


class SubscriptionAnswer(Answer):
    """A subscription; `disabled` says why nothing is sent any more."""

    id: str
    url: str
    events: list[EventType]
    source: str | None
    created_at: datetime
    disabled: str | None


class NewSubscriptionAnswer(SubscriptionAnswer):
    """A subscription with its new secret, which is never shown again."""

    secret: str


class SubscriptionPage(Answer):
    """Every subscription, the oldest first."""

    items: list[SubscriptionAnswer]
    next_cursor: None


class AttemptAnswer(Answer):
    """One try: the status that came back, or why none did."""

    number: int
    made_at: datetime
    status: int | None
    error: str | None


class DeliveryAnswer(Answer):
    """A message to a subscriber; `id` is its `webhook-id`, `body` the text that is sent."""

    id: str
    subscription: str
    type: EventType
    status: MessageStatus
    created_at: datetime
    due: datetime | None
    attempts: list[AttemptAnswer]
    body: str


class DeliveryPage(Answer):
    """Deliveries, the newest first."""

    items: list[DeliveryAnswer]
    next_cursor: str | None


class TrialAnswer(Answer):
    """What came of a message that was sent to see whether it arrives."""

    delivered: bool
    status: int | None
    error: str | None
