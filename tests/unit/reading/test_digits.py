from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.digits import MAXIMUM_DIGITS, written, zeros_step


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("1,234.50", "1234.50"),
        ("3.2", "3.2"),
        (".5", "0.5"),
        ("٣٤", "34"),
    ],
)
def test_a_run_of_digits_has_its_value(run: str, value: str) -> None:
    known = written(run)
    assert known is not None
    assert known.value == Decimal(value)


@pytest.mark.parametrize("run", ["1,23", "1.2.3", "1,2345,678", "1,234,56", "9" * 31])
def test_a_run_without_one_value_has_none(run: str) -> None:
    assert written(run) is None


def test_only_bare_digits_are_plain() -> None:
    assert [bool(one and one.is_plain) for one in map(written, ("2019", "2,019", "20.19"))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("value", "step"), [("8500", "100"), ("142500", "100"), ("17", "1"), ("0", "1"), ("7e9", "1e9")]
)
def test_the_step_of_an_integer_is_its_last_digit_that_is_not_zero(value: str, step: str) -> None:
    assert zeros_step(Decimal(value)) == Decimal(step)


@given(st.integers(min_value=0, max_value=10**MAXIMUM_DIGITS - 1))
def test_grouping_does_not_alter_the_value(number: int) -> None:
    known = written(f"{number:,}")
    assert known is not None
    assert known.value == number
