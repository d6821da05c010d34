"""Axes end on round numbers and round days, whatever has to be on them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exporters.axes import (
    DayAxis,
    ValueAxis,
    day_axis,
    log_axis,
    rounded_words,
    tick_words,
    value_axis,
)

VALUES = st.decimals(allow_nan=False, allow_infinity=False).map(
    lambda value: value if abs(value.adjusted()) < 60 else value.scaleb(-value.adjusted())
)
DAYS = st.dates()


def labels(axis: ValueAxis | DayAxis) -> list[str]:
    return [tick.label for tick in axis.ticks]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["90000", "130000"], ["90,000", "100,000", "110,000", "120,000", "130,000"]),
        (["0", "1"], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        (["1200000", "3400000"], ["0", "1 million", "2 million", "3 million", "4 million"]),
        (["-3", "4"], ["\u22124", "\u22122", "0", "2", "4"]),
        (["-100", "-20"], ["\u2212100", "\u221280", "\u221260", "\u221240", "\u221220", "0"]),
        (["98", "101"], ["98", "99", "100", "101"]),
        (["4.1", "4.3"], ["4.1", "4.15", "4.2", "4.25", "4.3"]),
    ],
)
def test_values_stand_between_round_numbers(values: list[str], said: list[str]) -> None:
    assert labels(value_axis(map(Decimal, values))) == said


@pytest.mark.parametrize("value", ["0", "5", "-7", "1e30", "0.00001"])
def test_one_value_stands_in_the_middle(value: str) -> None:
    axis = value_axis([Decimal(value)])
    assert Decimal("0.2") < axis.place(Decimal(value)) < Decimal("0.8")
    assert len(axis.ticks) >= 3


def test_two_numbers_of_thirty_digits_that_differ_in_the_last_are_two_places() -> None:
    one, other = Decimal("9" * 29 + "1"), Decimal("9" * 29 + "2")
    axis = value_axis([one, other])
    assert axis.place(one) < axis.place(other)


@given(st.lists(VALUES, min_size=1, max_size=9))
@settings(max_examples=20)
def test_every_value_lies_on_its_axis(values: list[Decimal]) -> None:
    axis = value_axis(values)
    assert axis.low <= min(values)
    assert axis.high >= max(values)
    assert 2 <= len(axis.ticks) <= 12
    places = [tick.at for tick in axis.ticks]
    assert places == sorted(set(places))
    assert places[0] == 0
    assert places[-1] == 1
    assert all(0 <= axis.place(value) <= 1 for value in values)


@given(st.lists(VALUES.map(abs).filter(bool), min_size=1, max_size=9))
@settings(max_examples=20)
def test_every_value_above_nothing_lies_on_a_logarithmic_axis(values: list[Decimal]) -> None:
    axis = log_axis(values)
    assert axis.low <= min(values) <= max(values) <= axis.high
    assert axis.low < axis.high
    places = [tick.at for tick in axis.ticks]
    assert places == sorted(set(places))
    assert len(places) <= 17
    assert all(0 <= axis.place(value) <= 1 for value in values)


def test_a_logarithmic_axis_has_equal_steps_for_equal_multiples() -> None:
    axis = log_axis([Decimal(10), Decimal(100_000)])
    assert labels(axis) == ["10", "100", "1,000", "10,000", "100,000"]
    assert [tick.at for tick in axis.ticks] == [Decimal(one) / 4 for one in range(5)]
    assert labels(log_axis([Decimal(1)])) == ["1", "2"]
    assert labels(log_axis([Decimal(3), Decimal(70)])) == ["2", "5", "10", "20", "50", "100"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2022-01-28", "2022-01-28", ["2022-01-28"]),
        ("2022-01-30", "2022-02-02", ["2022-01-30", "2022-01-31", "2022-02-01", "2022-02-02"]),
        ("2022-01-02", "2022-01-20", ["2022-01-03", "2022-01-10", "2022-01-17"]),
        ("2021-11-01", "2022-02-20", ["2021-11", "2021-12", "2022-01", "2022-02"]),
        ("2020-02-01", "2021-01-20", ["2020-04", "2020-07", "2020-10", "2021-01"]),
        ("2019-03-31", "2023-03-31", ["2020", "2021", "2022", "2023"]),
        ("1901-01-01", "2020-01-01", ["1920", "1940", "1960", "1980", "2000", "2020"]),
        ("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"]),
        ("0001-01-01", "0004-12-31", ["0001", "0002", "0003", "0004"]),
    ],
)
def test_days_stand_at_round_days_months_or_years(first: str, last: str, said: list[str]) -> None:
    axis = day_axis([date.fromisoformat(last), date.fromisoformat(first)])
    assert labels(axis) == said


@given(st.lists(DAYS, min_size=1, max_size=9))
def test_every_day_lies_on_its_axis(days: list[date]) -> None:
    axis = day_axis(days)
    assert all(0 <= axis.place(day) <= 1 for day in (*days, date.min, date.max))
    assert len(axis.ticks) <= 7
    assert all(0 <= tick.at <= 1 for tick in axis.ticks)


def test_equal_days_stand_in_the_middle() -> None:
    day = date(2022, 1, 28)
    assert day_axis([day, day]).place(day) == Decimal("0.5")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("8500", "8,500"),
        ("1200000", "1.2 million"),
        ("0", "0"),
        ("1e3", "1,000"),
        ("-0.250", "\u22120.25"),
        ("2e30", "2 × 10^30"),
        ("1.5e-9", "1.5 × 10^-9"),
    ],
)
def test_a_number_on_an_axis_is_read_at_a_glance(value: str, said: str) -> None:
    assert tick_words(Decimal(value)) == said


def test_a_value_that_was_worked_out_has_no_more_digits_than_a_reader_wants() -> None:
    assert rounded_words(Decimal("62.137119223733")) == "62.14"
    assert rounded_words(Decimal(127450), 7) == "127,450"
