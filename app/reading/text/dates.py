"""Turns a written point of the calendar into the days it covers: grammar and arithmetic only."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from app.lexicon.date_terms import Length, PointMeans
from app.lexicon.dates import Dates

NEAR_FUTURE = timedelta(days=7)
"""A date without a year that falls this soon after publication is ahead, not a year ago."""

WEEK = 168
"""Hours."""

MONTHS = {PointMeans.MONTH: 1, PointMeans.QUARTER: 3, PointMeans.HALF: 6, PointMeans.YEAR: 12}
"""How many months a part of the year has.

A fiscal year is none of these: firms and states differ. We take October to September, which is
told apart from the calendar year by a quarter of its days, so that both are never one period.
"""

YEARS = range(MINYEAR + 1, MAXYEAR - 10)
"""Years with a year before and a decade after them."""

NO_DIGIT = re.compile(r"\D")

Groups = Mapping[str, str | None]


class Stretch(NamedTuple):
    """A stretch of days, both ends inside it; one day where they are equal."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Clock:
    """From where a text counts its time: the day of publication, and whether it looks ahead."""

    published: date | None
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A written point of the calendar. `year_offset` counts from the year of publication ("last
    year"), `turn` from the week of publication ("last Friday"); None where nothing is said."""

    means: PointMeans
    year: int | None = None
    year_offset: int | None = None
    number: int = 0
    day: int = 0
    turn: int | None = None

    @property
    def is_relative(self) -> bool:
        """Whether the words name no place in the calendar without a day to count from."""
        return self.means is PointMeans.WEEKDAY or self.year_offset is not None


def point_of(text: str, dates: Dates) -> Point | None:
    """The point that the whole of `text` names, or None where it names none for certain."""
    for rule in dates.points:
        match = rule.pattern.fullmatch(text)
        if match is not None:
            return _point(rule.means, match.groupdict(), dates)
    return None


def stretch_of(point: Point, clock: Clock) -> Stretch | None:
    """The days that the point covers.

    None where the day does not exist, or where a day of publication is needed and unknown. A
    weekday is the latest at or before publication, the next at or after it where the text looks
    ahead. Without a year, the latest that has begun, or is at most NEAR_FUTURE away, is meant.
    """
    if point.means is PointMeans.WEEKDAY:
        return _weekday(point, clock)
    if point.year is not None:
        return _in_year(point, point.year)
    if clock.published is None:
        return None
    if point.year_offset is not None:
        return _in_year(point, clock.published.year + point.year_offset)
    return _nearest(point, clock, clock.published)


def shifted(day: date, length: Length, times: int) -> date | None:
    """The day `times` lengths later (earlier if negative), or None beyond the calendar.

    A month later is the same day of the month or, where there is none, the month's last; hours
    are rounded up to whole days.
    """
    if length.months:
        return months_later(day, length.months * times)
    whole = -(-length.hours * abs(times) // 24)
    return days_later(day, whole if times > 0 else -whole)


def days_later(day: date, days: int) -> date | None:
    """The day so many days later (earlier if negative), or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def calendar_stretch(day: date, length: Length, offset: int) -> Stretch | None:
    """The whole week, month or year around `day`, `offset` of them later; weeks start Monday."""
    moved = shifted(_start_of(day, length), length, offset)
    after = shifted(moved, length, 1) if moved else None
    return Stretch(moved, after - timedelta(days=1)) if moved and after else None


def _start_of(day: date, length: Length) -> date:
    if not length.months:
        return day - timedelta(days=day.weekday()) if length.hours >= WEEK else day
    index = (day.year * 12 + day.month - 1) // length.months * length.months
    return date(max(index // 12, 1), index % 12 + 1, 1)


def months_later(day: date, months: int) -> date | None:
    """The same day so many months later (earlier if negative), or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _point(means: PointMeans, groups: Groups, dates: Dates) -> Point | None:
    if means is PointMeans.NUMERIC:
        return _numeric(groups)
    year = _first(groups, "year", "year_2", "decade")
    offset = _first(groups, "year_word", "year_word_2")
    turn = groups.get("turn")
    return Point(
        means=means,
        year=int(year) if year else None,
        year_offset=dates.years[_key(offset)] if offset else None,
        number=_number(groups, dates),
        day=int(NO_DIGIT.sub("", groups.get("day") or "0")),
        turn=dates.turns[_key(turn)] if turn else None,
    )


def _number(groups: Groups, dates: Dates) -> int:
    """Which month, else which weekday, quarter or half; 0 where the point has none."""
    tables = {"month": dates.months, "weekday": dates.weekdays, "ordinal": dates.ordinals}
    for name, table in tables.items():
        word = groups.get(name)
        if word:
            return table[_key(word)]
    return int(_first(groups, "quarter", "two") or 0)


def _numeric(groups: Groups) -> Point | None:
    """Day and month told apart by their size; 3/4/2022 may be either, so it names no day."""
    one, other, year = (int(groups[name] or 0) for name in ("two_or_one", "two_or_one_2", "year"))
    if one == other or (one > 12 >= other):
        return Point(PointMeans.DATE, year, number=other, day=one)
    if other > 12 >= one:
        return Point(PointMeans.DATE, year, number=one, day=other)
    return None


def _in_year(point: Point, year: int) -> Stretch | None:
    """The point in this year; None for a day or a part that the year does not have."""
    if year not in YEARS:
        return None
    if point.means is PointMeans.DATE:
        day = _day(year, point.number, point.day)
        return Stretch(day, day) if day else None
    if point.means is PointMeans.FISCAL:
        return Stretch(date(year - 1, 10, 1), date(year, 9, 30))
    if point.means is PointMeans.DECADE:
        return Stretch(date(year, 1, 1), date(year + 9, 12, 31))
    count = MONTHS[point.means]
    last = max(point.number, 1) * count
    if last > 12:
        return None
    return Stretch(date(year, last - count + 1, 1), date(year, last, monthrange(year, last)[1]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(point: Point, clock: Clock, published: date) -> Stretch | None:
    # Eight years either way, for the day may be a 29 February.
    years = range(published.year - 8, published.year + 9)
    stretches = [stretch for year in years if (stretch := _in_year(point, year))]
    if clock.is_ahead:
        return next((stretch for stretch in stretches if stretch.end >= published), None)
    # A day may lie just ahead without the text's saying so; a month or quarter has to have begun.
    reach = NEAR_FUTURE if point.means is PointMeans.DATE else timedelta(0)
    begun = [stretch for stretch in stretches if stretch.start - published <= reach]
    return begun[-1] if begun else None


def _weekday(point: Point, clock: Clock) -> Stretch | None:
    if clock.published is None:
        return None
    back = (clock.published.weekday() - point.number) % 7
    days = {
        None: (7 - back) % 7 if clock.is_ahead else -back,
        -1: -(back or 7),
        0: point.number - clock.published.weekday(),
        1: 7 - back,
    }[point.turn]
    day = days_later(clock.published, days)
    return Stretch(day, day) if day else None


def _first(groups: Groups, *names: str) -> str | None:
    return next((groups[name] for name in names if groups.get(name)), None)


def _key(word: str) -> str:
    return " ".join(word.lower().rstrip(".").split())
