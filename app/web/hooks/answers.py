"""What is sent back of webhooks, for the OpenAPI document, and the documents themselves."""

from datetime import datetime

from app.domain.delivery import DeliveryStatus, Outcome, State
from app.domain.sender import Cms
from app.exporters.encoding import Document
from app.web.answers import Answer


class HookArticle(Answer):
    """The article that is checked from now on; null where there is none."""

    id: str | None


class HookAnswer(Answer):
    """What was kept; `ignored` is there only where nothing is done about it, and says why."""

    article: HookArticle
    ignored: str | None = None


class DeliveryEntry(Answer):
    """One delivery: what it is about, how far it is, and what it came to.

    `state` is waiting, failed or done. While it waits, `error` is what the last try met and
    `next_try` when the next one is; `note` says why it came to its `outcome`.
    """

    id: str
    source_id: str
    cms: Cms
    source: str
    event: str | None
    article: str | None
    received_at: datetime
    state: State
    attempts: int
    next_try: datetime | None
    error: str | None
    outcome: Outcome | None
    note: str | None
    done_at: datetime | None


class DeliveryPage(Answer):
    """Deliveries, latest first."""

    items: list[DeliveryEntry]
    next_cursor: str | None


def delivery_document(status: DeliveryStatus) -> Document:
    """One delivery without its body."""
    delivery = status.delivery
    return {
        "id": delivery.id,
        "source_id": delivery.source_id,
        "cms": delivery.cms,
        "source": delivery.source,
        "event": delivery.event,
        "article": delivery.article_id,
        "received_at": delivery.received_at.isoformat(),
        "state": str(status.state),
        "attempts": status.attempts,
        "next_try": _moment(status.next_try),
        "error": status.error,
        "outcome": str(delivery.outcome) if delivery.outcome else None,
        "note": delivery.note,
        "done_at": _moment(delivery.done_at),
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
