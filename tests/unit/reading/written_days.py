"""Days in the ways in which newsrooms write them, and sentences that hold one."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from app.domain import NUMBER, Amount, Period, Quantity, Sentence, Span, Stated
from app.lexicon.loader import load
from app.reading.text.words import sentence_text
from app.reading.times.periods import periods_in

ENGLISH = load("en").language
DATES = ENGLISH.dates
FRIDAY = date(2022, 1, 28)
DAYS = st.dates(date(1600, 1, 1), date(2099, 12, 31))
PUBLISHED = st.dates(date(1700, 1, 1), date(2098, 12, 31))


def periods(text: str, published: date | None = FRIDAY) -> tuple[Period, ...]:
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    return periods_in(sentence, published, ENGLISH)


def number(text: str, digits: str) -> Stated:
    start = text.index(digits)
    span = Span(start, start + len(digits))
    amount = Amount(Decimal(digits), Decimal(digits), Decimal(1))
    return Stated(Quantity(amount, NUMBER), span, numeral=span)


class WrittenDay(NamedTuple):
    """A day as it is written, and the day that it is."""

    text: str
    day: date


class WrittenTime(NamedTuple):
    """Words that count from the day of publication, and the days that they mean."""

    text: str
    published: date
    start: date
    end: date


@st.composite
def days(draw: st.DrawFn) -> WrittenDay:
    """January 28, 2022; Fri., 28th of Jan. 2022; 2022-01-28; 28/01/2022; 1.28.2022."""
    day = draw(DAYS)
    way = draw(st.sampled_from(["{month} {day}, {year}", "{day} {month} {year}", "iso", "numeric"]))
    if way == "iso":
        return WrittenDay(day.isoformat(), day)
    if way == "numeric":
        return WrittenDay(numeric(draw, day), day)
    written = draw(st.sampled_from([way, way.replace("{day}", "the {day}")]))
    written = draw(st.sampled_from([written, written.replace("{day} {month}", "{day} of {month}")]))
    text = written.format(month=month(draw, day), day=of_month(draw, day), year=day.year)
    weekday = draw(st.none() | st.sampled_from(names(DATES.weekdays, day.weekday())))
    joint = draw(st.sampled_from([", ", " "]))
    return WrittenDay(f"{weekday}{joint}{text}" if weekday else text, day)


@st.composite
def days_without_year(draw: st.DrawFn) -> str:
    """28 January; Jan. 28th."""
    day = draw(DAYS)
    pair = (of_month(draw, day), month(draw, day))
    return " ".join(draw(st.sampled_from([pair, pair[::-1]])))


def month(draw: st.DrawFn, day: date) -> str:
    """January, Jan., Jan, JANUARY."""
    name = draw(st.sampled_from(names(DATES.months, day.month)))
    return draw(st.sampled_from([name, name.upper()]))


def names(table: Mapping[str, int], number: int) -> list[str]:
    """What the calendar calls it; the lexicon keeps the words in lower case."""
    return sorted(name.capitalize() for name, one in table.items() if one == number)


def of_month(draw: st.DrawFn, day: date) -> str:
    """5, 05, 5th."""
    tail = "th" if day.day in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return draw(st.sampled_from([str(day.day), f"{day.day:02}", f"{day.day}{tail}"]))


def numeric(draw: st.DrawFn, day: date) -> str:
    """28/01/2022 or 1.28.2022; where that may be two days, as ISO has it."""
    if day.day <= 12 and day.day != day.month:
        return day.isoformat()
    sign, is_padded = draw(st.sampled_from("/.")), draw(st.booleans())
    pair = [f"{one:02}" if is_padded else str(one) for one in (day.day, day.month)]
    first = draw(st.sampled_from([pair, pair[::-1]]))
    return sign.join([*first, str(day.year)])


def before(day: date, months: int) -> date:
    """The same day so many months before, or the last of that month."""
    year, index = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


COUNTS = {"two": 2, "three": 3, "10": 10, "12": 12, "18": 18, "90": 90}
LENGTHS: dict[str, Callable[[date, int], date]] = {
    "days": lambda day, count: day - timedelta(days=count),
    "weeks": lambda day, count: day - timedelta(weeks=count),
    "months": before,
    "years": lambda day, count: before(day, 12 * count),
}


@st.composite
def counted(draw: st.DrawFn) -> WrittenTime:
    """Three weeks ago; in the past 12 months."""
    published, count = draw(PUBLISHED), draw(st.sampled_from(sorted(COUNTS)))
    length = draw(st.sampled_from(sorted(LENGTHS)))
    start = LENGTHS[length](published, COUNTS[count])
    if draw(st.booleans()):
        return WrittenTime(f"{count} {length} ago", published, start, start)
    lead = draw(st.sampled_from(["in the past", "over the last", "during the previous"]))
    return WrittenTime(f"{lead} {count} {length}", published, start, published)


@st.composite
def named(draw: st.DrawFn) -> WrittenTime:
    """Yesterday, today, last week, last month, last year, this year."""
    day = draw(PUBLISHED)
    one, monday = timedelta(days=1), day - timedelta(days=day.weekday())
    first, new_year = day.replace(day=1), date(day.year, 1, 1)
    ways = {
        "today": (day, day),
        "yesterday": (day - one, day - one),
        "last week": (monday - 7 * one, monday - one),
        "this week": (monday, day),
        "last month": (before(first, 1), first - one),
        "this month": (first, day),
        "last year": (date(day.year - 1, 1, 1), new_year - one),
        "this year": (new_year, day),
        "since the start of the year": (new_year, day),
        "since last month": (before(first, 1), day),
    }
    text = draw(st.sampled_from(sorted(ways)))
    return WrittenTime(text, day, *ways[text])
