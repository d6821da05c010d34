"""The desk: what changed since a person looked last, the newest of each kind and how many."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import Verdict
from app.domain.queue import GRAVITY, ClaimState, Listed, Wanted
from app.errors import BadInput
from app.services import people
from app.store import Store, changed
from app.store import queue as queue_store
from app.store.changed import Moved, Turned
from app.store.queue import COUNTED

__all__ = ["COUNTED", "FIRST_LOOK", "Moved", "News", "Turned", "look", "looked_at", "news_since"]

FIRST_LOOK = timedelta(days=7)
"""What somebody who never looked is told of."""

NEWEST = 5
"""Shown of each kind; the queue has the others."""

SOMEBODY = ""
"""Whoever sits at this machine, while nobody signs in."""

ALARMS = (Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED)


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims of one kind: how many, as far as one more than COUNTED, and the newest of them."""

    count: int
    newest: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """The same of verdicts that turned."""

    count: int
    newest: tuple[Turned, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The same of figures."""

    count: int
    newest: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What changed from `since` to `now`.

    `alarms` are open claims that came in, by their verdict; `unresolved` those that may be of a
    series that nothing proved them to be of. `open` counts all open claims by verdict, whenever
    they came in.
    """

    since: datetime
    now: datetime
    alarms: dict[Verdict, Claims]
    unresolved: Claims
    turned: Turns
    retracted: Figures
    revised: Figures
    open: dict[Verdict, int]

    @property
    def is_quiet(self) -> bool:
        """Whether nothing changed."""
        counts = [claims.count for claims in (*self.alarms.values(), self.unresolved)]
        counts += [self.turned.count, self.retracted.count, self.revised.count]
        return not any(counts)

    @property
    def is_empty(self) -> bool:
        """Whether no open claim is known at all: perhaps nothing was checked yet."""
        return not any(self.open.values())


def news_since(store: Store, since: datetime, now: datetime) -> News:
    """What changed since that moment; of what is yet to come BadInput."""
    if since > now:
        raise BadInput("since lies in the future", "since")
    with store.reading() as connection:
        is_open = ClaimState.OPEN
        alarms = {
            verdict: Claims(
                queue_store.count(connection, verdict, is_open, since),
                queue_store.listed(
                    connection, Wanted(verdict, is_open, since=since), None, NEWEST
                ).claims,
            )
            for verdict in ALARMS
        }
        return News(
            since=since,
            now=now,
            alarms=alarms,
            unresolved=Claims(*changed.unresolved(connection, since, NEWEST)),
            turned=Turns(*changed.turned(connection, since, NEWEST)),
            retracted=Figures(*changed.retracted(connection, since, NEWEST)),
            revised=Figures(*changed.revised(connection, since, NEWEST)),
            open={verdict: queue_store.count(connection, verdict, is_open) for verdict in GRAVITY},
        )


def looked_at(store: Store, person: str | None) -> datetime | None:
    """When that person marked the desk as seen last, if ever; None is whoever sits at this machine.

    NotFound for a name that nobody has.
    """
    if person is not None:
        return people.last_look(store, person)
    with store.reading() as connection:
        return changed.looked_at(connection, SOMEBODY)


def look(store: Store, person: str | None, at: datetime, now: datetime) -> None:
    """Marks the desk as seen as it was shown at that moment; an earlier one than known changes
    nothing. BadInput for a moment to come."""
    if at > now:
        raise BadInput("the moment lies in the future", "at")
    known = looked_at(store, person)
    if known is not None and at <= known:
        return
    if person is not None:
        people.note_look(store, person, at)
        return
    with store.writing() as connection:
        changed.look(connection, SOMEBODY, at)
