"""Conversion inside a dimension is exact, and refused across what only shares a name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import COUNT, MONEY, Unit, converted, is_convertible

METRE = Unit("metre", "length")
KILOMETRE = Unit("kilometre", "length", Decimal(1000))
MILE = Unit("mile", "length", Decimal("1609.344"))
CELSIUS = Unit("degree Celsius", "temperature", Decimal(1), Decimal("273.15"))
KELVIN = Unit("kelvin", "temperature")
DOLLAR = Unit("USD", MONEY)
LENGTHS = st.sampled_from([METRE, KILOMETRE, MILE])
VALUES = st.decimals(-(10**9), 10**9, places=4)


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("10", KILOMETRE, METRE, "10000"),
        ("1", MILE, METRE, "1609.344"),
        ("0", CELSIUS, KELVIN, "273.15"),
        ("300", KELVIN, CELSIUS, "26.85"),
    ],
)
def test_a_value_is_said_in_another_unit(value: str, unit: Unit, into: Unit, expected: str) -> None:
    assert converted(Decimal(value), unit, into) == Decimal(expected)


@given(VALUES, LENGTHS)
def test_a_value_in_its_own_unit_keeps_every_digit(value: Decimal, unit: Unit) -> None:
    assert str(converted(value, unit, unit)) == str(value)


@given(VALUES, LENGTHS, LENGTHS)
def test_there_and_back_gives_the_value_again(value: Decimal, one: Unit, other: Unit) -> None:
    back = converted(converted(value, one, other), other, one)
    assert abs(back - value) <= abs(value) * Decimal("1e-25")


@given(VALUES, VALUES, LENGTHS, LENGTHS)
def test_conversion_keeps_the_order(one: Decimal, other: Decimal, unit: Unit, into: Unit) -> None:
    assert (one < other) == (converted(one, unit, into) < converted(other, unit, into))


@given(VALUES, LENGTHS, LENGTHS, LENGTHS)
def test_a_detour_through_a_third_unit_changes_nothing(
    value: Decimal, one: Unit, other: Unit, into: Unit
) -> None:
    detour = converted(converted(value, one, other), other, into)
    assert abs(detour - converted(value, one, into)) <= abs(value) * Decimal("1e-23")


def test_units_of_one_dimension_are_convertible() -> None:
    assert is_convertible(KILOMETRE, MILE)
    assert not is_convertible(KILOMETRE, KELVIN)


def test_currencies_and_counted_nouns_are_convertible_only_to_themselves() -> None:
    assert is_convertible(DOLLAR, DOLLAR)
    assert not is_convertible(DOLLAR, Unit("EUR", MONEY))
    assert not is_convertible(Unit("troop", COUNT), Unit("ship", COUNT))


def test_rates_need_the_same_denominator() -> None:
    per_barrel = Unit("USD/barrel", MONEY, per="barrel")
    assert not is_convertible(DOLLAR, per_barrel)
    assert is_convertible(per_barrel, per_barrel)


@pytest.mark.parametrize(("per", "name"), [(None, "USD"), ("litre", "USD/litre")])
def test_a_unit_over_another_denominator_keeps_its_base(per: str | None, name: str) -> None:
    for unit in (DOLLAR, Unit("USD/hour", MONEY, per="hour")):
        assert (unit.over(per).name, unit.over(per).per, unit.over(per).base) == (name, per, "USD")
