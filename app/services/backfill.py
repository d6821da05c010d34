"""An archive → recorded articles, in the order of their days, so that each meets only its past.

Three stages: every article is looked at once and given its turn; in the order of turns they are
read, by whatever engine there is, and recorded one after the other; what is left is cleared away.
Each article is recorded by the transaction that moves the checkpoint past it: a kill at any moment
loses and doubles nothing.
"""

import logging
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.domain.backfill import Backfill, Entry, Reject, Spot, Tally
from app.domain.undertaking import Count, UndertakingKind
from app.errors import ServiceError, TookTooLong, Unavailable
from app.services.archives import (
    Archive,
    Batch,
    Dated,
    Means,
    Off,
    Piece,
    Ready,
    Refused,
    batches,
)
from app.services.check import Manner as Recording
from app.services.check import Outcome, record_reading
from app.services.engine import Engine
from app.services.progress import Clock, Task, undertaken
from app.services.withdrawals import take_place_in
from app.store import Store, Transaction, backfills

log = logging.getLogger(__name__)

PAGE = 1_000
"""Rejects that are read from the database at once."""

TICK = timedelta(microseconds=1)
WITHDRAWN = "its sender took it back: check it by itself if it is to be published again"


def _unheard(*_told: object) -> None:
    """For whoever does not want to be told."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How it goes: by what clock, for whom, how many articles to a batch, and whom to tell how many
    were looked at, and then how far this run is: how many it has done of how many, and what became
    of all."""

    clock: Clock
    who: str | None = None
    batch: int = 100
    looked: Callable[[int], None] = _unheard
    recorded: Callable[[int, int, Tally], None] = _unheard


@dataclass(slots=True)
class _Run:
    """One backfill on its way; `tally` is of all that was done, before a restart too."""

    store: Store
    engine: Engine
    archive: Archive
    backfill: Backfill
    clock: Clock
    tally: Tally
    last: datetime | None = field(default=None)

    def now(self) -> datetime:
        """The moment, later than any before: no two articles come in at one."""
        now = self.clock()
        self.last = now if self.last is None else max(now, self.last + TICK)
        return self.last

    def reject(self, position: int, spot: Spot, problem: str) -> Reject:
        return Reject(position, self.archive.name_of(spot), spot.line, problem)


def run_backfill(
    store: Store, engine: Engine, archive: Archive, means: Means, manner: Manner
) -> tuple[Tally, int]:
    """Records what the archive holds and is not on record, and says how many articles became what;
    with the number under which `rejects_of` knows what was set aside.

    Begun again after a kill, it goes on where it was; the same archive again changes nothing.
    Raises Unavailable without the database or where a process that reads ends, and Conflict where
    another process has taken the same archive up.
    """
    backfill = _taken_up(store, archive, manner)
    run = _Run(store, engine, archive, backfill, manner.clock, backfill.tally)
    if backfill.total is None:
        _look(run, means, manner)
    with store.reading() as connection:
        left = backfills.left(connection, backfill)
    task = Task(UndertakingKind.BACKFILL, archive.name, manner.who, left)
    with undertaken(store, task, manner.clock) as tell:
        before = run.tally.done
        tell(Count(0, run.tally.rejected))
        for tally in _recorded(run, means, manner):
            tell(Count(tally.done - before, tally.rejected))
            manner.recorded(tally.done - before, left, tally)
    _clear(store, backfill.id)
    with store.writing() as connection:
        backfills.finish(connection, backfill, manner.clock())
    return run.tally, backfill.id


def rejects_of(store: Store, number: int) -> Iterator[Reject]:
    """What that backfill has set aside, in the order of the archive."""
    after = -1
    while True:
        with store.reading() as connection:
            found = backfills.rejects(connection, number, after, PAGE)
        if not found:
            return
        yield from found
        after = found[-1].position


def _taken_up(store: Store, archive: Archive, manner: Manner) -> Backfill:
    """The one that was begun, if every article had been looked at; else a new one."""
    token = secrets.token_hex(8)
    with store.writing() as connection:
        found = backfills.take_up(connection, archive.sources, archive.contents, token)
        old = backfills.earlier(connection, archive.sources)
    if found is not None and found.total is not None:
        return found
    if old is not None:
        _clear(store, old, with_rejects=True)
    with store.writing() as connection:
        if old is not None:
            backfills.forget(connection, old)
        now = manner.clock()
        return backfills.begin(connection, archive.sources, archive.contents, token, now)


def _clear(store: Store, number: int, *, with_rejects: bool = False) -> None:
    clears = (backfills.clear_waiting, *((backfills.clear_rejects,) if with_rejects else ()))
    for clear in clears:
        is_more = True
        while is_more:
            with store.writing() as connection:
                is_more = clear(connection, number)


def _look(run: _Run, means: Means, manner: Manner) -> None:
    """Gives every article its turn, and sets aside what can have none."""
    looked = 0
    pieces: deque[Piece] = deque()
    given = batches(run.archive.pieces(), manner.batch)
    for answers in means.look(_kept(given, pieces)):
        _put(run, [(pieces.popleft(), answer) for answer in answers])
        looked += len(answers)
        manner.looked(looked)
    with run.store.writing() as connection:
        backfills.all_looked_at(connection, run.backfill, looked)


def _put(run: _Run, looked: Sequence[tuple[Piece, Dated | Off | Refused]]) -> None:
    ids = [answer.article_id for _, answer in looked if isinstance(answer, Dated)]
    with run.store.reading() as connection:
        known = backfills.on_record(connection, ids)
    entries: list[Entry] = []
    rejects: list[Reject] = []
    tally = Tally()
    for piece, answer in looked:
        match answer:
            case Refused(problem):
                rejects.append(run.reject(piece.position, piece.spot, problem))
            case Off():
                tally += Tally(off=1)
            case Dated(article_id, digest) if (article_id, digest) in known.digests:
                tally += Tally(known=1)
            case Dated(article_id) if article_id in known.withdrawn:
                rejects.append(run.reject(piece.position, piece.spot, WITHDRAWN))
            case Dated():
                entries.append(Entry(answer.turn, piece.spot))
    tally += Tally(rejected=len(rejects))
    with run.store.writing() as connection:
        backfills.put(connection, run.backfill, entries, rejects, tally)
    run.tally += tally


def _recorded(run: _Run, means: Means, manner: Manner) -> Iterator[Tally]:
    """What was done so far, after each article."""
    entries: deque[Entry] = deque()
    for answers in means.read(_due(run, entries, manner.batch)):
        for answer in answers:
            run.tally += _done(run, entries.popleft(), answer)
            yield run.tally


def _due(run: _Run, entries: deque[Entry], size: int) -> Iterator[Batch]:
    """The articles in the order of their turns; each is left in `entries` as it goes out."""
    after = run.backfill.after
    while True:
        with run.store.reading() as connection:
            found = backfills.waiting(connection, run.backfill, after, size)
        if not found:
            return
        entries.extend(found)
        yield from batches(map(run.archive.piece_at, found), size)
        after = found[-1].turn


def _done(run: _Run, entry: Entry, answer: Ready | Off | Refused) -> Tally:
    match answer:
        case Off():
            return _passed(run, entry, Tally(off=1))
        case Refused(problem):
            return _passed(run, entry, Tally(rejected=1), problem)
        case Ready():
            return _judged(run, entry, answer)


def _judged(run: _Run, entry: Entry, ready: Ready) -> Tally:
    now = run.now()
    tally = Tally()

    def move_on(connection: Transaction, outcome: Outcome) -> None:
        nonlocal tally
        if ready.replaces is not None:
            take_place_in(connection, ready.replaces, (ready.updated or now, now))
        is_known = outcome is Outcome.ALREADY_THERE
        tally = Tally(known=1) if is_known else Tally(recorded=1)
        backfills.advance(connection, run.backfill, entry.turn, tally)

    try:
        record_reading(ready.reading, run.engine, run.store, now, Recording(move_on, is_late=True))
    except ServiceError as error:
        if isinstance(error, Unavailable) and not isinstance(error, TookTooLong):
            raise
        return _passed(run, entry, Tally(rejected=1), str(error))
    return tally


def _passed(run: _Run, entry: Entry, tally: Tally, problem: str | None = None) -> Tally:
    """Goes past an article that leaves nothing on record but why."""
    place = entry.turn.position, entry.spot
    rejects = () if problem is None else (run.reject(*place, problem),)
    with run.store.writing() as connection:
        backfills.advance(connection, run.backfill, entry.turn, tally, rejects)
    return tally


def _kept(given: Iterable[Batch], pieces: deque[Piece]) -> Iterator[Batch]:
    """The same batches; what is to be known of their pieces later is left in `pieces`."""
    for batch in given:
        pieces.extend(replace(piece, content=b"") for piece in batch)
        yield batch
