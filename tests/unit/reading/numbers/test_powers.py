from decimal import Decimal

import pytest

from app.lexicon.loader import DATA, parsed
from app.lexicon.numbers import NumbersFile
from app.reading.numbers.number_words import numeral_at
from tests.unit.reading.stating import line, stated

ROW = parsed(DATA / "en" / "numbers.toml", NumbersFile).powers


@pytest.mark.parametrize(
    ("text", "index", "value"),
    [
        ("1.2 x 10^5 cells", 0, "120000"),
        ("3.1×10−8 grams", 0, "3.1E-8"),
        ("2.5 x 10-3 metres", 0, "0.0025"),
        ("2.5×10⁻³ litres", 0, "0.0025"),
        ("10⁶ cells", 0, "1000000"),
        ("10^12 cells", 0, "1000000000000"),
        ("8x2^10 bits", 0, "8192"),
        ("-1e-3 grams", 1, "-0.001"),
        ("2e5 grams", 0, "200000"),
    ],
)
def test_a_power_of_ten_is_part_of_its_number(text: str, index: int, value: str) -> None:
    numeral = numeral_at(line(text), index)
    assert numeral is not None
    assert numeral.low == numeral.high == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 x 10-12 repeats", "3"),  # three times ten to twelve
        ("4 x 10 room", "4"),
        ("10^99 cells", "10"),
        ("1e-3rd grams", "1"),
        ("20² metres", "20"),
        ("1 e5", "1"),
    ],
)
def test_what_only_looks_like_a_power_is_left_alone(text: str, value: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert numeral.low == Decimal(value)


def test_the_marks_of_a_power_act_on_their_yes_and_not_on_their_no() -> None:
    assert all(len(stated(text)) == 1 and is_power(text) for text in ROW.yes)
    assert not any(is_power(text) for text in ROW.no)


def is_power(text: str) -> bool:
    lows = [one.quantity.amount.low or Decimal(0) for one in stated(text)]
    return any(low >= 1000 or 0 < low < Decimal("0.1") for low in lows)
