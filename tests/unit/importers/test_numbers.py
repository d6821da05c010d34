"""Numbers keep each digit, and a mark in the wrong place is refused."""

from decimal import Decimal

import pytest

from app.errors import BadInput
from app.importers.numbers import Marks, multiplied, number_in, power_in, with_decimals, with_margin

ENGLISH, GERMAN, FRENCH = Marks(".", ","), Marks(",", "."), Marks(",", " ")


@pytest.mark.parametrize(
    ("text", "marks", "value"),
    [
        ("4.20", Marks(), "4.20"),
        ("-0.5", Marks(), "-0.5"),
        ("\u22123", Marks(), "-3"),
        ("5.1E+11", Marks(), "5.1E+11"),
        ("5407579", ENGLISH, "5407579"),
        ("5,407,579.50", ENGLISH, "5407579.50"),
        ("5.407.579,50", GERMAN, "5407579.50"),
        ("5\u202f407\u00a0579,5", FRENCH, "5407579.5"),
        ("3,4", Marks(","), "3.4"),
    ],
)
def test_a_number_is_read_digit_for_digit(text: str, marks: Marks, value: str) -> None:
    read = number_in(text, marks)
    assert (read, str(read)) == (Decimal(value), value)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1.234", Marks(",")),  # a thousand times as much, or little more than one?
        ("1,234", Marks()),
        ("1.23.456,0", GERMAN),
        ("12,34", ENGLISH),
        ("", Marks()),
        ("about 5", Marks()),
        ("NaN", Marks()),
        ("Infinity", Marks()),
        ("1e9999", Marks()),
        ("9" * 40, Marks()),
    ],
)
def test_what_is_no_number_is_refused(text: str, marks: Marks) -> None:
    with pytest.raises(BadInput):
        number_in(text, marks)


def test_a_power_of_ten_multiplies() -> None:
    assert multiplied(Decimal("5.40"), power_in("6")) == Decimal(5400000)
    assert multiplied(Decimal(5), power_in("-2")) == Decimal("0.05")


@pytest.mark.parametrize("text", ["", "million", "1e3", "31", "-31"])
def test_a_multiplier_is_a_small_whole_number(text: str) -> None:
    with pytest.raises(BadInput, match="6 for millions"):
        power_in(text)


def test_decimals_that_were_counted_are_shown() -> None:
    assert str(with_decimals(Decimal(2), "1")) == "2.0"
    assert str(with_decimals(Decimal("2.13"), "1")) == "2.13"
    with pytest.raises(BadInput, match="decimals"):
        with_decimals(Decimal(2), "many")


def test_no_digit_is_lost_on_the_way() -> None:
    long = Decimal(123456789012345678901234567890)
    assert multiplied(long, 3) == Decimal(123456789012345678901234567890000)
    assert str(with_decimals(long, "15")).endswith("890.000000000000000")
    low, high = with_margin(long, Decimal("-0.5"))
    assert (str(low)[-4:], str(high)[-4:]) == ("89.5", "90.5")
    assert with_margin(Decimal("1e999"), Decimal(1))[0] < Decimal("1e999")
