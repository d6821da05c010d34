"""Times are the same as fast as the measured thing moves."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking.times import (
    FORMER,
    When,
    covers_same,
    day_of,
    days_between,
    is_one_occasion,
    is_stretch,
    kind_of,
    slack,
    when_of,
)
from app.domain import Basis, Kind, Period
from tests.unit.checking.making import DAY, POLICY, between, on

DATES = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def days(number: int) -> date:
    return DAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("kind", "later", "expected"),
    [
        (Kind.LEVEL, 14, When.SAME),
        (Kind.LEVEL, 15, When.LATER),
        (Kind.LEVEL, -15, When.EARLIER),
        (Kind.TOTAL, 0, When.SAME),
        (Kind.TOTAL, 1, When.LATER),
        (Kind.OCCASION, 0, When.SAME),
        (Kind.OCCASION, 1, When.LATER),
        (Kind.OCCASION, -1, When.EARLIER),
        (Kind.FIXED, 9000, When.SAME),
        (Kind.RECORD, 9000, When.SAME),
    ],
)
def test_a_level_holds_for_a_fortnight_and_a_total_for_a_day(
    kind: Kind, later: int, expected: When
) -> None:
    assert when_of(on(days(later)), on(DAY), kind, POLICY) is expected


def test_a_text_without_a_date_may_be_two_days_old() -> None:
    undated = on(days(16), Basis.PUBLISHED)
    assert when_of(undated, on(DAY), Kind.LEVEL, POLICY) is When.SAME


def test_an_unknown_day_is_neither_earlier_nor_later() -> None:
    assert when_of(on(None), on(DAY), Kind.LEVEL, POLICY) is When.UNKNOWN


def test_flows_of_nearly_one_year_are_of_one_time() -> None:
    one = between(days(-365), DAY)
    other = between(days(-363), days(2))
    assert when_of(one, other, Kind.FLOW, POLICY) is When.SAME


def test_a_quarter_is_not_nine_months() -> None:
    assert not covers_same(between(days(-90), DAY), between(days(-270), DAY), POLICY)


def test_a_day_is_no_stretch() -> None:
    assert not is_stretch(between(DAY, DAY))
    assert is_stretch(between(DAY, days(1)))


def test_a_moment_covers_nothing() -> None:
    assert not covers_same(on(DAY), between(DAY, days(1)), POLICY)


def test_the_end_of_a_stretch_is_its_day() -> None:
    assert days_between(Period(None, DAY, days(5)), on(DAY)) == 5


def test_of_two_readings_the_more_cautious_counts() -> None:
    assert kind_of(Kind.RECORD, Kind.LEVEL) is Kind.LEVEL
    assert kind_of(Kind.TOTAL, Kind.FIXED) is Kind.TOTAL


@given(one=DATES, other=DATES, kind=st.sampled_from(Kind))
def test_later_from_the_one_side_is_earlier_from_the_other(
    one: date, other: date, kind: Kind
) -> None:
    mirrored = {When.LATER: When.EARLIER, When.EARLIER: When.LATER}
    there = when_of(on(one), on(other), kind, POLICY)
    back = when_of(on(other), on(one), kind, POLICY)
    assert mirrored.get(there, there) is back


@pytest.mark.parametrize("kind", [Kind.FORECAST, Kind.POLL])
def test_forecasts_and_polls_move_as_levels_do(kind: Kind) -> None:
    assert kind_of(kind, kind) is Kind.LEVEL
    assert kind_of(kind, Kind.FLOW) is Kind.LEVEL


def test_an_undated_march_may_have_been_the_day_before_yesterday_and_no_earlier() -> None:
    assert is_one_occasion(on(days(2), Basis.PUBLISHED), on(DAY), POLICY)
    assert not is_one_occasion(on(days(3), Basis.PUBLISHED), on(DAY), POLICY)


def test_the_last_24_hours_may_be_the_day_before() -> None:
    assert is_one_occasion(between(days(-1), DAY), on(days(-1)), POLICY)
    assert not is_one_occasion(between(days(-1), DAY), on(days(-3)), POLICY)


def test_the_last_24_hours_of_two_days_are_two() -> None:
    assert not is_one_occasion(between(days(-1), DAY), between(DAY, days(1)), POLICY)


def test_a_week_is_no_occasion_of_one_day() -> None:
    assert not is_one_occasion(between(days(-7), DAY), on(DAY), POLICY)


def test_an_occasion_without_a_day_may_be_any() -> None:
    assert is_one_occasion(on(None), on(DAY), POLICY)


def test_a_crowd_is_judged_as_of_its_day_even_beside_a_level() -> None:
    assert kind_of(Kind.OCCASION, Kind.LEVEL) is Kind.OCCASION


def test_a_week_earlier_may_be_off_by_a_day_or_two() -> None:
    exact, loose = on(DAY), replace(on(DAY, Basis.RELATIVE), rule="period.relative.ago-previous")
    assert slack(exact, POLICY) == 0
    assert slack(loose, POLICY) == POLICY.timing.published_slack_days


def test_what_a_number_was_before_is_of_an_earlier_day() -> None:
    now, before = on(DAY, Basis.PUBLISHED), replace(on(DAY, Basis.PUBLISHED), rule=FORMER)
    assert day_of(before) == DAY - timedelta(days=1)
    assert when_of(before, now, Kind.LEVEL, POLICY) is When.EARLIER
    assert when_of(now, before, Kind.LEVEL, POLICY) is When.LATER
    assert when_of(before, before, Kind.LEVEL, POLICY) is When.SAME
