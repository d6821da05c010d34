"""What "a year earlier" means beside a number that has a time of its own."""

from datetime import date

import pytest

from app.domain import Basis, Period
from app.reading.times.earlier import AGO, earlier_by

PUBLISHED = date(2022, 5, 12)


def ago(day: date | None) -> Period:
    return Period(as_of=day, basis=Basis.RELATIVE, rule=AGO)


@pytest.mark.parametrize(
    ("start", "end", "earlier"),
    [
        (date(2022, 1, 1), date(2022, 3, 31), (date(2021, 1, 1), date(2021, 3, 31))),
        (date(2022, 4, 1), date(2022, 4, 30), (date(2021, 4, 1), date(2021, 4, 30))),
    ],
    ids=["a quarter", "a month"],
)
def test_a_year_earlier_is_the_same_stretch_of_the_year_before(
    start: date, end: date, earlier: tuple[date, date]
) -> None:
    base = Period(as_of=end, start=start, end=end, basis=Basis.STATED)
    found = earlier_by(base, ago(date(2021, 5, 12)), PUBLISHED)
    assert (found.start, found.end) == earlier
    assert (found.as_of, found.rule) == (earlier[1], AGO)


def test_days_earlier_are_so_many_days_before() -> None:
    found = earlier_by(Period(as_of=date(2022, 5, 1)), ago(date(2022, 5, 2)), PUBLISHED)
    assert found.as_of == date(2022, 4, 21)


@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_where_a_day_is_unknown_the_words_stay_as_they_are(published: date | None) -> None:
    unknown = ago(None if published else date(2021, 5, 12))
    assert earlier_by(Period(as_of=date(2022, 3, 31)), unknown, published) == unknown
