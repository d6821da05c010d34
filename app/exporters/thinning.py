"""Many points → as many as a chart can show, none of them lost that a reader would miss."""

from collections.abc import Sequence
from decimal import Decimal

from app.exporters.points import Point

MOST = 200
"""Marks on one chart: more of them are a smear, and slow to draw."""

EACH = 2
"""Points kept of a stretch: its lowest and its highest."""


def thinned(points: Sequence[Point], keep: Sequence[Point], most: int = MOST) -> list[Point]:
    """Up to `most` of the points, given in order of days, in that order.

    The first and the last, `keep` as far as there is room, and of each stretch of as many points
    the lowest and the highest value.
    """
    if len(points) <= most:
        return list(points)
    ends = (points[0], points[-1], min(points, key=_value), max(points, key=_value))
    chosen = {point.figure.id for point in ends}
    for point in keep[: most // 2]:
        chosen.add(point.figure.id)
    stretches = max(1, (most - len(chosen)) // EACH)
    width = -(-len(points) // stretches)
    for start in range(0, len(points), width):
        stretch = points[start : start + width]
        chosen |= {one(stretch, key=_value).figure.id for one in (min, max)}
    return [point for point in points if point.figure.id in chosen]


def _value(point: Point) -> Decimal:
    return point.value
