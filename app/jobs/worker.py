"""Works through what waits, in threads beside the server that leave the requests their share."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from app.jobs.handlers import handlers_of
from app.services.jobs import do_next
from app.services.rejudging import rejudge_next
from app.services.retention import Pruning
from app.settings import Settings
from app.watching import UNWATCHED, Call, Watch, calling
from app.wiring import House, build_watched

log = logging.getLogger(__name__)

IDLE_SECONDS = 1
"""How long a lane sleeps where nothing is due."""

REJUDGING_REST = 3
"""Whoever asks now goes before what was answered: three seconds of rest for each of work."""

PRUNING_REST = 4
"""What is old enough to be dropped can wait longest of all."""

LAST_SECONDS = 5
"""How long whoever is at work may still take when the server ends; the queue keeps it otherwise."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One thread's work, so that a slow kind of it holds up no other.

    `work` does what is due longest and says whether there was anything; `rest` is how many seconds
    it then leaves to others for one second of work.
    """

    name: str
    work: Callable[[datetime], bool]
    rest: float = 0
    watch: Watch = UNWATCHED
    stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Works until it is told to stop; an error is logged, and what it met waits its turn."""
        with calling(Call(watch=self.watch)):
            while not self.stopping.is_set():
                self.stopping.wait(self.step())

    def step(self) -> float:
        """Does one piece of work, if one is due, and says for how many seconds to rest."""
        began = time.monotonic()
        try:
            done = self.work(datetime.now(UTC))
        except Exception:
            log.exception("work in the background failed", extra={"lane": self.name})
            return IDLE_SECONDS
        return self.rest * (time.monotonic() - began) if done else IDLE_SECONDS


def lanes_of(house: House) -> tuple[Lane, ...]:
    """Every lane of the house: the reports to be judged again, what is kept for a while only, and
    each kind of job."""
    rejudging = partial(_rejudge, house)
    return (
        Lane("rejudging", rejudging, REJUDGING_REST, house.watch),
        Lane("pruning", Pruning(house.store, house.texts_kept).step, PRUNING_REST, house.watch),
        *(
            Lane(kind, partial(do_next, house.store, kind, handler), handler.rest, house.watch)
            for kind, handler in handlers_of(house).items()
            for _ in range(handler.threads)
        ),
    )


@contextlib.contextmanager
def working(settings: Settings) -> Iterator[None]:
    """While the block runs, whatever waits is done, in threads on a store of their own."""
    house = build_watched(settings)
    lanes = lanes_of(house)
    threads = [threading.Thread(target=lane.run, name=lane.name, daemon=True) for lane in lanes]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        last = time.monotonic() + LAST_SECONDS
        for lane in lanes:
            lane.stopping.set()
        for thread in threads:
            thread.join(max(0, last - time.monotonic()))
        house.store.close()


def _rejudge(house: House, now: datetime) -> bool:
    return rejudge_next(house.store, house.engine, now) is not None
