"""What is new at the desk: how far the records have grown, and what came in between."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

MARK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)?~(\d{1,10})~(\d{1,10})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article, and the moment at which its current version came in."""

    recorded_at: datetime
    article_id: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the records had grown: when the last article came in, and the numbers of the last
    review of a claim and the last decision on a series."""

    recorded_at: datetime | None = None
    review: int = 0
    decision: int = 0

    def __str__(self) -> str:
        moment = ""
        if self.recorded_at is not None:
            plain = self.recorded_at.astimezone(UTC).replace(tzinfo=None)
            moment = plain.isoformat(timespec="microseconds") + "Z"
        return f"{moment}~{self.review}~{self.decision}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits: reports to be judged again, jobs to be done, and jobs that were given up."""

    rejudgings: int = 0
    jobs: int = 0
    given_up: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """What the desk can be told of at one moment. `newest` are the last articles that came in, the
    latest first; `undertaken` changes whenever a long undertaking moves."""

    newest: tuple[Arrival, ...] = ()
    review: int = 0
    decision: int = 0
    waiting: Waiting = field(default_factory=Waiting)
    undertaken: str = ""

    @property
    def mark(self) -> Mark:
        """How far the records had grown then."""
        last = self.newest[0].recorded_at if self.newest else None
        return Mark(last, self.review, self.decision)

    def arrivals_since(self, before: "State") -> tuple[Arrival, ...]:
        """The articles that came in since, the latest first.

        An article is on file a little after the moment that it came in, so a later one may be
        there before it: what counts is what was not there.
        """
        known = set(before.newest)
        return tuple(one for one in self.newest if one not in known)

    def arrivals_behind(self, mark: Mark) -> tuple[Arrival, ...]:
        """Those that came in behind the mark, the latest first."""
        last = mark.recorded_at
        return tuple(one for one in self.newest if last is None or one.recorded_at > last)

    def has_news_since(self, before: "State") -> bool:
        """Whether a report came in, a person decided, or all that waited was judged again."""
        is_settled = before.waiting.rejudgings > 0 == self.waiting.rejudgings
        return is_settled or (self.newest, self.review, self.decision) != (
            before.newest,
            before.review,
            before.decision,
        )

    def has_moved_since(self, before: "State") -> bool:
        """Whether another number of things waits, or an undertaking went on."""
        return (self.waiting, self.undertaken) != (before.waiting, before.undertaken)


@dataclass(frozen=True, slots=True)
class News:
    """What came in: how many articles, the last of them, and the verdicts of all their claims."""

    articles: int = 0
    article: str | None = None
    verdicts: Mapping[str, int] = field(default_factory=dict)


def mark_from(text: str) -> Mark | None:
    """The mark that was written so; None for any other text."""
    found = MARK.fullmatch(text)
    if found is None:
        return None
    moment, review, decision = found.groups()
    try:
        recorded_at = datetime.fromisoformat(moment) if moment else None
    except ValueError:  # the 31st of February
        return None
    return Mark(recorded_at, int(review), int(decision))
