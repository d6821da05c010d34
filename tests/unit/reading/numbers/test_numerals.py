from decimal import Decimal

import pytest

from app.reading.numbers.numerals import digits_at, scaled
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "value"),
    [
        ("1/2 cup", 0, "0.5"),
        ("3 1/2 miles", 0, "3.5"),
        ("2½ miles", 0, "2.5"),
        ("¾ cup", 0, "0.75"),
        ("-5 yards", 1, "-5"),
        ("minus 20 degrees", 1, "-20"),
        ("plus or minus 3 points", 3, "3"),
        ("minus-1.4 degrees", 2, "-1.4"),
        ("40 000 people", 0, "40000"),
        ("80, 000 people", 0, "80000"),
        ("12/5 is odd", 0, "12"),
    ],
)
def test_digits_are_read_with_sign_and_fraction(text: str, index: int, value: str) -> None:
    numeral = digits_at(line(text), index)
    assert numeral is not None
    assert numeral.low == numeral.high == Decimal(value)


def test_a_hyphen_after_a_letter_or_number_is_no_minus() -> None:
    for text in ("G-5 talks", "75 -300 mm"):
        numeral = digits_at(line(text), 2)
        assert numeral is not None
        assert numeral.low > 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 million", "5000000"),
        ("2 hundred thousand", "200000"),
        ("3 dozen", "36"),
        ("5-million", "5000000"),
    ],
)
def test_scale_words_multiply(text: str, value: str) -> None:
    known = line(text)
    numeral = digits_at(known, 0)
    assert numeral is not None
    assert scaled(known, numeral).low == Decimal(value)
    assert scaled(known, numeral).is_scaled


def test_a_number_beyond_thirty_digits_is_not_readable() -> None:
    known = line("9" * 30 + " million")
    numeral = digits_at(known, 0)
    assert numeral is not None
    assert numeral.is_readable
    assert not scaled(known, numeral).is_readable
