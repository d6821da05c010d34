"""Judges reports again beside the server, in a thread that leaves the requests their share."""

import contextlib
import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.services.rejudging import rejudge_next
from app.settings import Settings
from app.wiring import House, build

log = logging.getLogger(__name__)

IDLE_SECONDS = 1
"""How long it sleeps where nothing is due."""

REST = 3
"""For each second of work so many of rest: whoever asks now goes before what was answered."""

LAST_SECONDS = 5
"""How long the one at work may still take when the server ends; the queue keeps it otherwise."""


@contextlib.contextmanager
def rejudging(settings: Settings) -> Iterator[None]:
    """While the block runs, articles that wait are judged again, one after the other."""
    worker = Worker(build(settings))
    thread = threading.Thread(target=worker.run, name="rejudging", daemon=True)
    thread.start()
    try:
        yield
    finally:
        worker.stopping.set()
        thread.join(LAST_SECONDS)


@dataclass(frozen=True, slots=True)
class Worker:
    """The loop of the thread, on a store of its own."""

    house: House
    stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Works until it is told to stop; an error is logged, and the article waits its turn."""
        while not self.stopping.is_set():
            self.stopping.wait(self.step())
        self.house.store.close()

    def step(self) -> float:
        """Judges one article, if one is due, and says for how many seconds to rest."""
        began = time.monotonic()
        try:
            done = rejudge_next(self.house.store, self.house.engine, datetime.now(UTC))
        except Exception:
            log.exception("an article could not be judged again")
            return IDLE_SECONDS
        return REST * (time.monotonic() - began) if done else IDLE_SECONDS
