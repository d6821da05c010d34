"""What is measured when it is asked for: whether the database answers, and what waits in it."""

import platform
from collections.abc import Iterable
from datetime import datetime

from app import VERSION
from app.errors import Unavailable
from app.services import hooks
from app.services.database import kind_of
from app.services.engine import Engine
from app.services.health import readiness
from app.store import Store, outbox, waiting
from app.watching.meters import Measured

KINDS = (hooks.KIND, outbox.KIND, waiting.REJUDGING)
"""Kinds of work that are told even while there is none: what is missing raises no alarm."""


def measures(store: Store, engine: Engine, now: datetime) -> Iterable[Measured]:
    """The measures as they are now; without the database those alone that ask nothing of it."""
    yield build_measure(store, engine)
    try:
        readiness(store)
        queues = _queues(store, now)
    except Unavailable:
        yield _ready(0)
        return
    yield _ready(1)
    yield from queues


def build_measure(store: Store, engine: Engine) -> Measured:
    """Which release this is, and by which data it reads: the value is always 1."""
    stamp = engine.stamp
    labels = {
        "version": VERSION,
        "engine": stamp.engine,
        "lexicon": stamp.lexicon,
        "policy": stamp.policy,
        "parser": stamp.parser,
        "database": kind_of(store),
        "python": platform.python_version(),
    }
    return Measured("build_info", "What is running.", tuple(labels), {tuple(labels.values()): 1})


def _ready(value: int) -> Measured:
    return Measured(
        "database_ready", "Whether the database answers and is at this release.", (), {(): value}
    )


def _queues(store: Store, now: datetime) -> tuple[Measured, ...]:
    with store.reading() as connection:
        work = waiting.work(connection, now)
        messages, first = waiting.messages(connection)
    numbers: dict[tuple[str, ...], float] = {
        (kind, state): 0.0 for kind in KINDS for state in waiting.STATES
    }
    waits: dict[tuple[str, ...], float] = {(kind,): 0.0 for kind in KINDS}
    for one in work:
        numbers[one.kind, one.state] = one.number
        if one.state == waiting.DUE:
            waits[one.kind,] = _seconds(one.first, now)
    return (
        Measured("queue", "Background work, by its state.", ("kind", "state"), numbers),
        Measured(
            "queue_wait_seconds", "How long the work due longest waits already.", ("kind",), waits
        ),
        Measured("webhook_messages", "Webhooks to be delivered.", (), {(): messages}),
        Measured(
            "webhook_wait_seconds",
            "How long the webhook due longest waits already.",
            (),
            {(): _seconds(first, now) if first else 0},
        ),
    )


def _seconds(since: datetime, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds())
