"""Figures → points of a chart: where each stands, in one unit, how firm, and what put it right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.checking.comparing.vintages import SOFT, earlier_vintages
from app.checking.conversion import interval_in, shares_unit, value_in
from app.checking.times import day_of
from app.checking.tolerance import hedge_of, tolerance_of, value_of
from app.domain import (
    Change,
    Figure,
    Hedge,
    Modality,
    ObservationStatus,
    Policy,
    Statistic,
    Status,
    Tolerance,
    Unit,
)

AT_MOST = (Hedge.AT_MOST, Hedge.LESS_THAN)
"""Nobody counts below nothing, and yet such words leave the lower end open to the eye."""

FIRM = (Modality.ASSERTED, Modality.REPORTED)


class Shape(StrEnum):
    """How a figure is drawn, by what it is."""

    CIRCLE = "circle"  # reported
    SQUARE = "square"  # handed in by a table or by hand
    DIAMOND = "diamond"  # an estimate, a forecast, what is planned or possible
    CROSS = "cross"  # retracted, or its source no longer stands by it


@dataclass(frozen=True, slots=True)
class View:
    """The unit that values are said in, how the series is counted, and the tolerances."""

    unit: Unit
    statistic: Statistic
    policy: Policy


@dataclass(frozen=True, slots=True)
class State:
    """What became of a figure, in words, and how that is drawn."""

    words: str
    shape: Shape
    is_hollow: bool = False

    @property
    def is_standing(self) -> bool:
        """Whether it tells what was, and nothing took its place."""
        return self.shape in (Shape.CIRCLE, Shape.SQUARE) and not self.is_hollow


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on the chart: the day that it stands at, and its value in the unit of the chart."""

    figure: Figure
    state: State
    day: date
    value: Decimal

    @property
    def start(self) -> date | None:
        """The first day of the stretch that it covers, if it covers one up to its day."""
        start, end = self.figure.period.start, self.figure.period.end
        covers = start is not None and end is not None and start < self.day
        return start if covers else None


def drawable(figures: Iterable[Figure], unit: Unit) -> list[tuple[Figure, date]]:
    """The figures that can be said in the unit and have a day to stand at, with that day."""
    return [
        (figure, day)
        for figure in figures
        if (day := shown_day(figure)) is not None and shares_unit(figure.quantity.unit, unit)
    ]


def shown_day(figure: Figure) -> date | None:
    """The day a figure stands at: that it is of, or else that it was published on."""
    return day_of(figure.period) or figure.provenance.published


def point_of(figure: Figure, day: date, state: State, view: View) -> Point:
    """The figure, whose unit converts into that of the view, as a point."""
    quantity = figure.quantity
    value = value_of(quantity)
    if quantity.unit != view.unit:
        value = value_in(value, quantity.unit, view.unit, view.statistic)
    return Point(figure, state, day, -value if is_fall(figure, view.statistic) else value)


def reach_of(point: Point, view: View) -> Tolerance:
    """Every value that the words of the figure allow, in the unit of the chart."""
    quantity = point.figure.quantity
    allowed = tolerance_of(quantity, view.policy)
    if hedge_of(quantity) in AT_MOST:
        allowed = replace(allowed, low=None)
    interval = interval_in(allowed, quantity.unit, view.unit, view.statistic)
    return _turned(interval) if is_fall(point.figure, view.statistic) else interval


def is_fall(figure: Figure, statistic: Statistic) -> bool:
    """Whether the number says how far something fell: it is drawn below nothing."""
    return statistic is Statistic.CHANGE and figure.quantity.change is Change.DOWN


def successors(figures: Sequence[Figure]) -> dict[str, str]:
    """By the id of each figure that was put right: the id of the one that took its place.

    A newer version of its article says another number, or its source published it anew.
    """
    current: dict[str, str] = {}
    for figure in figures:
        if figure.status is Status.CURRENT and figure.provenance.article_id:
            current[figure.provenance.article_id] = figure.id
    found = {
        figure.id: current[article]
        for figure in figures
        if figure.status is Status.REPLACED and (article := figure.provenance.article_id) in current
    }
    for latest, earlier in earlier_vintages(figures).items():
        found |= {figure.id: latest for figure in earlier}
    return found


def state_of(figure: Figure, succeeded: Mapping[str, str]) -> State:
    """What became of the figure; `succeeded` is what `successors` says."""
    if figure.status is Status.RETRACTED:
        return State("retracted", Shape.CROSS)
    if figure.observation.is_void:
        return State(_noted(figure), Shape.CROSS)
    firm = _firm(figure)
    if figure.status is Status.REPLACED:
        return replace(firm, words="replaced by a newer version of its article", is_hollow=True)
    if figure.id in succeeded:
        return replace(firm, words="published anew since", is_hollow=True)
    return firm


def _firm(figure: Figure) -> State:
    noted = figure.observation.status
    if noted is ObservationStatus.FORECAST:
        return State("forecast", Shape.DIAMOND)
    if figure.modality not in FIRM:
        return State(str(figure.modality), Shape.DIAMOND)
    if noted in SOFT and noted is not ObservationStatus.BREAK:
        return State(_noted(figure), Shape.DIAMOND)
    if figure.provenance.article_id is None:
        return State("from a table", Shape.SQUARE)
    return State("reported", Shape.CIRCLE)


def _noted(figure: Figure) -> str:
    words = {ObservationStatus.NORMAL: "listed as wrong", ObservationStatus.IMPUTED: "filled in"}
    status = figure.observation.status
    return words.get(status, str(status))


def _turned(interval: Tolerance) -> Tolerance:
    low, high = interval.low, interval.high
    return Tolerance(None if high is None else -high, None if low is None else -low)
