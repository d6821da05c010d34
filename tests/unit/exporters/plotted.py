"""Figures of our own making for the tests of charts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain import (
    NOTED_NOTHING,
    Amount,
    Basis,
    Bound,
    Change,
    Consensus,
    Figure,
    Hedge,
    Observation,
    ObservationStatus,
    Period,
    Policy,
    Provenance,
    Quantity,
    Statistic,
    Status,
    Unit,
)
from app.exporters.points import Point, View, point_of, state_of
from app.exporters.timelines import Telling, Timeline, Together, timeline_of
from app.lexicon.loader import load_policy

TROOPS = Unit("troop", "count")
EURO = Unit("EUR", "money")
KILOMETRE = Unit("kilometre", "length", Decimal(1000))
MILE = Unit("mile", "length", Decimal("1609.344"))
POLICY: Policy = load_policy()
FORECAST = Observation(ObservationStatus.FORECAST)
WITHDRAWN = Observation(ObservationStatus.WITHDRAWN)
HEDGES = {
    Bound.EXACT: Hedge.NONE,
    Bound.ABOUT: Hedge.ABOUT,
    Bound.AT_LEAST: Hedge.AT_LEAST,
    Bound.AT_MOST: Hedge.AT_MOST,
    Bound.MORE_THAN: Hedge.MORE_THAN,
    Bound.LESS_THAN: Hedge.LESS_THAN,
    Bound.RANGE: Hedge.RANGE,
}


def figure(
    value: str | tuple[str, str],
    day: str | None = "2022-01-28",
    source: str = "Meridian Wire",
    **said: Any,  # each is checked
) -> Figure:
    """A figure of an article; further words: bound, unit, article, status, noted, since, change."""
    low, high = (value, value) if isinstance(value, str) else value
    bound = said.get("bound", Bound.EXACT if low == high else Bound.RANGE)
    assert isinstance(bound, Bound)
    step = said.get("step", Decimal(1).scaleb(_zeros(low)))
    assert isinstance(step, Decimal)
    amount = Amount(
        None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else Decimal(low),
        None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else Decimal(high),
        step,
    )
    as_of = date.fromisoformat(day) if day else None
    since = said.get("since")
    period = Period(
        as_of,
        date.fromisoformat(str(since)) if since else None,
        as_of if since else None,
        Basis.STATED,
    )
    unit, change = said.get("unit", TROOPS), said.get("change")
    assert isinstance(unit, Unit)
    assert change is None or isinstance(change, Change)
    noted, status = said.get("noted", NOTED_NOTHING), said.get("status", Status.CURRENT)
    assert isinstance(noted, Observation)
    assert isinstance(status, Status)
    name = f"fig_{source}_{day}_{value}_{status}_{noted.vintage}"
    article = said.get("article", f"art_{name}")
    return Figure(
        id=str(said.get("id", name)),
        series_id="ser_1",
        quantity=Quantity(amount, unit, bound, HEDGES[bound], change),
        period=period,
        provenance=Provenance(source, source, article_id=None if article is None else str(article)),
        status=status,
        observation=noted,
    )


def viewing(unit: Unit = TROOPS, statistic: Statistic = Statistic.LEVEL) -> View:
    return View(unit, statistic, POLICY)


def point(one: Figure, view: View | None = None) -> Point:
    """The figure as a point on the day that it is of."""
    assert one.period.as_of is not None
    return point_of(one, one.period.as_of, state_of(one, {}), view or viewing(one.quantity.unit))


def chart(
    figures: Sequence[Figure],
    together: Together | None = None,
    view: View | None = None,
    *,
    is_log: bool = False,
) -> Timeline:
    """The chart of the figures; there has to be one."""
    shown = view or viewing(figures[0].quantity.unit)
    found = timeline_of(Telling("troop · Norland", figures, shown, together, is_log))
    assert found is not None
    return found


def consensus(low: str, median: str, high: str, sources: int = 3) -> Consensus:
    return Consensus(Decimal(low), Decimal(high), Decimal(median), sources, sources)


def whole(*places: Decimal | None) -> list[int]:
    """Places that are whole numbers and not None, as such."""
    assert all(place is not None and place == int(place) for place in places)
    return [int(place) for place in places if place is not None]


def _zeros(value: str) -> int:
    digits = value.lstrip("-").rstrip("0")
    return 0 if "." in value else len(value.lstrip("-")) - len(digits)
