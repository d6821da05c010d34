"""What time expressions mean in days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lexicon.date_terms import Means
from app.lexicon.loader import load
from app.reading.text.dates import Clock, Point, point_of
from app.reading.times.moments import FROM_POINTS, FROM_PUBLICATION, Moment, days_of

DATES = load("en").language.dates
FRIDAY = date(2022, 1, 28)


def points(*texts: str) -> tuple[Point, ...]:
    found = tuple(point for text in texts if (point := point_of(text, DATES)))
    assert len(found) == len(texts)
    return found


def moment(means: Means, *texts: str, length: str = "day", times: int = 1) -> Moment:
    return Moment(means, points(*texts), DATES.lengths[length], times, 0, Clock(FRIDAY))


def test_every_meaning_that_names_a_time_is_worked_out() -> None:
    assert {*FROM_POINTS, *FROM_PUBLICATION} == set(Means) - {Means.NOTHING}


@pytest.mark.parametrize(
    ("found", "start", "end"),
    [
        (moment(Means.AT, "January"), date(2022, 1, 1), FRIDAY),
        (moment(Means.SINCE, "2014"), date(2014, 1, 1), FRIDAY),
        (moment(Means.NIGHT, "Tuesday"), date(2022, 1, 24), date(2022, 1, 25)),
        (moment(Means.UNTIL, "2030"), date(2030, 12, 31), date(2030, 12, 31)),
        (moment(Means.START, "2020"), date(2020, 1, 1), date(2020, 1, 1)),
        (moment(Means.BETWEEN, "December", "January"), date(2021, 12, 1), FRIDAY),
        (moment(Means.BETWEEN, "Monday", "Wednesday"), date(2022, 1, 24), date(2022, 1, 26)),
        (
            moment(Means.LENGTH_TO, "June 2021", length="months", times=12),
            date(2020, 7, 1),
            date(2021, 6, 30),
        ),
        (moment(Means.PAST, length="year"), date(2021, 1, 28), FRIDAY),
        (moment(Means.AHEAD, length="years", times=2), FRIDAY, date(2024, 1, 28)),
        (moment(Means.RECENT, length="weeks"), date(2021, 12, 31), FRIDAY),
        (moment(Means.CALENDAR, length="month"), date(2022, 1, 1), FRIDAY),
        (moment(Means.CALENDAR_END, length="year"), date(2022, 12, 31), date(2022, 12, 31)),
        (moment(Means.CALENDAR_REST, length="year"), FRIDAY, date(2022, 12, 31)),
        (moment(Means.SINCE_CALENDAR, length="year"), date(2022, 1, 1), FRIDAY),
        (moment(Means.WEEKEND), date(2022, 1, 22), date(2022, 1, 23)),
        (moment(Means.AGO, length="weeks", times=2), date(2022, 1, 14), date(2022, 1, 14)),
        (moment(Means.AGO, "2019", length="year"), date(2019, 1, 28), date(2019, 1, 28)),
    ],
    ids=lambda value: value.means if isinstance(value, Moment) else str(value),
)
def test_a_moment_is_so_many_days(found: Moment, start: date, end: date) -> None:
    assert days_of(found) == (start, end)


def test_a_stretch_that_ends_before_it_starts_is_none() -> None:
    assert days_of(moment(Means.BETWEEN, "2020", "2014")) is None


def test_since_a_day_to_come_is_no_time() -> None:
    assert days_of(moment(Means.SINCE, "2030")) is None


def test_without_a_publication_only_what_the_words_name_is_known() -> None:
    length = DATES.lengths["day"]
    stated = Moment(Means.AT, points("2014"), length, 1, 0, Clock(None))
    since = Moment(Means.SINCE, points("2014"), length, 1, 0, Clock(None))
    assert days_of(stated) == (date(2014, 1, 1), date(2014, 12, 31))
    assert days_of(since) is None


def test_a_moment_is_relative_unless_its_words_name_the_calendar() -> None:
    assert moment(Means.PAST).is_relative
    assert moment(Means.AT, "Friday").is_relative
    assert moment(Means.BETWEEN, "March", "June last year").is_relative
    assert not moment(Means.AT, "28 January").is_relative


@given(
    st.dates(),
    st.sampled_from(sorted(FROM_PUBLICATION)),
    st.sampled_from(sorted(DATES.lengths)),
    st.integers(1, 999),
    st.integers(-1, 1),
)
def test_any_day_of_publication_gives_days_in_order_or_none(
    published: date, means: Means, length: str, times: int, offset: int
) -> None:
    since = points("2014")
    found = days_of(Moment(means, since, DATES.lengths[length], times, offset, Clock(published)))
    assert found is None or found.start <= found.end


@given(st.dates(date(1700, 1, 1), date(2100, 1, 1)), st.sampled_from(sorted(DATES.lengths)))
def test_what_looks_back_ends_on_the_day_of_publication(published: date, length: str) -> None:
    for means in (Means.PAST, Means.RECENT, Means.SINCE_CALENDAR):
        found = days_of(Moment(means, (), DATES.lengths[length], 1, 0, Clock(published)))
        assert found is not None
        assert found.end == published
