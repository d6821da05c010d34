from decimal import Decimal, localcontext

import pytest
from hypothesis import given

from app.reading.numbers.digits import MAXIMUM_DIGITS, written, zeros_step
from tests.unit.reading.written_numbers import Writing, runs


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


@given(runs())
def test_whatever_script_and_grouping_the_value_is_the_same(run: Writing) -> None:
    known = written(run.text)
    assert known is not None
    assert known.value == run.value


@given(runs())
def test_the_value_is_a_whole_number_of_steps(run: Writing) -> None:
    known = written(run.text)
    assert known is not None
    with localcontext(prec=2 * MAXIMUM_DIGITS):
        assert known.value % known.step == 0
