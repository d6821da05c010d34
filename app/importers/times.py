"""A time as statistics write it → the days it covers (ISO 8601, SDMX 3.0 time periods)."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.errors import BadInput


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day; one day has both alike."""

    start: date
    end: date

    @property
    def is_day(self) -> bool:
        return self.start == self.end


HOW = "write it as 2022, 2022-Q1, 2022-01, 2022-W03, 2022-01-28 or 2022-01-01/P1Y"

YEAR = re.compile(r"(\d{4})(?:-?A1)?")
HALF = re.compile(r"(\d{4})-?[SH]([12])")
QUARTER = re.compile(r"(\d{4})-?Q([1-4])")
MONTH = re.compile(r"(\d{4})(?:-?M|-)(\d{1,2})")
WEEK = re.compile(r"(\d{4})-?W(\d{1,2})")
ORDINAL = re.compile(r"(\d{4})-?D(\d{1,3})")
YEARS = re.compile(r"(\d{4})[-/–](\d{4})")
DURATION = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?")
MONTHS = 12


def stretch_of(text: str) -> Stretch:
    """The days that a time covers; BadInput says how to write one.

    A time of day is dropped, and so is the zone: statistics are dated where they are made.
    """
    said = text.strip()
    try:
        for pattern, read in FORMS:
            found = pattern.fullmatch(said)
            if found:
                return read(*map(int, found.groups()))
        if "/" in said:
            return _interval(*said.split("/", 1))
        return _day(said)
    except (ValueError, OverflowError):
        raise BadInput(f"{text[:40]!r} is no time; {HOW}") from None


def day_of(text: str) -> date:
    """The last day of a time: a vintage of 2022-05 is known at the end of May at the latest."""
    return stretch_of(text).end


def with_duration(start: date, duration: str) -> Stretch:
    """The days from `start` on for an ISO 8601 duration of days, weeks, months or years."""
    found = DURATION.fullmatch(duration.strip().upper())
    parts = [int(part or 0) for part in found.groups()] if found else [0]
    if not any(parts):
        raise BadInput(f"{duration[:40]!r} is no duration; write it as P1Y, P3M, P1W or P1D")
    years, months, weeks, days = parts
    try:
        after = _months_later(start, years * MONTHS + months)
        return Stretch(start, after + timedelta(weeks=weeks, days=days - 1))
    except (ValueError, OverflowError):
        raise BadInput(f"{duration[:40]!r} reaches beyond the calendar") from None


def _interval(first: str, second: str) -> Stretch:
    start = stretch_of(first).start
    if second.strip().upper().startswith("P"):
        return with_duration(start, second)
    end = stretch_of(second).end
    if end < start:
        raise ValueError
    return Stretch(start, end)


def _year(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _years(first: int, last: int) -> Stretch:
    if last < first:
        raise ValueError
    return Stretch(date(first, 1, 1), date(last, 12, 31))


def _half(year: int, half: int) -> Stretch:
    return _months(year, 6 * half - 5, 6)


def _quarter(year: int, quarter: int) -> Stretch:
    return _months(year, 3 * quarter - 2, 3)


def _month(year: int, month: int) -> Stretch:
    return _months(year, month, 1)


def _week(year: int, week: int) -> Stretch:
    monday = date.fromisocalendar(year, week, 1)
    return Stretch(monday, monday + timedelta(days=6))


def _ordinal(year: int, day: int) -> Stretch:
    found = date(year, 1, 1) + timedelta(days=day - 1)
    if found.year != year:
        raise ValueError
    return Stretch(found, found)


def _day(text: str) -> Stretch:
    found = datetime.fromisoformat(text).date()
    return Stretch(found, found)


def _months(year: int, month: int, count: int) -> Stretch:
    last = month + count - 1
    return Stretch(date(year, month, 1), date(year, last, monthrange(year, last)[1]))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


FORMS: tuple[tuple[re.Pattern[str], Callable[..., Stretch]], ...] = (
    (YEAR, _year),
    (HALF, _half),
    (QUARTER, _quarter),
    (MONTH, _month),
    (WEEK, _week),
    (ORDINAL, _ordinal),
    (YEARS, _years),
)
"""The first that fits reads it; what is none of them is a day or an interval."""
