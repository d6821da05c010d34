"""Answers a repeated request with its first answer."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.limits import Limits, is_keepable
from app.errors import BadInput, Underway
from app.store import Store, answers

KEPT = timedelta(hours=24)
"""How long an answer is kept."""

LEASE = Limits().longest_answer
"""After this long an answer still in the making was lost with its process; a repeat makes it."""

AGAIN = timedelta(seconds=1)
"""When to ask again for an answer that is still in the making."""

KEY_CHARACTERS = 255

OPEN = "open"
"""The client of every request without a key: there are such while nobody can be told apart."""

HEADER = "Idempotency-Key"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: a status number of the door's own and a body."""

    status: int
    body: str


@dataclass(frozen=True, slots=True)
class Once:
    """A request to be answered once: the key that its client chose, and the hash of what it asks.

    `client` is the id of the client's own key, or OPEN: no two clients meet, whatever they choose.
    """

    key: str
    body_hash: str
    client: str = OPEN

    @property
    def name(self) -> str:
        """What it is kept under; a client's id holds no space."""
        return f"{self.client} {self.key}"


def answer_once(
    store: Store,
    once: Once,
    now: datetime,
    make: Callable[[], Answer],
    lease: timedelta = LEASE,
) -> Answer:
    """The answer that the client got before, or else what `make` returns, kept for 24 hours.

    Another body under the same key raises BadInput, the same request still under way Underway, for
    as long as the `lease`: what takes longer died with its process. If `make` raises, nothing is
    kept.
    """
    if not 1 <= len(once.key) <= KEY_CHARACTERS or not is_keepable(once.key):
        raise BadInput(f"{HEADER} has 1 to {KEY_CHARACTERS} characters", HEADER)
    kept = _kept_or_reserved(store, once, now, lease)
    if kept is not None:
        return kept
    with ExitStack() as undoing:
        undoing.callback(_give_free, store, once, now)
        answer = make()
        with store.writing() as connection:
            answers.finish(connection, (once.name, now), answer.status, answer.body)
        undoing.pop_all()
    return answer


def _kept_or_reserved(store: Store, once: Once, now: datetime, lease: timedelta) -> Answer | None:
    """The answer on file; None once the key is reserved for the caller."""
    name = once.name
    with store.writing() as connection:
        answers.drop_older_than(connection, now - KEPT)
        kept = answers.by_key(connection, name)
        if kept is not None and kept.status is None and kept.started_at <= now - lease:
            answers.drop(connection, (name, kept.started_at))
            kept = None
        if kept is None:
            answers.start(connection, name, once.body_hash, now)
            return None
    if kept.body_hash != once.body_hash:
        raise BadInput(f"{HEADER} was used for another request", HEADER)
    if kept.status is None or kept.body is None:
        raise Underway("the same request is still being answered", AGAIN)
    return Answer(kept.status, kept.body)


def _give_free(store: Store, once: Once, started_at: datetime) -> None:
    with store.writing() as connection:
        answers.drop(connection, (once.name, started_at))
