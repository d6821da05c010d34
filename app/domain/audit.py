"""What was done to the record and to the house itself, by whom, and how each entry holds the last.

An entry holds ids and short words: never a text, a quote or a secret.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from app.domain.who import Who

WORD_CHARACTERS = 200
"""No word of an entry is longer; what is, is cut."""

START = "0" * 64
"""What the first entry holds in the place of the digest of one before it."""


class Act(StrEnum):
    """What may be done; a name is permanent. What persons decide has records of its own, whose
    entries are named `decision.…` and `review.…` beside these."""

    ARTICLE_RECORDED = "article.recorded"
    ARTICLE_WITHDRAWN = "article.withdrawn"
    ARTICLE_ERASED = "article.erased"
    FIGURES_ADDED = "figures.added"
    FIGURE_RETRACTED = "figure.retracted"  # by its source; a person's word is a decision
    RATES_LOADED = "rates.loaded"
    DELIVERY_REPLAYED = "delivery.replayed"
    JOB_RETRIED = "job.retried"
    DATABASE_BACKED_UP = "database.backed-up"
    DATABASE_RESTORED = "database.restored"
    KEY_CREATED = "key.created"
    KEY_REVOKED = "key.revoked"
    PERSON_ADDED = "person.added"
    PERSON_ROLE = "person.role"
    PERSON_PASSWORD = "person.password"  # noqa: S105  # a name
    PERSON_DISABLED = "person.disabled"
    PERSON_ENABLED = "person.enabled"
    SIGNED_IN = "sign-in.done"
    SIGN_IN_FAILED = "sign-in.failed"
    SIGNED_OUT = "sign-in.ended"
    SENDER_ADDED = "sender.added"
    SENDER_ROTATED = "sender.rotated"
    SENDER_ENDED_OLD = "sender.ended-old"
    SENDER_REMOVED = "sender.removed"
    WEBHOOK_ADDED = "webhook.added"
    WEBHOOK_REMOVED = "webhook.removed"
    WEBHOOK_ROTATED = "webhook.rotated"
    WEBHOOK_ENABLED = "webhook.enabled"
    WEBHOOK_DISABLED = "webhook.disabled"
    WEBHOOK_REPLAYED = "webhook.replayed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act on one thing. `before` and `after` are what changed, where that is short; `address`
    and `request_id` are where it came from. `digest` seals it and all that came before it, and
    `seal` is its place among those that are sealed; neither is there for a moment after the act."""

    number: int
    at: datetime
    act: str
    who: Who
    subject: str | None = None
    before: str | None = None
    after: str | None = None
    address: str | None = None
    request_id: str | None = None
    seal: int | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are wanted: from a moment on, of somebody (by name or id), of an act or of all
    whose name begins with it and a point."""

    since: datetime | None = None
    who: str | None = None
    act: str | None = None


def sealed(entry: Entry, seal: int, previous: str) -> Entry:
    """The entry in that place of the chain, behind the one with the digest `previous`."""
    placed = replace(entry, seal=seal)
    return replace(placed, digest=digest_of(placed, previous))


def digest_of(entry: Entry, previous: str) -> str:
    """The SHA-256 of the entry, in its place, and of the digest of the one before it, in
    hexadecimal digits.

    Whoever alters, removes or inserts an entry would have to make anew every digest after it.
    """
    who = entry.who
    words = [
        previous,
        entry.seal,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.act,
        *(str(who.kind), who.id, who.name),
        *(entry.subject, entry.before, entry.after, entry.address, entry.request_id),
    ]
    return hashlib.sha256(
        json.dumps(words, separators=(",", ":"), allow_nan=False).encode()
    ).hexdigest()
