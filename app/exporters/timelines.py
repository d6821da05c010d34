"""A series' figures → a chart of them, laid out: values over days, and a lane for each source.

Places across are per cent of the chart's width and places down are pixels, so that it is as wide as
its page and its letters stay the same size. It is drawn by templates/timeline.svg.jinja.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain import Consensus, Figure, Tolerance
from app.exporters.axes import DayAxis, ValueAxis, day_axis, log_axis, value_axis
from app.exporters.axis_words import axis_words
from app.exporters.lanes import lanes_of, numbers_of
from app.exporters.notes import Note
from app.exporters.plotting import (
    BOTTOM,
    Axes,
    Band,
    Mark,
    Rule,
    Segment,
    across,
    band_of,
    down,
    mark_of,
)
from app.exporters.points import (
    Point,
    Shape,
    View,
    drawable,
    point_of,
    reach_of,
    shown_day,
    state_of,
    successors,
)
from app.exporters.stories import Counted, consensus_words, mark_words, story_of
from app.exporters.strokes import (
    LaneRow,
    corrections_of,
    height_of,
    last_of,
    notes_of,
    paths_of,
    rows_of,
)
from app.exporters.thinning import thinned

SEVERAL = 2
"""Independent sources that are a band; what one says is its mark."""

CROWD = 60
"""Marks from which on they are drawn small, and none has words of its own."""

MEANINGS = (
    (Shape.CIRCLE, False, "reported"),
    (Shape.CIRCLE, True, "reported, and replaced since"),
    (Shape.SQUARE, False, "from a table"),
    (Shape.SQUARE, True, "from a table, and published anew since"),
    (Shape.DIAMOND, False, "estimate, forecast or plan"),
    (Shape.DIAMOND, True, "estimate, forecast or plan, and replaced since"),
    (Shape.CROSS, False, "retracted, or no longer held"),
)
"""Each mark in words."""

REACH = timedelta(days=366)
"""How long before the first figure the stretch that it covers is drawn, at least."""


@dataclass(frozen=True, slots=True)
class Together:
    """What the current figures say together, and the first day that one of them is of."""

    consensus: Consensus
    since: date | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What a chart tells of: a series by its label, its figures, and what they say together.

    `together` is None where they say nothing together in the unit of the chart. `counted` is how
    many figures the series has, if more than are given.
    """

    label: str
    figures: Sequence[Figure]
    view: View
    together: Together | None = None
    is_log: bool = False
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of the points: those shown, with the values that their words allow."""

    points: Sequence[Point]
    shown: Sequence[tuple[Point, Tolerance]]
    axes: Axes


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chart. `description` says it in words, `left_out` in sentences what is not on it.

    `kinds` are the marks that need a word, each with its meaning.
    """

    title: str
    description: str
    unit: str
    is_log: bool
    height: int
    values: tuple[Rule, ...]
    days: tuple[Rule, ...]
    band: Band | None
    paths: tuple[Segment, ...]
    corrections: tuple[Segment, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    lanes: tuple[LaneRow, ...]
    kinds: tuple[tuple[Shape, bool, str], ...]
    left_out: tuple[str, ...]

    @property
    def bottom(self) -> int:
        """Where the plot ends and the days stand."""
        return BOTTOM

    @property
    def is_crowded(self) -> bool:
        """Whether the marks are so many that each is drawn small."""
        return len(self.marks) >= CROWD

    @property
    def has_whiskers(self) -> bool:
        """Whether the interval of any mark is seen."""
        return any(mark.whisker for mark in self.marks)

    @property
    def has_stretches(self) -> bool:
        """Whether the days that any figure speaks of are seen."""
        return any(mark.start is not None for mark in self.marks)

    @property
    def widest(self) -> int:
        """How many letters the longest number beside the plot has."""
        return max(len(rule.label) for rule in self.values)

    def words_at(self, mark: Mark) -> str:
        """What a pointer over the mark is told; the table has the same."""
        return "" if self.is_crowded else mark_words(mark.point)


def timeline_of(telling: Telling) -> Timeline | None:
    """The chart, or None where no figure has both a day and a value in the unit.

    A logarithmic scale is left out where a value is not above 0; `left_out` says so.
    """
    succeeded = successors(telling.figures)
    points = sorted(
        (
            point_of(figure, day, state_of(figure, succeeded), telling.view)
            for figure, day in drawable(telling.figures, telling.view.unit)
        ),
        key=lambda point: (point.day, point.figure.id),
    )
    if not points:
        return None
    lanes = lanes_of(points)
    drawn = _drawn(points, [last_of(lane.points) for lane in lanes], telling)
    numbers, axes = numbers_of(lanes), drawn.axes
    marks = {
        point.figure.id: mark_of(point, reach, axes, numbers[point.figure.id])
        for point, reach in drawn.shown
    }
    unit = axis_words(telling.view.unit)
    return Timeline(
        title=f"{telling.label}, {unit}",
        description=_description(points, telling),
        unit=unit,
        is_log=axes.values.is_log,
        height=height_of(lanes),
        values=_values(axes.values),
        days=tuple(Rule(across(tick.at), tick.label) for tick in axes.days.ticks),
        band=_band(telling, axes),
        paths=tuple(paths_of(lanes, marks)),
        corrections=tuple(corrections_of(succeeded, marks)),
        marks=tuple(marks.values()),
        notes=tuple(notes_of(lanes, marks)),
        lanes=tuple(rows_of(lanes, marks)),
        kinds=_kinds(points),
        left_out=tuple(_left_out(telling, drawn)),
    )


def _drawn(points: Sequence[Point], lasts: Sequence[Point], telling: Telling) -> Drawn:
    shown = [(point, reach_of(point, telling.view)) for point in thinned(points, lasts)]
    values = [point.value for point in points]
    if telling.together is not None:
        values += [telling.together.consensus.low, telling.together.consensus.high]
    is_log = telling.is_log and min(values) > 0
    ends = _ends(values, [reach for _, reach in shown])
    if is_log:
        axis = log_axis(value for value in (*values, *ends) if value > 0)
    else:
        axis = value_axis((*values, *ends))
    return Drawn(points, shown, Axes(axis, _day_axis([point for point, _ in shown])))


def _ends(values: Sequence[Decimal], reaches: Sequence[Tolerance]) -> list[Decimal]:
    """What else has to be on the axis: the ends of intervals, and room beside one value alone."""
    ends = [end for reach in reaches for end in (reach.low, reach.high) if end is not None]
    every = (*values, *ends)
    room = (max(every) - min(every)) / 2 if min(values) == max(values) else Decimal(0)
    return [*ends, min(every) - room, max(every) + room] if room else ends


def _day_axis(points: Sequence[Point]) -> DayAxis:
    """From the first day, or where the stretches begin that figures cover, as far as is sensible.

    A number for the last twenty years would leave the days of the figures no room.
    """
    first, last = points[0].day, points[-1].day
    reach = max(REACH, last - first)
    earliest = first - reach if first - date.min > reach else date.min
    starts = [max(point.start, earliest) for point in points if point.start is not None]
    return day_axis((*starts, first, last))


def _values(axis: ValueAxis) -> tuple[Rule, ...]:
    """The lines across; the one at nothing is the base of all, or else the lowest one."""
    at_nothing = axis.place(Decimal(0))
    base = at_nothing if not axis.is_log and axis.low <= 0 <= axis.high else Decimal(0)
    return tuple(Rule(down(tick.at), tick.label, tick.at == base) for tick in axis.ticks)


def _description(points: Sequence[Point], telling: Telling) -> str:
    said = story_of(points, telling.view.unit, telling.counted)
    if telling.together is None:
        return said
    return f"{said} {consensus_words(telling.together.consensus, telling.view.unit)}"


def _band(telling: Telling, axes: Axes) -> Band | None:
    together = telling.together
    if together is None or together.consensus.independent_sources < SEVERAL:
        return None
    since = Decimal(0) if together.since is None else across(axes.days.place(together.since))
    return band_of(together.consensus, since, axes.values)


def _kinds(points: Sequence[Point]) -> tuple[tuple[Shape, bool, str], ...]:
    """None where all are simply reported."""
    found = {(point.state.shape, point.state.is_hollow) for point in points}
    named = [one for one in MEANINGS if one[:2] in found]
    return () if named == [MEANINGS[0]] else tuple(named)


def _left_out(telling: Telling, drawn: Drawn) -> Iterator[str]:
    figures, unit = telling.figures, telling.view.unit
    undated = sum(shown_day(figure) is None for figure in figures)
    foreign = len(figures) - len(drawn.points) - undated
    if telling.is_log and not drawn.axes.values.is_log:
        yield "A logarithmic scale has no place for 0 or less, so the scale is linear."
    if undated:
        yield f"{_counted(undated)} of no known day: only the table has that."
    if foreign:
        yield f"{_counted(foreign)} in a unit that does not convert into {axis_words(unit)}."
    known = telling.counted.figures if telling.counted else len(drawn.points)
    if len(drawn.shown) < known:
        yield (
            f"Of {known:,} figures the chart has {len(drawn.shown):,}, "
            "the highest and the lowest of each stretch among them."
        )


def _counted(count: int) -> str:
    return f"{count:,} {'figure is' if count == 1 else 'figures are'}"
