"""Points on two axes → the places of marks: across in per cent of the width, down in pixels."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from app.domain import Consensus, Tolerance
from app.exporters.axes import DayAxis, ValueAxis, rounded_words
from app.exporters.points import Point

TOP = 30
"""Room above the plot for the words at its highest mark."""

PLOT = 270
BOTTOM = TOP + PLOT
MARGIN = Decimal(1)
"""Per cent of the width at either side that keep marks whole."""

ARROW = 16
"""How far the whisker of an open end reaches."""

LEAST_WHISKER = 2
HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of an axis: its place, and what stands there; `is_base` where values begin."""

    at: Decimal
    label: str
    is_base: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A line from one mark to another, in the colour of a lane."""

    x1: Decimal
    y1: Decimal
    x2: Decimal
    y2: Decimal
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Whisker:
    """The interval of a mark; an end that is open, or beyond the axis, is an arrow."""

    top: Decimal
    bottom: Decimal
    is_open_above: bool
    is_open_below: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A point as it is drawn; `start` is where the stretch that it covers begins, if it does."""

    point: Point
    x: Decimal
    y: Decimal
    lane: int
    whisker: Whisker | None
    start: Decimal | None


@dataclass(frozen=True, slots=True)
class Band:
    """What the current figures say together, from some day on."""

    x: Decimal
    width: Decimal
    top: Decimal
    height: Decimal
    median: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Axes:
    """The two axes of a chart."""

    values: ValueAxis
    days: DayAxis


def across(share: Decimal) -> Decimal:
    """A place from 0 to 1 as per cent of the width."""
    return _rounded(MARGIN + share * (100 - 2 * MARGIN))


def down(share: Decimal) -> Decimal:
    """A place from 0 at the bottom of the plot to 1 at its top, in pixels from above."""
    return _rounded(BOTTOM - share * PLOT)


def mark_of(point: Point, reach: Tolerance, axes: Axes, lane: int) -> Mark:
    """The point where the axes have it, with the values that its words allow."""
    return Mark(
        point=point,
        x=across(axes.days.place(point.day)),
        y=down(axes.values.place(point.value)),
        lane=lane,
        whisker=whisker_of(point, reach, axes.values),
        start=None if point.start is None else across(axes.days.place(point.start)),
    )


def band_of(consensus: Consensus, since: Decimal, axis: ValueAxis) -> Band:
    """The stretch from the lowest to the highest value, to the right edge of the chart."""
    top, bottom = (down(axis.place(end)) for end in (consensus.high, consensus.low))
    return Band(
        x=since,
        width=100 - since,
        top=top,
        height=bottom - top,
        median=down(axis.place(consensus.median)),
        words=f"median {rounded_words(consensus.median)}",
    )


def whisker_of(point: Point, reach: Tolerance, axis: ValueAxis) -> Whisker | None:
    """The interval; None where it is hardly higher than a line is wide."""
    y = down(axis.place(point.value))
    top = y - ARROW if reach.high is None else down(axis.place(reach.high))
    bottom = y + ARROW if reach.low is None else down(axis.place(reach.low))
    if bottom - top < LEAST_WHISKER:
        return None
    return Whisker(top, bottom, _is_beyond(reach.high, axis), _is_beyond(reach.low, axis))


def _is_beyond(end: Decimal | None, axis: ValueAxis) -> bool:
    return end is None or not axis.low <= end <= axis.high


def _rounded(place: Decimal) -> Decimal:
    return place.quantize(HUNDREDTH, ROUND_HALF_EVEN)
