"""One measured thing: what makes two figures comparable (SDMX: series key)."""

import hashlib
from dataclasses import dataclass, fields
from operator import attrgetter

from app.domain.claim import Measure, Scope, Statistic
from app.domain.unit import COUNT, PERCENT, Unit

ANCHORS = ("subject", "place", "context")
"""The facets that say whose, where and amid what: an equal one anchors a link."""


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """The facets that tell one measured thing from another; None where nothing is said."""

    item: str
    statistic: Statistic
    dimension: str
    per: str | None = None
    subject: str | None = None
    place: str | None = None
    event: str | None = None
    context: str | None = None
    part: str | None = None

    @property
    def id(self) -> str:
        """The same facets give the same id in every process, so nobody has to hand ids out."""
        joined = "\x1f".join("" if facet is None else facet for facet in _FACETS(self))
        return "ser_" + hashlib.sha256(joined.encode()).hexdigest()[:20]

    @property
    def measured(self) -> tuple[str, Statistic, str | None]:
        """What must be equal for two things to be measured alike: dimension, statistic and "per".

        "81% of pupils are vaccinated" and "coverage stands at 81%" are measured alike: in percent,
        which of the two is said depends on the sentence alone.
        """
        is_portion = self.dimension == PERCENT and self.statistic is Statistic.SHARE
        return self.dimension, Statistic.LEVEL if is_portion else self.statistic, self.per

    @property
    def label(self) -> str:
        """The series in words, for a list or a reason."""
        words = [
            self.item or self.dimension,
            f"({self.statistic})" if self.statistic is not Statistic.LEVEL else None,
            f"per {self.per}" if self.per else None,
            *(facet for facet in (self.subject, self.place, self.event, self.context, self.part)),
        ]
        return " · ".join(word for word in words if word)


_FACETS = attrgetter(*(field.name for field in fields(SeriesKey)))


def series_key(measure: Measure, scope: Scope, unit: Unit) -> SeriesKey:
    """The key of the series that a claim with these facets opens."""
    return SeriesKey(
        item=measure.item or (unit.name if unit.dimension == COUNT else ""),
        statistic=measure.statistic,
        dimension=unit.dimension,
        per=unit.per,
        subject=scope.subject,
        place=scope.place,
        event=scope.event,
        context=scope.context,
        part=scope.part,
    )


@dataclass(frozen=True, slots=True)
class Series:
    """A measured thing that the reference table knows."""

    id: str
    key: SeriesKey
