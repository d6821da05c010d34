"""How far a backfill is: a bar on a terminal, and a line now and then anywhere else."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from app.domain.backfill import Tally

EVERY_SECONDS = 10
"""How often a line is written where nobody watches a bar."""


@dataclass(slots=True)
class Lines:
    """Says now and then, by that clock in seconds, how far it is: on lines of its own."""

    write: Callable[[str], object]
    clock: Callable[[], float] = time.monotonic
    said_at: float | None = None
    began_at: float | None = None

    def looked(self, count: int) -> None:
        """So many articles were looked at for their days."""
        if self._is_time():
            self.write(f"plumbline: looked at {count:,} articles for their days\n")

    def recorded(self, done: int, total: int, tally: Tally) -> None:
        """So many of the articles that were left when it began are done."""
        now = self.clock()
        if self.began_at is None:
            self.began_at = now
        if self._is_time():
            pace = done / (now - self.began_at) if now > self.began_at else 0
            self.write(f"plumbline: {said_of(done, total, tally)}{_rate(pace, total - done)}\n")

    def _is_time(self) -> bool:
        now = self.clock()
        if self.said_at is None:
            self.said_at = now
        if now - self.said_at < EVERY_SECONDS:
            return False
        self.said_at = now
        return True


def said_of(done: int, total: int, tally: Tally) -> str:
    """Such as "1,200 of 9,000 articles, 3 set aside"."""
    aside = f", {tally.rejected:,} set aside" if tally.rejected else ""
    return f"{done:,} of {total:,} articles{aside}"


def _rate(pace: float, left: int) -> str:
    if pace <= 0:
        return ""
    time_left = timedelta(seconds=round(left / pace))
    return f", {pace:.1f} a second, {time_left} left"


Looked = Callable[[int], None]
Recorded = Callable[[int, int, Tally], None]


@contextlib.contextmanager
def telling(name: str) -> Iterator[tuple[Looked, Recorded]]:
    """Whom to tell how many were looked at, and how many are recorded; all of it goes to stderr,
    and a bar leaves no trace there."""
    if not sys.stderr.isatty():
        lines = Lines(sys.stderr.write)
        yield lines.looked, lines.recorded
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    told_of = TextColumn("{task.description}", markup=False)  # a file name is no markup
    columns = told_of, BarColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None, rate="")

        def looked(count: int) -> None:
            bar.update(task, description=f"{name}: looked at {count:,} articles")

        def recorded(done: int, total: int, tally: Tally) -> None:
            pace = bar.tasks[0].speed
            rate = "" if pace is None else f"{pace:.1f} a second"
            told = f"{name}: {said_of(done, total, tally)}"
            bar.update(task, completed=done, total=total, description=told, rate=rate)

        yield looked, recorded
