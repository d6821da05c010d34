"""Slips of scale, swapped digits and round numbers are seen in the digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking.magnitudes import (
    are_rounded_alike,
    are_transposed,
    digits_of,
    is_round,
    slipped_power,
)
from tests.unit.checking.making import POLICY

NUMBERS = st.integers(-(10**9), 10**9).map(Decimal) | st.decimals(-(10**6), 10**6, places=2)


@pytest.mark.parametrize(
    ("one", "other", "power"),
    [
        ("650000000", "650000000000", 3),
        ("150000", "15000", 1),
        ("150000", "15400", 1),
        ("150000", "16000", 0),
        ("8500", "8500", 0),
        ("0", "8500", 0),
        ("-15", "150", 0),
    ],
)
def test_a_slip_is_near_a_power_of_ten(one: str, other: str, power: int) -> None:
    assert slipped_power(Decimal(one), Decimal(other), POLICY) == power


@pytest.mark.parametrize(
    ("value", "digits"), [("8500", "85"), ("0.045", "45"), ("10.50", "105"), ("0", "")]
)
def test_zeros_at_the_ends_say_nothing(value: str, digits: str) -> None:
    assert digits_of(Decimal(value)) == digits


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("5050000", "5100000000", True),
        ("150000", "15000", True),
        ("2187", "21340", False),
        ("2187", "21870", True),
        ("0", "0", True),
    ],
)
def test_one_may_tell_fewer_of_the_same_digits(one: str, other: str, are_alike: bool) -> None:  # noqa: FBT001
    assert are_rounded_alike(Decimal(one), Decimal(other)) is are_alike
    assert are_rounded_alike(Decimal(other), Decimal(one)) is are_alike


@pytest.mark.parametrize(
    ("value", "expected"), [("100000", True), ("95000000", True), ("20708", False), ("20", False)]
)
def test_round_numbers_have_two_digits_and_are_large(
    value: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_round(Decimal(value), POLICY) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("8568", "8586", True),
        ("1281", "1218", True),
        ("1230", "1203", True),
        ("45", "54", False),
        ("8568", "8658", True),
        ("8568", "6858", False),
        ("8568", "85860", False),
        ("8568", "8568", False),
    ],
)
def test_two_neighbours_changed_places(
    one: str,
    other: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert are_transposed(Decimal(one), Decimal(other), POLICY) is expected


@given(value=st.integers(1, 10**9), power=st.integers(1, 9))
def test_a_slip_is_found_either_way(value: int, power: int) -> None:
    small, large = Decimal(value), Decimal(value) * 10**power
    assert slipped_power(small, large, POLICY) == slipped_power(large, small, POLICY) == power


@given(one=NUMBERS, other=NUMBERS)
def test_looking_from_the_other_side_changes_nothing(one: Decimal, other: Decimal) -> None:
    assert slipped_power(one, other, POLICY) == slipped_power(other, one, POLICY)
    assert are_transposed(one, other, POLICY) == are_transposed(other, one, POLICY)


@given(digits=st.text(st.sampled_from("123456789"), min_size=3, max_size=12), data=st.data())
def test_two_neighbours_that_change_places_are_always_seen(
    digits: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert are_transposed(Decimal(digits), Decimal(swapped), POLICY) == (swapped != digits)


@given(st.decimals(min_value="0.01", max_value="1e12", places=2), st.integers(-9, 9))
def test_a_power_of_ten_leaves_the_numeral(value: Decimal, power: int) -> None:
    assert are_rounded_alike(value, value.scaleb(power))
