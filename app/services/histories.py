"""The figures that claims are held against: the newest, and those of the claims' own time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.checking.hindsight import united
from app.checking.linking.links import Linked
from app.checking.pipeline import series_of
from app.checking.times import day_of
from app.domain import Card, Figure, History, Series
from app.store import Transaction, cards, figures
from app.store.figures import LIMITS

LookUp = Callable[[Sequence[str], date | None], tuple[History, ...]]
"""The ids of series and a last day → their newest figures up to that day."""

PERIOD = timedelta(days=366)
"""A figure of the claim's own year may be dated by the year's end."""


@dataclass(frozen=True, slots=True)
class Table:
    """The table as one article asks it, in one moment: its own figures are no evidence for itself.

    The cards that a look-up brings say of which series they are: that is not asked for again.
    """

    connection: Transaction
    article_id: str
    _seen: dict[str, Series] = field(default_factory=dict)

    def cards(self, keys: Sequence[int]) -> tuple[Card, ...]:
        """The cards that stand under the keys."""
        found = cards.under(self.connection, keys)
        self._seen.update((card.series.id, card.series) for card in found)
        return found

    def figures(self, ids: Sequence[str], until: date | None) -> tuple[History, ...]:
        """The newest figures up to that day of the series with these ids, of which cards were
        looked up before."""
        found = figures.current(self.connection, ids, except_article=self.article_id, until=until)
        return tuple(History(self._seen[one], found[one]) for one in found)

    def by_ids(self, ids: Sequence[str]) -> dict[str, Figure]:
        """The figures with these ids, those that are known."""
        return figures.by_ids(self.connection, ids)


def histories_of(linked: Sequence[Linked], look_up: LookUp) -> tuple[History, ...]:
    """The series that the claims were linked to, with their newest figures.

    A series of statistics may have more than one look-up brings: where a claim speaks of a time
    before the newest, those up to its time are looked up as well.
    """
    found = look_up(series_of(linked), None)
    for day, ids in _earlier(linked, found).items():
        found = united(found, look_up(ids, day))
    return found


def _earlier(linked: Sequence[Linked], newest: Sequence[History]) -> dict[date, list[str]]:
    """By day: the series of whose figures up to that day some were left out, and a claim asks."""
    known = {history.series.id: history for history in newest}
    asked: dict[date, list[str]] = {}
    for each in linked:
        history = known.get(each.link.series.id) if each.link.series else None
        day = day_of(each.claim.period)
        if history is None or day is None or len(history.figures) < LIMITS.figures:
            continue
        first = day_of(history.figures[0].period)
        if first is not None and day < first:
            ids = asked.setdefault(day + PERIOD, [])
            if history.series.id not in ids:
                ids.append(history.series.id)
    return asked
