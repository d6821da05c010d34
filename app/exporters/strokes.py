"""Marks of a chart → what is drawn besides them: lines, letters and values, and the lanes below."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.exporters.axes import rounded_words
from app.exporters.axis_words import bounded
from app.exporters.lanes import Lane
from app.exporters.notes import Note, letters_beside, value_above
from app.exporters.plotting import BOTTOM, Mark, Segment
from app.exporters.points import Point

AXIS_ROOM = 44
"""Pixels below the plot for its days."""

LANE_ROOM = 34
RAIL = 6
"""How far above the end of its room the rail of a lane lies."""

LAST_DIGITS = 7

Marks = Mapping[str, Mark]
"""The marks by the ids of their figures, in order of days."""


@dataclass(frozen=True, slots=True)
class LaneTick:
    """When the source of a lane reported; faint where that holds no more, or never did."""

    x: Decimal
    is_faint: bool


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A lane as it is drawn: `y` is the place of its rail, `latest` what its source said last."""

    lane: Lane
    y: int
    ticks: tuple[LaneTick, ...]
    latest: str


def last_of(points: Sequence[Point]) -> Point:
    """The last that tells what was and stands, or else the last."""
    return next((point for point in reversed(points) if point.state.is_standing), points[-1])


def paths_of(lanes: Sequence[Lane], marks: Marks) -> Iterator[Segment]:
    """A line through what stands of each source that has a lane of its own.

    From a stretch of days to the next one behind it, it leads as steps do.
    """
    for lane in lanes:
        standing = [
            marks[point.figure.id]
            for point in lane.points
            if lane.number and point.state.is_standing and point.figure.id in marks
        ]
        for one, other in pairwise(standing):
            is_step = one.start is not None and other.start is not None and other.start >= one.x
            x2 = other.start if is_step and other.start is not None else other.x
            yield Segment(one.x, one.y, x2, other.y, lane.number)


def corrections_of(succeeded: Mapping[str, str], marks: Marks) -> Iterator[Segment]:
    """A line from each figure that was put right to the one that took its place."""
    for earlier, later in sorted(succeeded.items()):
        if earlier in marks and later in marks:
            one, other = marks[earlier], marks[later]
            yield Segment(one.x, one.y, other.x, other.y, one.lane)


def notes_of(lanes: Sequence[Lane], marks: Marks) -> Iterator[Note]:
    """The letter of each source at its last mark, if there are several, and the last value."""
    if len(lanes) > 1:
        named = [(marks[last_of(lane.points).figure.id], lane.letter) for lane in lanes]
        yield from letters_beside([(mark, letter) for mark, letter in named if letter])
    last = last_of([mark.point for mark in marks.values()])
    yield value_above(marks[last.figure.id], _value(last))


def rows_of(lanes: Sequence[Lane], marks: Marks) -> Iterator[LaneRow]:
    """The lanes below each other."""
    for place, lane in enumerate(lanes, start=1):
        last = last_of(lane.points)
        ticks = (
            LaneTick(marks[point.figure.id].x, is_faint=not point.state.is_standing)
            for point in lane.points
            if point.figure.id in marks
        )
        y = BOTTOM + AXIS_ROOM + LANE_ROOM * place - RAIL
        latest = f"{_value(last)} on {last.day}"
        yield LaneRow(lane, y, tuple(ticks), latest)


def height_of(lanes: Sequence[Lane]) -> int:
    """Pixels from the top of the chart to its end."""
    return BOTTOM + AXIS_ROOM + LANE_ROOM * len(lanes)


def _value(point: Point) -> str:
    return bounded(rounded_words(point.value, LAST_DIGITS), point.figure.quantity.bound)
