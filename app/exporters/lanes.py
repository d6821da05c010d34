"""Points → a lane for each source, so that who said what when is seen without colours."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.source import folded_name
from app.exporters.points import Point

LANES = 8
LETTERS = "ABCDEFGH"
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Lane:
    """A source's own line; `number` is 0 for the lane that further sources share."""

    number: int
    name: str
    points: tuple[Point, ...]

    @property
    def letter(self) -> str:
        """What stands beside the source's marks; nothing for the shared lane."""
        return LETTERS[self.number - 1] if self.number else ""


def lanes_of(points: Sequence[Point]) -> tuple[Lane, ...]:
    """The lanes, who spoke first on top: up to eight sources, or seven and the others.

    The sources with most points have lanes of their own. `points` are in order of days.
    """
    counts = Counter(source_of(point) for point in points)
    own = LANES if len(counts) <= LANES else LANES - 1
    first = list(counts)  # a Counter keeps the order in which its keys came
    ranked = sorted(counts, key=lambda source: (-counts[source], first.index(source)))
    named = [source for source in first if source in ranked[:own]]
    groups: dict[str, list[Point]] = {source: [] for source in named}
    others: list[Point] = []
    for point in points:
        groups.get(source_of(point), others).append(point)
    lanes = [
        Lane(number, group[0].figure.provenance.source, tuple(group))
        for number, group in enumerate(groups.values(), start=1)
    ]
    return (*lanes, Lane(0, _others(len(counts) - own), tuple(others))) if others else tuple(lanes)


def numbers_of(lanes: Iterable[Lane]) -> Mapping[str, int]:
    """By the id of each figure the number of its lane."""
    return {point.figure.id: lane.number for lane in lanes for point in lane.points}


def source_of(point: Point) -> str:
    """The source however it is spelt."""
    return folded_name(point.figure.provenance.source)


def _others(count: int) -> str:
    return f"{count} {OTHERS}"
