"""How the time of a claim stands to the time of a figure (SEMANTICS 3.6)."""

from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from app.domain import Basis, Kind, Period, Policy

GIVEN = "period.given"
"""The rule of a time that was handed in with a figure."""

AGO = "period.relative.ago"
"""The rules of times that count back from another one start with it (reading.periods)."""

FORMER = "period.former"
"""The rule of a time that lies before that of another number of the text (reading.formers)."""

HAPPENED = "period.happening"
"""The rule of a day that only tells which happening is meant: "the April 9 accident"."""

UNTIL = "period.until"
"""The rule of a day that the text names as the last one: "by Sunday 41 had died"."""


class When(StrEnum):
    """The claim's time, seen from the figure's."""

    SAME = "same"
    LATER = "later"
    EARLIER = "earlier"
    UNKNOWN = "unknown"


CAUTIOUS = (Kind.OCCASION, Kind.LEVEL, Kind.FLOW, Kind.TOTAL, Kind.FIXED, Kind.RECORD)
"""The earlier, the less it takes for granted."""


def when_of(claim: Period, figure: Period, kind: Kind, policy: Policy) -> When:
    """Same time, later or earlier: a toll by the day, a level by the fortnight.

    What does not move in time is always of the same time. A text without a date of its own may
    speak of a day or two before, except for totals, where each day counts. A march, or the dead of
    one day, has no other slack: those of the next day are others.
    """
    if kind in (Kind.FIXED, Kind.RECORD):
        return When.SAME
    days = days_between(claim, figure)
    if days is None:
        return When.UNKNOWN
    if is_former(claim) is not is_former(figure):
        return When.EARLIER if is_former(claim) else When.LATER
    if kind is Kind.FLOW and is_stretch(claim) and is_stretch(figure):
        return When.SAME if covers_same(claim, figure, policy) else _side(days)
    if kind is Kind.OCCASION:
        return When.SAME if is_one_occasion(claim, figure, policy) else _side(days)
    window = policy.timing.level_days + slack(claim, policy) + slack(figure, policy)
    return When.SAME if abs(days) <= (0 if kind is Kind.TOTAL else window) else _side(days)


def is_one_occasion(claim: Period, figure: Period, policy: Policy) -> bool:
    """Whether what was counted on one day was counted on the same; unknown days may be the same.

    "In the last 24 hours" of Sunday may be what another text tells of Saturday, but the last 24
    hours of two days are two. Of longer stretches nearly all days must be the same.
    """
    if max(_length(claim), _length(figure)) > policy.timing.occasion_days:
        return covers_same(claim, figure, policy)
    days = days_between(claim, figure)
    if days is not None and is_stretch(claim) != is_stretch(figure):
        days = max(abs(days) - policy.timing.occasion_days, 0)
    return days is None or abs(days) <= slack(claim, policy) + slack(figure, policy)


MOVES_AS_LEVEL = frozenset({Kind.FORECAST, Kind.POLL})
"""Asked anew, they move both ways (SEMANTICS 4.0b)."""


@cache  # asked for time and again, of a handful of kinds
def kind_of(claim: Kind, figure: Kind) -> Kind:
    """How the measured thing moves; where the two readings differ, the more cautious one."""
    moves = [Kind.LEVEL if kind in MOVES_AS_LEVEL else kind for kind in (claim, figure)]
    return min(moves, key=CAUTIOUS.index)


def day_of(period: Period) -> date | None:
    """The day for which the number is stated; what it was before another one took its place is of
    a day before at the latest."""
    day = period.as_of or period.end
    return day - timedelta(days=1) if day and is_former(period) else day


def days_between(claim: Period, figure: Period) -> int | None:
    """How many days the claim's day lies after the figure's; None where one has no day."""
    ours, theirs = day_of(claim), day_of(figure)
    return None if ours is None or theirs is None else (ours - theirs).days


def is_former(period: Period) -> bool:
    """Whether the number was so until another one of its text took its place."""
    return period.rule == FORMER


def is_ago(period: Period) -> bool:
    """Whether its time counts back from another one: "a year earlier", "the previous month"."""
    return period.rule.startswith(AGO)


def slack(period: Period, policy: Policy) -> int:
    """Days by which a text may be off: without a date of its own, or with "a week earlier"."""
    is_loose = period.basis is Basis.PUBLISHED or is_ago(period)
    return policy.timing.published_slack_days if is_loose else 0


def is_stretch(period: Period) -> bool:
    """Whether the number covers more than a day."""
    return period.start is not None and period.end is not None and period.start < period.end


def covers_same(one: Period, other: Period, policy: Policy) -> bool:
    """Whether two stretches share enough of all the days that either of them covers."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start) + timedelta(days=1)
    either = max(one.end, other.end) - min(one.start, other.start) + timedelta(days=1)
    return shared.days >= policy.timing.overlap * either.days


def _length(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else 0


def _side(days: int) -> When:
    return When.LATER if days > 0 else When.EARLIER
