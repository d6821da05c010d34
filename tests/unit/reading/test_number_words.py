from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lexicon.loader import load
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
        ("a fifth below its peak", "20", "20"),
        ("five and three quarters", "5.75", "5.75"),
        ("20 and a half hours", "20.5", "20.5"),
        ("3 hundred and 21 yuan", "321", "321"),
        ("two point five million", "2500000", "2500000"),
        ("three point one four", "3.14", "3.14"),
        ("two point guards", "2", "2"),
        ("1-in-5 chance", "20", "20"),
        ("four of every ten", "40", "40"),
        ("1 in every 20 homes", "5", "5"),
        ("four of ten", "4", "4"),
        ("a half-point rise", "0.5", "0.5"),
        ("a quarter-percentage-point cut", "0.25", "0.25"),
        ("a million, two hundred and forty", "1000240", "1000240"),
        ("a million, two of them", "1000000", "1000000"),
        ("5 and a quarter of them", "5", "5"),
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


@pytest.mark.parametrize(("text", "value"), [("by half", "50"), ("by a third to", "33.33")])
def test_a_step_is_a_share(text: str, value: str) -> None:
    numeral = numeral_at(line(text), 1)
    assert numeral is not None
    assert numeral.low == Decimal(value)


@pytest.mark.parametrize("text", ["by a third party", "by half-time", "to half"])
def test_a_part_in_order_is_no_step(text: str) -> None:
    assert numeral_at(line(text), 1) is None


def test_two_in_three_days_is_no_share() -> None:
    numeral = numeral_at(line("two in three days"), 0)
    assert numeral is not None
    assert numeral.low == 2


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_spelt_out_is_read_back(number: int) -> None:
    numeral = numeral_at(line(spelt(number)), 0)
    assert numeral is not None
    assert numeral.low == number


def spelt(number: int) -> str:
    """The number in English words."""
    names = {int(value): word for word, value in load().language.numbers.cardinals.items()}
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {spelt(number % scale)}" if number % scale else ""
            return f"{spelt(number // scale)} {name}{rest}"
    if number in names:
        return names[number]
    return f"{names[number // 10 * 10]}-{names[number % 10]}"
