"""A figure as a person or an importer gives it, in their own words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.claim import Statistic
from app.domain.observation import NOTED_NOTHING, Observation
from app.domain.quantity import Bound


@dataclass(frozen=True, slots=True)
class SeriesFacets:
    """What is measured, in the words of whoever adds a figure."""

    item: str
    subject: str | None = None
    place: str | None = None
    event: str | None = None
    context: str | None = None
    part: str | None = None
    statistic: Statistic = Statistic.LEVEL


@dataclass(frozen=True, slots=True)
class NewFigure:
    """One figure to add; `series` is the id of a known series, or the facets of any."""

    series: SeriesFacets | str
    low: Decimal | None
    high: Decimal | None
    unit: str
    source: str
    bound: Bound = Bound.EXACT
    as_of: date | None = None
    start: date | None = None
    end: date | None = None
    attribution: str | None = None
    published: date | None = None
    url: str | None = None
    quote: str = ""
    observation: Observation = NOTED_NOTHING
