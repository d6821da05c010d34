"""What a CMS hands over: kept first, then carried out in the background, each once."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.audit import Act
from app.domain.delivery import Delivery, DeliveryStatus, Outcome, State
from app.domain.sender import Sender
from app.errors import Conflict, NotFound
from app.intake import Check, Ignore, Instruction, Origin, article_from, identity_of, instruction_in
from app.services.audit import note
from app.services.paging import Page, Place, checked_limit, checked_word, moment_at, page_of
from app.store import Store, deliveries, jobs, senders
from app.store.columns import moment_text

log = logging.getLogger(__name__)

KIND = "hook"
"""The kind of job that carries a delivery out."""

KEPT = timedelta(days=30)
"""How long a delivery that is done can be looked at, replayed, and known when it comes again."""

LISTING = "deliveries"


@dataclass(frozen=True, slots=True)
class Received:
    """What came with a good signature: the body as text and decoded, and its own id if it has one.

    `event` is what the sender's headers call it.
    """

    sender: Sender
    body: str
    value: object
    id: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was kept: a delivery about that article, or about none for the reason in `ignored`."""

    delivery_id: str
    article_id: str | None
    ignored: str | None = None


def receive(store: Store, received: Received, now: datetime) -> Accepted:
    """Keeps the delivery and asks for it to be carried out; when this returns, both are on disk.

    The same delivery again, by its own id or else by its body, is the one already there; one that
    was given up is tried anew. Raises BadInput, with the field, for a body that cannot be
    understood; nothing is kept then.
    """
    sender = received.sender
    origin = Origin(sender.source_id, sender.source, sender.timezone)
    instruction = instruction_in(sender.cms, received.value, origin)
    delivery = _delivery(received, instruction, now)
    due = _due(instruction, now)
    try:
        _keep(store, sender, delivery, due, now)
    except Conflict:  # the same came in twice at this moment: now it is there to see
        _keep(store, sender, delivery, due, now)
    log.info("delivery received", extra={"delivery_id": delivery.id, "cms": delivery.cms})
    return Accepted(delivery.id, delivery.article_id, delivery.note)


def list_deliveries(
    store: Store, state: State | None, source_id: str | None, cursor: str | None, limit: int
) -> Page[DeliveryStatus]:
    """What came, the latest first; BadInput for a bad cursor."""
    before = moment_at(LISTING, cursor)
    sender = None if source_id is None else checked_word(source_id, "source_id")
    with store.reading() as connection:
        found = deliveries.listed(connection, state, sender, before, checked_limit(limit) + 1)
    return page_of(LISTING, found, limit, _place_of)


def replay(store: Store, delivery_id: str, now: datetime) -> DeliveryStatus:
    """Has the delivery carried out once more, whatever it came to before. NotFound if unknown.

    What is on record already is not recorded twice, and what is newer than it stays.
    """
    checked_word(delivery_id, "id")
    with store.writing() as connection:
        known = deliveries.by_id(connection, delivery_id)
        if known is None:
            raise NotFound("delivery", delivery_id)
        job = jobs.put(connection, KIND, {"delivery": delivery_id}, now, now)
        deliveries.reopen(connection, delivery_id, job)
        again = deliveries.by_id(connection, delivery_id)
        note(connection, Act.DELIVERY_REPLAYED, delivery_id)
    return again or known


def _keep(store: Store, sender: Sender, delivery: Delivery, due: datetime, now: datetime) -> None:
    with store.writing() as connection:
        known = deliveries.by_id(connection, delivery.id)
        if known is None:
            deliveries.add(connection, delivery)
        if delivery.job_id and (known is None or known.state is State.FAILED):
            jobs.put(connection, KIND, {"delivery": delivery.id}, due, now)
        if senders.note_seen(connection, sender, now):
            deliveries.forget(connection, now - KEPT)


def _due(instruction: Instruction, now: datetime) -> datetime:
    """Now, or when the embargo is over."""
    embargo = instruction.not_before if isinstance(instruction, Check) else None
    return max(now, embargo or now)


def _delivery(received: Received, instruction: Instruction, now: datetime) -> Delivery:
    sender = received.sender
    identifier = _delivery_id(received)
    ignored = instruction.reason if isinstance(instruction, Ignore) else None
    return Delivery(
        id=identifier,
        source_id=sender.source_id,
        cms=sender.cms,
        source=sender.source,
        timezone=sender.timezone,
        event=received.event,
        body=received.body,
        article_id=_article_id(instruction),
        received_at=now,
        job_id=None if ignored else jobs.job_id(KIND, {"delivery": identifier}),
        outcome=Outcome.IGNORED if ignored else None,
        note=ignored,
        done_at=now if ignored else None,
    )


def _delivery_id(received: Received) -> str:
    body = hashlib.sha256(received.body.encode()).hexdigest()
    key = f"body\x1f{body}" if received.id is None else f"id\x1f{received.id}"
    seed = f"{received.sender.source_id}\x1f{key}"
    return "dlv_" + hashlib.sha256(seed.encode()).hexdigest()[:20]


def _article_id(instruction: Instruction) -> str | None:
    if isinstance(instruction, Ignore):
        return None
    known = identity_of(instruction.known)
    if known is None and isinstance(instruction, Check):
        return article_from(instruction.payload()).id
    return known


def _place_of(status: DeliveryStatus) -> Place:
    return Place(moment_text(status.delivery.received_at), status.delivery.id)
