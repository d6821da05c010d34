"""A written point names its days, and the arithmetic of the calendar holds at its edges."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lexicon.date_terms import Length
from app.lexicon.loader import load
from app.reading.text.dates import (
    Clock,
    calendar_stretch,
    days_later,
    point_of,
    shifted,
    stretch_of,
)
from tests.unit.reading.written_days import PUBLISHED, WrittenDay, days_without_year
from tests.unit.reading.written_days import days as written_days

DATES = load("en").language.dates
MONTH, YEAR, WEEK = DATES.lengths["month"], DATES.lengths["year"], DATES.lengths["week"]
LENGTHS = st.sampled_from(sorted(DATES.lengths)).map(DATES.lengths.__getitem__)
FRIDAY = date(2022, 1, 28)
ANY_DAY = st.dates()


def days(text: str, clock: Clock) -> tuple[date, date] | None:
    point = point_of(text, DATES)
    assert point is not None
    return stretch_of(point, clock)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("January 28, 2022", date(2022, 1, 28), date(2022, 1, 28)),
        ("the 3rd of May 2021", date(2021, 5, 3), date(2021, 5, 3)),
        ("2022-01-05", date(2022, 1, 5), date(2022, 1, 5)),
        ("28/01/2022", date(2022, 1, 28), date(2022, 1, 28)),
        ("1/28/2022", date(2022, 1, 28), date(2022, 1, 28)),
        ("Feb. 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("the second quarter of 2023", date(2023, 4, 1), date(2023, 6, 30)),
        ("Q4 2021", date(2021, 10, 1), date(2021, 12, 31)),
        ("the second half of 2021", date(2021, 7, 1), date(2021, 12, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("fiscal 2022", date(2021, 10, 1), date(2022, 9, 30)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_point_with_its_year_needs_no_publication(text: str, start: date, end: date) -> None:
    assert days(text, Clock(None)) == (start, end)


@pytest.mark.parametrize("text", ["Friday", "5 January", "March", "Q3", "June last year"])
def test_a_point_without_its_year_is_unknown_without_a_publication(text: str) -> None:
    assert days(text, Clock(None)) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday", date(2022, 1, 28)),
        ("Saturday", date(2022, 1, 22)),
        ("Thursday evening", date(2022, 1, 27)),
        ("last Friday", date(2022, 1, 21)),
        ("last Monday", date(2022, 1, 24)),
        ("this Sunday", date(2022, 1, 30)),
        ("next Monday", date(2022, 1, 31)),
        ("next Friday", date(2022, 2, 4)),
        ("28 January", date(2022, 1, 28)),
        ("February 4", date(2022, 2, 4)),
        ("February 5", date(2021, 2, 5)),
        ("February 29", date(2020, 2, 29)),
        ("June 14 last year", date(2021, 6, 14)),
    ],
)
def test_a_day_is_counted_from_a_friday(text: str, day: date) -> None:
    assert days(text, Clock(FRIDAY)) == (day, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [("Monday", date(2022, 1, 31)), ("Friday", FRIDAY), ("January 5", date(2023, 1, 5))],
)
def test_a_text_that_looks_ahead_means_the_next_day(text: str, day: date) -> None:
    assert days(text, Clock(FRIDAY, is_ahead=True)) == (day, day)


@pytest.mark.parametrize(
    ("text", "published", "start"),
    [
        ("March", date(2022, 3, 1), date(2022, 3, 1)),
        ("March", date(2022, 2, 28), date(2021, 3, 1)),
        ("the third quarter", date(2022, 11, 2), date(2022, 7, 1)),
        ("the fourth quarter", date(2022, 9, 30), date(2021, 10, 1)),
        ("the third quarter of last year", date(2022, 9, 30), date(2021, 7, 1)),
    ],
)
def test_a_month_or_quarter_is_the_latest_that_has_begun(
    text: str, published: date, start: date
) -> None:
    found = days(text, Clock(published))
    assert found is not None
    assert found[0] == start


@pytest.mark.parametrize("text", ["2022-02-30", "February 29, 2021", "31/04/2022", "2022-13-01"])
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    assert days(text, Clock(FRIDAY)) is None


@pytest.mark.parametrize("text", ["3/4/2022", "31/31", "May be", "", "may 5", "13/14/2022"])
def test_what_names_no_day_for_certain_is_no_point(text: str) -> None:
    assert point_of(text, DATES) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2022, 3, 31), -1, date(2022, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2022, 1, 31), 1, date(2022, 2, 28)),
        (date(2022, 12, 15), 1, date(2023, 1, 15)),
        (date(2022, 1, 15), -1, date(2021, 12, 15)),
    ],
)
def test_a_month_later_stays_inside_its_month(day: date, months: int, expected: date) -> None:
    assert shifted(day, MONTH, months) == expected


@pytest.mark.parametrize(("hours", "days_back"), [(24, 1), (48, 2), (36, 2), (1, 1)])
def test_hours_are_rounded_up_to_days(hours: int, days_back: int) -> None:
    expected = FRIDAY - timedelta(days=days_back)
    assert shifted(FRIDAY, DATES.lengths["hours"], -hours) == expected


def test_a_week_starts_on_monday() -> None:
    assert calendar_stretch(FRIDAY, WEEK, -1) == (date(2022, 1, 17), date(2022, 1, 23))


@pytest.mark.parametrize("word", ["centuries", "hours", "weeks"])
def test_beyond_the_calendar_there_is_no_day(word: str) -> None:
    assert shifted(FRIDAY, DATES.lengths[word], 10**9) is None
    assert shifted(FRIDAY, DATES.lengths[word], -(10**9)) is None


@given(ANY_DAY, st.integers(-5000, 5000))
def test_shifting_months_moves_by_whole_months(day: date, months: int) -> None:
    moved = shifted(day, MONTH, months)
    if moved is not None:
        assert (moved.year - day.year) * 12 + moved.month - day.month == months
        assert moved.day <= day.day
        assert moved.day == day.day or days_later(moved, 1) is None or moved.day >= 28


@given(ANY_DAY, st.integers(-300, 300))
def test_a_year_is_twelve_months(day: date, years: int) -> None:
    assert shifted(day, YEAR, years) == shifted(day, MONTH, 12 * years)


@given(st.dates(date(200, 1, 1), date(9000, 1, 1)), LENGTHS)
def test_a_calendar_stretch_holds_the_day_and_meets_the_next(day: date, length: Length) -> None:
    this, after = (calendar_stretch(day, length, offset) for offset in (0, 1))
    assert this is not None
    assert after is not None
    assert this.start <= day <= this.end
    assert after.start - this.end == timedelta(days=1)


@given(
    ANY_DAY,
    st.sampled_from(["Monday", "next Monday", "May 5", "29 February", "June", "Q1 next year"]),
    st.sampled_from([Clock(None), Clock(None, is_ahead=True)]),
)
def test_every_publication_gives_a_stretch_in_order_or_none(
    published: date, text: str, clock: Clock
) -> None:
    found = days(text, replace(clock, published=published))
    assert found is None or found[0] <= found[1]


@given(
    st.dates(date(1700, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
)
def test_a_weekday_is_at_most_six_days_back(published: date, name: str) -> None:
    found = days(name, Clock(published))
    assert found is not None
    assert timedelta(0) <= published - found[0] <= timedelta(days=6)
    assert f"{found[0]:%A}" == name


@given(written_days())
def test_a_day_is_read_back_however_it_is_written(written: WrittenDay) -> None:
    """Found "Fri, Jan 28, 2022", which lost its weekday."""
    assert days(written.text, Clock(None)) == (written.day, written.day)


@given(days_without_year(), PUBLISHED)
def test_a_day_without_its_year_is_the_latest_up_to_a_week_ahead(text: str, day: date) -> None:
    point, found = point_of(text, DATES), days(text, Clock(day))
    assert point is not None
    assert found is not None
    ahead = (day + timedelta(days=back) for back in range(7, -3700, -1))
    latest = next(one for one in ahead if (one.month, one.day) == (point.number, point.day))
    assert found == (latest, latest)


def test_a_long_hostile_text_is_no_point() -> None:
    assert point_of("January 28, " * 20_000, DATES) is None
