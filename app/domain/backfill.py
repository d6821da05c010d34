"""The articles of an archive: where each stands, its turn, and how far a backfill has come."""

from dataclasses import dataclass
from datetime import datetime

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # the clock on the wall, wherever that hangs


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an article stands: in which of the sources, and there in which file and line.

    `path` is below the source and empty for a source that is a file; `offset` and `length` are
    bytes of the unpacked file, `line` counts from 1 and is None for a file that is one article.
    """

    source: int
    path: str
    offset: int
    length: int
    line: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """When an article is checked: by its day and time of publication, then its version, then its
    place in the archive, which no two share.

    `at` are microseconds of the clock on the wall since 1970, as its sender writes it, so that the
    order of turns is that of days of publication; `version` are microseconds in UTC.
    """

    at: int
    version: int
    position: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the archive that waits for its turn."""

    turn: Turn
    spot: Spot


@dataclass(frozen=True, slots=True)
class Reject:
    """An article that was set aside: the file as it was named, its line, and why."""

    position: int
    file: str
    line: int | None
    problem: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles became what: `known` were on record before, `off` are not to be checked
    by their own word, `rejected` were set aside."""

    recorded: int = 0
    known: int = 0
    off: int = 0
    rejected: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.recorded + other.recorded,
            self.known + other.known,
            self.off + other.off,
            self.rejected + other.rejected,
        )

    @property
    def done(self) -> int:
        """All of them together."""
        return self.recorded + self.known + self.off + self.rejected


@dataclass(frozen=True, slots=True)
class Backfill:
    """A backfill as it stands on file.

    `total` is how many articles the archive holds, None until all were looked at once; `after` is
    the turn of the last one that is done, None before the first.
    """

    id: int
    token: str
    total: int | None
    after: Turn | None
    tally: Tally


def turn_of(stated: str, updated: datetime | None, position: int) -> Turn:
    """The turn of an article published at that ISO 8601 date or date-time, in that version.

    The time zone of `stated` is left alone: its day is the day of publication, whatever the hour
    elsewhere.
    """
    wall = datetime.fromisoformat(stated.strip()).replace(tzinfo=None)
    version = 0 if updated is None else _microseconds(updated.replace(tzinfo=None))
    return Turn(_microseconds(wall), version, position)


def _microseconds(moment: datetime) -> int:
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
