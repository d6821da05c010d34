"""Drops what is kept for a while only: a little at a time, until nothing is old enough."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.exporters.redacted import without_text
from app.services.erasures import sweep_next
from app.services.idempotency import KEPT as ANSWERS_KEPT
from app.store import Store, answers, retention, sessions
from app.store.erasures import overwrite_deleted

log = logging.getLogger(__name__)

SENT_KEPT = timedelta(days=30)
"""How long a delivery or a message that is over stays on record at most."""

EVERY = timedelta(minutes=10)
"""How often it is looked whether something is old enough."""

UNDERTAKINGS_KEPT = timedelta(days=90)
"""How long the record of an import or a backfill is kept after its last sign."""


@dataclass(slots=True)
class Pruning:
    """What is dropped and when it is looked for next; `texts_kept` is None where texts stay."""

    store: Store
    texts_kept: timedelta | None
    due: datetime | None = field(default=None)

    def step(self, now: datetime) -> bool:
        """Drops some of what is old enough; False where that was all, or it is not time to look."""
        if self.due is not None and now < self.due:
            return False
        if sweep_next(self.store, now) or self._drop(now):
            return True
        self.due = now + EVERY
        return False

    def _drop(self, now: datetime) -> bool:
        with self.store.writing() as connection:
            answers.drop_older_than(connection, now - ANSWERS_KEPT)
            sessions.forget_ended(connection, now)
            retention.drop_undertakings(connection, now - UNDERTAKINGS_KEPT)
            overwrite_deleted(connection)
            sent_kept = min(SENT_KEPT, self.texts_kept or SENT_KEPT)
            sent = retention.drop_sent(connection, now - sent_kept)
            texts = 0
            if self.texts_kept is not None:
                before = now - self.texts_kept
                texts = retention.drop_texts(connection, before, now, without_text)
        if texts or sent:
            log.info("texts dropped", extra={"versions": texts, "sent": sent})
        return bool(texts or sent)


def prune(store: Store, texts_kept: timedelta | None, now: datetime) -> int:
    """Drops everything that is old enough; says how many steps that took."""
    pruning, steps = Pruning(store, texts_kept), 0
    while pruning.step(now):
        steps += 1
    return steps
