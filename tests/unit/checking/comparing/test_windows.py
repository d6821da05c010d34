"""Stretches of days that differ keep two numbers apart."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing.windows import windows_differ
from app.domain import Change, Claim, Kind, Measure, Period, Statistic
from tests.unit.checking.making import DAY, PERCENT, between, candidate, claim, on, quantity


def differ(kind: Kind, ours: Period, theirs: Period, change: Change | None = None) -> bool:
    measure = Measure("thing", kind=kind)
    stated = claim(quantity("500", change=change), ours, measure=measure)
    return windows_differ(candidate(stated, replace(stated, period=theirs)))


def back(days: int, length: int) -> Period:
    end = DAY - timedelta(days=days)
    return between(end - timedelta(days=length), end)


def test_two_months_are_two_flows() -> None:
    assert differ(Kind.FLOW, back(0, 30), back(31, 30))


def test_the_same_month_is_one_flow() -> None:
    assert not differ(Kind.FLOW, back(0, 30), back(1, 30))


def test_the_counts_of_two_days_are_two_flows() -> None:
    assert differ(Kind.FLOW, back(0, 0), back(1, 0))


def test_a_total_since_one_start_goes_on() -> None:
    start = DAY - timedelta(days=60)
    assert not differ(Kind.TOTAL, between(start, DAY), between(start, DAY - timedelta(days=30)))


def test_a_total_since_another_start_is_another() -> None:
    assert differ(Kind.TOTAL, back(0, 60), back(0, 20))


def test_a_level_said_to_have_moved_since_a_like_stretch_goes_on() -> None:
    assert not differ(Kind.LEVEL, back(0, 30), back(31, 30), Change.UP)


def test_levels_of_two_months_are_kept_apart_otherwise() -> None:
    assert differ(Kind.LEVEL, back(0, 30), back(31, 30))


def test_silence_on_one_side_keeps_nothing_apart() -> None:
    assert not differ(Kind.FLOW, back(0, 30), on(DAY))


def test_what_does_not_move_has_no_window() -> None:
    assert not differ(Kind.FIXED, back(0, 30), back(400, 30))


def test_a_record_of_another_month_is_another_event() -> None:
    assert differ(Kind.RECORD, on(DAY), on(DAY - timedelta(days=40)))
    assert not differ(Kind.RECORD, on(DAY), on(DAY - timedelta(days=2)))


def test_the_marches_of_two_saturdays_are_two() -> None:
    assert differ(Kind.OCCASION, on(DAY), on(DAY - timedelta(days=7)))
    assert not differ(Kind.OCCASION, on(DAY), on(DAY))


def test_the_field_days_of_two_polls_are_no_windows() -> None:
    assert not differ(Kind.POLL, back(0, 2), back(1, 2))


def yearly(text: str, period: Period, item: str = "consumer price") -> Claim:
    measure = Measure(item, statistic=Statistic.CHANGE)
    return replace(claim(quantity("7.4", PERCENT), period, measure=measure), quote=text)


@pytest.mark.parametrize(
    ("text", "item", "are_apart"),
    [
        ("Prices were 7.4% higher in May than a year earlier.", "consumer price", False),
        ("Inflation stood at 7.4% in May.", "inflation", False),
        ("Prices rose 7.4% in May from April.", "consumer price", True),
        ("Prices rose 7.4% in May.", "consumer price", True),
    ],
)
def test_a_change_on_the_year_is_that_of_the_year_to_its_end(
    text: str,
    item: str,
    are_apart: bool,  # noqa: FBT001
) -> None:
    over_the_year = yearly("Prices rose 7.4% in the year to May.", back(0, 364))
    stated = yearly(text, back(0, 30), item)
    assert windows_differ(candidate(stated, over_the_year)) is are_apart


def test_the_mean_of_a_year_in_a_table_is_not_the_rate_of_its_last_month() -> None:
    over_the_year = yearly("Inflation, annual %, in the year to December", back(0, 364))
    stated = yearly("Inflation stood at 7.4% in December.", back(0, 30), "inflation")
    news = candidate(stated, over_the_year)
    row = replace(news.figure, provenance=replace(news.figure.provenance, article_id=None))
    assert not windows_differ(news)
    assert windows_differ(replace(news, figure=row))


def test_changes_on_the_year_of_two_months_are_two() -> None:
    april = yearly("Prices rose 7.4% in the year to April.", back(31, 364))
    may = yearly("Prices were 7.4% higher in May than a year earlier.", back(0, 30))
    assert windows_differ(candidate(may, april))
