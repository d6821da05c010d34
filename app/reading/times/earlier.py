"""The time of a number "a year earlier", counted from that of the number before it."""

from dataclasses import replace
from datetime import date

from app.domain import Claim, Period, Span
from app.reading.text.dates import days_later, months_later

AGO = "period.relative.ago"
"""The rules of "a year earlier", which counts from the number before it where that has a time,
start with it."""

PREVIOUS, PRECEDING = "period.relative.ago-previous", "period.relative.preceding"
"""The rules of "the previous month", which may stand in the sentence behind, and of "the previous
three months", which count from a stretch where they stand behind one."""


def held_against(
    told: Period, before: Claim | None, stated: Span, published: date | None
) -> Period:
    """`told`; one "a year earlier" counts from the number that it is held against."""
    if before is None:
        return told
    base = before.period
    is_beside = before.sentence.overlaps(stated)
    if told.rule == PRECEDING and is_beside and base.start is not None:
        return earlier_by(base, replace(told, as_of=told.start), published)
    if not told.rule.startswith(AGO) or base.rule.startswith(AGO):
        return told
    is_dated = told.rule == PREVIOUS and base.span is not None
    return earlier_by(base, told, published) if is_beside or is_dated else told


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
