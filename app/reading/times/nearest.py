"""Which of the times that a sentence states governs a number."""

from bisect import bisect_left
from datetime import date

from app.domain import Basis, Period, Stated

WHEN_SAID = "period.when-said"
"""The time of the saying ("officials said on Friday"): it dates numbers that nothing else dates."""

UNKNOWN = "period.unknown"
"""The text names no time, and the day of publication is unknown."""

NEIGHBOURS = 8
"""How many expressions on either side of a number are weighed: keeps a long list linear."""


def period_for(stated: Stated, periods: tuple[Period, ...], published: date | None) -> Period:
    """The period that governs the quantity, else the day of publication, else an unknown one.

    Of those whose reach covers the number: what is no mere time of saying, then what follows the
    number, then the nearest.
    """
    at = bisect_left(periods, stated.numeral.start, key=_start)
    near = periods[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS]
    # The sentence may open with a time that reaches all of it.
    reaching = [
        period
        for period in (*periods[:1], *near)
        if period.reach is None or period.reach.contains(stated.numeral)
    ]
    if reaching:
        return min(reaching, key=lambda period: _farness(period, stated))
    if published is None:
        return Period(as_of=None, basis=Basis.UNKNOWN, rule=UNKNOWN)
    return Period(as_of=published)


def _farness(period: Period, stated: Stated) -> tuple[bool, bool, int]:
    where = period.span or stated.span
    is_before = where.start < stated.numeral.start
    gap = stated.numeral.start - where.end if is_before else where.start - stated.numeral.end
    return period.rule == WHEN_SAID, is_before, gap


def _start(period: Period) -> int:
    return period.span.start if period.span else 0
