"""Long undertakings say how far they are, beside their work and never in its way."""

import contextlib
import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.limits import SOURCE_CHARACTERS
from app.domain.news import Waiting
from app.domain.undertaking import SILENT, Count, Undertaking, UndertakingKind
from app.errors import ServiceError, Unavailable
from app.services.paging import checked_limit
from app.store import Store, news, undertakings

log = logging.getLogger(__name__)

EVERY = timedelta(milliseconds=500)
"""How often an undertaking says how far it is: each time costs a write."""

SIGN_SECONDS = SILENT.total_seconds() / 3
"""How often it says at least that it is still at work."""

INTERRUPTED = "it was stopped by hand"

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Task:
    """What is undertaken, by whom, and of how many pieces, as far as that is known."""

    kind: UndertakingKind
    what: str
    who: str | None = None
    total: int | None = None


def begin(store: Store, task: Task, now: datetime) -> str:
    """Puts the undertaking on file, and answers with its id."""
    identifier = f"und_{secrets.token_hex(10)}"
    new = Undertaking(
        id=identifier,
        kind=task.kind,
        what=task.what[:SOURCE_CHARACTERS],
        who=task.who,
        count=Count(),
        total=task.total,
        started_at=now,
        updated_at=now,
    )
    with store.writing() as connection:
        undertakings.add(connection, new)
    return identifier


def advance(store: Store, identifier: str, count: Count, now: datetime) -> None:
    """Says how far it is."""
    with store.writing() as connection:
        undertakings.advance(connection, identifier, count, now)


def finish(store: Store, identifier: str, count: Count, now: datetime) -> None:
    """Says that all of it is done."""
    with store.writing() as connection:
        undertakings.finish(connection, identifier, count, now)


def fail(store: Store, identifier: str, count: Count, error: str, now: datetime) -> None:
    """Says why it ended before it was done."""
    with store.writing() as connection:
        undertakings.finish(connection, identifier, count, now, error)


def list_undertakings(store: Store, limit: int) -> tuple[Undertaking, ...]:
    """The last that were begun, the latest first."""
    with store.reading() as connection:
        return undertakings.newest(connection, checked_limit(limit))


def waiting(store: Store) -> Waiting:
    """How much waits in the queues."""
    with store.reading() as connection:
        return news.waiting(connection)


@contextlib.contextmanager
def undertaken(
    store: Store, task: Task, clock: Clock, sign_seconds: float = SIGN_SECONDS
) -> Iterator[Callable[[Count], None]]:
    """While the block runs, the undertaking is on file as running, and then as done or failed.

    The block tells how far it is, as often as it likes and outside its own transactions: what is
    told is written at most twice a second. A database that is busy with others costs the block
    nothing but that line; the work itself is what counts.
    """
    report = _Report(store, begin(store, task, clock()), clock)
    with report.giving_signs(sign_seconds):
        try:
            yield report.tell
        except BaseException as error:
            report.end(_why(error))
            raise
        report.end(None)


@dataclass(slots=True)
class _Report:
    """What one undertaking has told, and when it was last written."""

    store: Store
    id: str
    clock: Clock
    count: Count = field(default_factory=Count)
    written_at: datetime | None = None

    def tell(self, count: Count) -> None:
        self.count = count
        now = self.clock()
        if self.written_at is None or now - self.written_at >= EVERY:
            self.written_at = now
            self._write(lambda: advance(self.store, self.id, count, now))

    def end(self, error: str | None) -> None:
        now = self.clock()
        if error is None:
            self._write(lambda: finish(self.store, self.id, self.count, now))
        else:
            self._write(lambda: fail(self.store, self.id, self.count, error, now))

    @contextlib.contextmanager
    def giving_signs(self, every_seconds: float) -> Iterator[None]:
        """While the block runs, a thread says from time to time that it does."""
        over = threading.Event()

        def give_signs() -> None:
            while not over.wait(every_seconds):
                self._write(self._give_sign)

        thread = threading.Thread(target=give_signs, name="signs", daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def _give_sign(self) -> None:
        with self.store.writing() as connection:
            undertakings.give_sign(connection, self.id, self.clock())

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except Unavailable as error:
            log.warning("progress not kept", extra={"undertaking": self.id, "why": str(error)})


def _why(error: BaseException) -> str:
    """What is kept of the error. The message of one that nobody expected may quote an article."""
    match error:
        case ServiceError():
            return str(error)
        case KeyboardInterrupt():
            return INTERRUPTED
        case OSError() if error.strerror:
            return error.strerror
        case _:
            return f"it broke off: {type(error).__name__}"
