"""Answers a repeated request with its first answer."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.limits import is_keepable
from app.errors import BadInput, Conflict
from app.store import Store, answers

KEPT = timedelta(hours=24)
"""How long an answer is kept."""

LEASE = timedelta(minutes=2)
"""After this long an answer still in the making was lost with its process; a repeat makes it."""

KEY_CHARACTERS = 255
ASKER_CHARACTERS = 64
"""And who asks, before the key."""

HEADER = "Idempotency-Key"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: a status number of the door's own and a body."""

    status: int
    body: str


def answer_once(
    store: Store, key: str, body_hash: str, now: datetime, make: Callable[[], Answer]
) -> Answer:
    """The answer kept under `key`, or else what `make` returns, kept for 24 hours.

    `key` should hold who asks. Another body under the same key raises BadInput, the same request
    still under way Conflict. If `make` raises, nothing is kept.
    """
    if not 1 <= len(key) <= ASKER_CHARACTERS + KEY_CHARACTERS or not is_keepable(key):
        raise BadInput(f"{HEADER} has 1 to {KEY_CHARACTERS} characters", HEADER)
    kept = _kept_or_reserved(store, key, body_hash, now)
    if kept is not None:
        return kept
    with ExitStack() as undoing:
        undoing.callback(_give_free, store, key)
        answer = make()
        with store.writing() as connection:
            answers.finish(connection, key, answer.status, answer.body)
        undoing.pop_all()
    return answer


def _kept_or_reserved(store: Store, key: str, body_hash: str, now: datetime) -> Answer | None:
    """The answer on file; None once the key is reserved for the caller."""
    with store.writing() as connection:
        answers.drop_older_than(connection, now - KEPT)
        kept = answers.by_key(connection, key)
        if kept is not None and kept.status is None and kept.started_at <= now - LEASE:
            answers.drop(connection, key)
            kept = None
        if kept is None:
            answers.start(connection, key, body_hash, now)
            return None
    if kept.body_hash != body_hash:
        raise BadInput(f"{HEADER} was used for another request", HEADER)
    if kept.status is None or kept.body is None:
        raise Conflict("the same request is still being answered")
    return Answer(kept.status, kept.body)


def _give_free(store: Store, key: str) -> None:
    with store.writing() as connection:
        answers.drop(connection, key)
