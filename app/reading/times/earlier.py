"""The time of a number "a year earlier", counted from that of the number before it."""

from dataclasses import replace
from datetime import date

from app.domain import Period
from app.reading.text.dates import days_later, months_later

AGO = "period.relative.ago"
"""The rule of "a year earlier", which counts from the number before it where that has a time."""


def earlier_by(base: Period, ago: Period, published: date | None) -> Period:
    """The period of a number "a year earlier": as long before that of the number it is held against
    as the words are before publication; `ago` itself where either is unknown."""
    if published is None or ago.as_of is None or base.as_of is None:
        return ago
    months = (published.year - ago.as_of.year) * 12 + published.month - ago.as_of.month
    is_months = months_later(published, -months) == ago.as_of

    def moved(day: date | None) -> date | None:
        if day is None or published is None or ago.as_of is None:
            return None
        if not is_months:
            return days_later(day, -(published - ago.as_of).days)
        # The last day of a month stays one: April's end is March's a month before.
        next_day = days_later(day, 1)
        after = months_later(next_day, -months) if next_day else None
        return days_later(after, -1) if after else None

    def begun(day: date | None) -> date | None:
        return months_later(day, -months) if day and is_months else moved(day)

    return replace(ago, as_of=moved(base.as_of), start=begun(base.start), end=moved(base.end))
