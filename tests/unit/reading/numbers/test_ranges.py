from decimal import Decimal

import pytest

from app.reading.numbers.measured import measured_at
from app.reading.numbers.ranges import Join, joined, second_of, shared, shared_ahead, spread
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "low", "high", "unit"),
    [
        ("5 to 6 million euros", 0, "5000000", "6000000", "EUR"),
        ("$10-$15 billion", 1, "10000000000", "15000000000", "USD"),
        ("$200 to $4 million", 1, "200", "4000000", "USD"),
        ("£25-30m", 1, "25000000", "30000000", "GBP"),
        ("$75 a barrel to $85", 1, "75", "85", "USD/barrel"),
        ("from 52% to 48%", 1, "48", "52", "%"),
        ("between 5 and 7 km", 1, "5", "7", "kilometre"),
        ("20–30 kg", 0, "20", "30", "kilogram"),
        ("three or four years", 0, "3", "4", "year"),
        ("5 per cent to 7 per cent", 0, "5", "7", "%"),
        ("-18 °C to -34 °C", 1, "-34", "-18", "celsius"),
        ("seven to 10 years", 0, "7", "10", "year"),
    ],
)
def test_two_ends_make_a_range(text: str, index: int, low: str, high: str, unit: str) -> None:
    known = line(text)
    one = measured_at(known, index)
    assert one is not None
    second = second_of(known, one, is_moving=False)
    assert second is not None
    both = joined(one, second[0])
    assert (both.numeral.low, both.numeral.high) == (Decimal(low), Decimal(high))
    assert both.unit is not None
    assert both.unit.name == unit


@pytest.mark.parametrize(
    ("text", "is_moving"),
    [
        ("5 km and 7 km", False),
        ("5 km to 7 kg", False),
        ("5 percent to 20 percent", True),
        ("five or 20 years", False),
        ("5 . 6", False),
        ("52% to 48%", False),
        ("52% – 48%", False),
        ("a thousand – 1,042", False),
    ],
)
def test_two_numbers_that_are_no_range(text: str, *, is_moving: bool) -> None:
    one = measured_at(line(text), 0)
    assert one is not None
    assert second_of(line(text), one, is_moving=is_moving) is None


def test_a_number_moved_from_borrows_scale_and_unit() -> None:
    known = line("24 to 33 million euros")
    one = measured_at(known, 0)
    assert one is not None
    second = second_of(known, one, is_moving=False)
    assert second is not None
    assert second[1] is Join.RANGE
    alone = shared(one, second[0])
    assert alone.numeral.low == 24_000_000
    assert alone.unit is not None
    assert alone.unit.name == "EUR"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("5.2 ± 0.3 per cent", "4.9", "5.5"), ("40 plus or minus 2 per cent", "38", "42")],
)
def test_a_tolerance_lies_on_both_sides(text: str, low: str, high: str) -> None:
    known = line(text)
    one = measured_at(known, 0)
    assert one is not None
    second = second_of(known, one, is_moving=False)
    assert second is not None
    assert second[1] is Join.TOLERANCE
    both = spread(one, second[0])
    assert (both.numeral.low, both.numeral.high) == (Decimal(low), Decimal(high))
    assert both.unit is not None
    assert both.unit.name == "%"


def test_a_number_that_moved_to_a_range_borrows_from_its_end() -> None:
    known = line("24.2 to 33-35 billion euros")
    one, other = measured_at(known, 0), measured_at(known, 2)
    assert one is not None
    assert other is not None
    alone = shared_ahead(known, one, other)
    assert alone.numeral.low == 24_200_000_000
    assert alone.unit is not None
    assert alone.unit.name == "EUR"
