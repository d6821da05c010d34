from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from app.reading.number_words import numeral_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two dozen eggs", "24", "24"),
        ("a dozen eggs", "12", "12"),
        ("half a million", "500000", "500000"),
        ("three quarters of a billion", "750000000", "750000000"),
        ("two and a half million", "2500000", "2500000"),
        ("a hundred", "100", "100"),
        ("tens of thousands of fans", "20000", "99999"),
        ("several hundred", "300", "900"),
        ("a few thousand", "3000", "5000"),
        ("two-thirds of it", "66.67", "66.67"),
        ("a third of it", "33.33", "33.33"),
        ("half of it", "50", "50"),
        ("one in five", "20", "20"),
        ("two out of three", "66.67", "66.67"),
    ],
)
def test_number_words_have_their_value(text: str, low: str, high: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["a third man", "the half", "scores fell", "a few people", "and so"]
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert numeral_at(line(text), 0) is None


def test_two_in_three_days_is_no_share() -> None:
    numeral = numeral_at(line("two in three days"), 0)
    assert numeral is not None
    assert numeral.low == 2


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_spelt_out_is_read_back(number: int) -> None:
    words = num2words(number).replace(",", "")
    numeral = numeral_at(line(words), 0)
    assert numeral is not None
    assert numeral.low == number
