"""Long undertakings, such as an import: how far they are, at what pace, and whether they go on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SILENT = timedelta(minutes=1)
"""Whoever is at work says so more often than this; who does not has been killed."""


class UndertakingKind(StrEnum):
    """What is undertaken."""

    IMPORT = "import"  # a file of reference figures
    BACKFILL = "backfill"  # an archive of articles


class Going(StrEnum):
    """How an undertaking goes."""

    RUNNING = "running"
    STOPPED = "stopped"  # nobody has heard of it for a minute
    FAILED = "failed"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Count:
    """How many of its pieces are done, and how many of those were rejected."""

    done: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One of them. `what` names what is worked through, such as a file; `who` started it, if that
    is known; `total` is how many pieces there are, if anybody knows beforehand.

    `updated_at` is when it last gave a sign of itself. `error` is why it failed.
    """

    id: str
    kind: UndertakingKind
    what: str
    who: str | None
    count: Count
    total: int | None
    started_at: datetime
    updated_at: datetime
    finished_at: datetime | None = None
    error: str | None = None

    def going(self, now: datetime) -> Going:
        """How it goes at that moment."""
        if self.error is not None:
            return Going.FAILED
        if self.finished_at is not None:
            return Going.FINISHED
        return Going.STOPPED if now - self.updated_at > SILENT else Going.RUNNING

    @property
    def pace(self) -> int | None:
        """Pieces a second, in whole ones; None before there is a second to count them in."""
        seconds = _seconds((self.finished_at or self.updated_at) - self.started_at)
        return self.count.done // seconds if seconds else None

    @property
    def left(self) -> timedelta | None:
        """How long the rest takes at this pace, to the second; None where nobody knows."""
        seconds = _seconds(self.updated_at - self.started_at)
        if self.total is None or not self.count.done or not seconds:
            return None
        rest = max(0, self.total - self.count.done)
        return timedelta(seconds=-(-rest * seconds // self.count.done))


def _seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)
