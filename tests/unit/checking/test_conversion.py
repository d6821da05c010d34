"""Values convert by their ends, and only where the units allow it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.checking.conversion import interval_in, shares_unit, value_in
from app.checking.intervals import contains
from app.domain import COUNT, Statistic, Tolerance, Unit
from tests.unit.checking.making import DOLLAR, TROOP
from tests.unit.checking.measured import PAIRS, VALUES, intervals

KILOMETRE = Unit("kilometre", "length", Decimal(1000))
MILE = Unit("mile", "length", Decimal("1609.344"))
CELSIUS = Unit("degree Celsius", "temperature", offset=Decimal("273.15"))
FAHRENHEIT = Unit(
    "degree Fahrenheit", "temperature", Decimal(5) / Decimal(9), Decimal("255.3722222222222222")
)


def test_other_nouns_for_one_item_share_a_unit() -> None:
    assert shares_unit(TROOP, Unit("soldier", COUNT))


def test_a_count_per_head_is_no_plain_count() -> None:
    assert not shares_unit(TROOP, Unit("troop", COUNT, per="person"))


def test_two_currencies_share_no_unit() -> None:
    assert not shares_unit(DOLLAR, Unit("EUR", "money"))


def test_a_length_is_no_money() -> None:
    assert not shares_unit(DOLLAR, KILOMETRE)


def test_ends_convert_and_are_not_rounded() -> None:
    found = interval_in(
        Tolerance(Decimal("9.5"), Decimal("10.5")), KILOMETRE, MILE, Statistic.LEVEL
    )
    assert found.low is not None
    assert found.high is not None
    assert found.low.quantize(Decimal("0.01")) == Decimal("5.90")
    assert found.high.quantize(Decimal("0.01")) == Decimal("6.52")


def test_an_open_end_stays_open() -> None:
    found = interval_in(Tolerance(None, Decimal(1)), KILOMETRE, MILE, Statistic.LEVEL)
    assert found.low is None


def test_a_difference_of_degrees_forgets_the_zero_point() -> None:
    found = value_in(Decimal(1), CELSIUS, FAHRENHEIT, Statistic.CHANGE)
    assert found.quantize(Decimal("0.001")) == Decimal("1.800")


def test_a_temperature_keeps_the_zero_point() -> None:
    found = value_in(Decimal(1), CELSIUS, FAHRENHEIT, Statistic.LEVEL)
    assert found.quantize(Decimal("0.01")) == Decimal("33.80")


@given(PAIRS, intervals(), VALUES, st.sampled_from(Statistic))
def test_what_lies_inside_lies_inside_in_any_unit(
    units: tuple[Unit, Unit], interval: Tolerance, value: Decimal, statistic: Statistic
) -> None:
    there = interval_in(interval, *units, statistic)
    assert contains(there, value_in(value, *units, statistic)) == contains(interval, value)


@given(PAIRS, VALUES, st.sampled_from(Statistic))
def test_a_value_comes_back_from_any_unit(
    units: tuple[Unit, Unit], value: Decimal, statistic: Statistic
) -> None:
    one, other = units
    back = value_in(value_in(value, one, other, statistic), other, one, statistic)
    assert abs(back - value) <= Decimal("1e-17") * max(abs(value), Decimal(1))


@given(PAIRS, VALUES, VALUES)
def test_a_change_converts_as_the_levels_before_and_after(
    units: tuple[Unit, Unit], before: Decimal, after: Decimal
) -> None:
    levels = [value_in(one, *units, Statistic.LEVEL) for one in (before, after)]
    change = value_in(after - before, *units, Statistic.CHANGE)
    size = max(Decimal(1), *map(abs, levels))
    assert abs(change - (levels[1] - levels[0])) <= Decimal("1e-17") * size
