"""A chart in words, for who does not see it: first, last, highest, lowest, who, and the band."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.checking.phrases import quantity_words
from app.domain import Consensus, Unit
from app.exporters.axes import rounded_words
from app.exporters.axis_words import with_unit
from app.exporters.lanes import source_of
from app.exporters.points import Point

USUAL = ("reported", "from a table")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many figures a series has, and of how many sources, where not all are at hand."""

    figures: int
    sources: int


def story_of(points: Sequence[Point], unit: Unit, counted: Counted | None = None) -> str:
    """Sentences on the points, which are given in order of days; there is at least one.

    With `counted` there are more of them; what became of those is left unsaid.
    """
    if len(points) == 1:
        return f"One figure: {_point(points[0], unit)}."
    known = counted or Counted(len(points), len({source_of(point) for point in points}))
    said = [
        f"{known.figures:,} figures of {_sources(known.sources)}.",
        f"First: {_point(points[0], unit)}.",
        f"Last: {_point(points[-1], unit)}.",
    ]
    low, high = min(points, key=_value), max(points, key=_value)
    if low.value == high.value:
        said.append("All have the same value.")
    else:
        said += [f"Highest: {_point(high, unit)}.", f"Lowest: {_point(low, unit)}."]
    return " ".join((*said, *([] if counted else _states(points))))


def mark_words(point: Point) -> str:
    """One figure: who, when, what, and what became of it."""
    figure = point.figure
    said = quantity_words(figure.quantity)
    return f"{figure.provenance.source}, {point.day}: {said} ({point.state.words})"


def consensus_words(consensus: Consensus, unit: Unit) -> str:
    """What the current figures say together, as one sentence."""
    sources = consensus.independent_sources
    low, middle, high = map(rounded_words, (consensus.low, consensus.median, consensus.high))
    if sources == 1:
        return f"One source speaks; its newest current figure is {with_unit(middle, unit)}."
    of = f"The newest current figures of {sources} independent sources"
    if low == high:
        return f"{of} all say {with_unit(middle, unit)}."
    ends = with_unit(f"{low} and {high}", unit)
    return f"{of} lie between {ends}; their median is {middle}."


def _sources(count: int) -> str:
    return f"{count:,} {'source' if count == 1 else 'sources'}"


def _point(point: Point, unit: Unit) -> str:
    said = with_unit(rounded_words(point.value), unit)
    return f"{said} by {point.figure.provenance.source} on {point.day}"


def _states(points: Sequence[Point]) -> list[str]:
    """How many are not simply reported, by what became of them."""
    counts = Counter(point.state.words for point in points if point.state.words not in USUAL)
    return [f"{count:,} {words}." for words, count in sorted(counts.items())]


def _value(point: Point) -> Decimal:
    return point.value
