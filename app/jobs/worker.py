"""Works through what waits, in threads beside the server that leave the requests their share."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from app.errors import ServiceError, TookTooLong
from app.jobs.handlers import handlers_of
from app.services.hands import Hand
from app.services.jobs import Handler, do_next
from app.services.rejudging import rejudge_next
from app.services.retention import Pruning
from app.services.seals import seal_waiting
from app.settings import Settings
from app.watching import UNWATCHED, Call, Watch, calling
from app.wiring import House, build_beside

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
    it then leaves to others for one second of work. `hand` is what it holds meanwhile.
    """

    name: str
    work: Callable[[datetime], bool]
    rest: float = 0
    watch: Watch = UNWATCHED
    stopping: threading.Event = field(default_factory=threading.Event)
    hand: Hand = field(default_factory=Hand)

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
    """Every lane of the house: the reports to be judged again, the audit log's seals, what is kept
    for a while only, and each kind of job."""
    return (
        _rejudging_lane(house),
        Lane("sealing", lambda _now: seal_waiting(house.store), watch=house.watch),
        Lane("pruning", Pruning(house.store, house.texts_kept).step, PRUNING_REST, house.watch),
        *(
            _lane(house, kind, handler)
            for kind, handler in handlers_of(house).items()
            for _ in range(handler.threads)
        ),
    )


@contextlib.contextmanager
def working(settings: Settings) -> Iterator[Callable[[], None]]:
    """While the block runs, whatever waits is done, in threads on a store of their own.

    The block is given what tells them to begin nothing new. Who is not done when it has been left
    for five seconds gives back what it holds, for another process to take at once.
    """
    house = build_beside(settings)
    lanes = lanes_of(house)
    threads = [threading.Thread(target=lane.run, name=lane.name, daemon=True) for lane in lanes]
    for thread in threads:
        thread.start()

    def stop() -> None:
        for lane in lanes:
            lane.stopping.set()

    try:
        yield stop
    finally:
        stop()
        last = time.monotonic() + LAST_SECONDS
        for thread in threads:
            thread.join(max(0, last - time.monotonic()))
        for lane in lanes:
            _give_back(lane, house)
        house.close()


def _give_back(lane: Lane, house: House) -> None:
    try:
        if lane.hand.let_go(house.store):
            log.warning("work given back", extra={"lane": lane.name})
    except ServiceError:  # its lease runs out instead
        log.exception("work not given back", extra={"lane": lane.name})


def _lane(house: House, kind: str, handler: Handler) -> Lane:
    hand = Hand()
    work = partial(do_next, house.store, kind, handler, hand=hand)
    return Lane(kind, work, handler.rest, house.watch, hand=hand)


def _rejudging_lane(house: House) -> Lane:
    hand = Hand()

    def work(now: datetime) -> bool:
        try:
            return rejudge_next(house.store, house.engine, now, hand) is not None
        except TookTooLong:  # it was work, and the next may take less
            log.warning("article took too long")
            return True

    return Lane("rejudging", work, REJUDGING_REST, house.watch, hand=hand)
