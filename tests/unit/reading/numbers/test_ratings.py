"""A rating says what it is out of, and is read as a share of that."""

from decimal import Decimal

import pytest

from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.ratings import RULE
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("words", "percent", "step"),
    [
        ("60/100 from critics", 60, 10),
        ("8.9/10", 89, 1),
        ("8.9 out of 10 from 40 readers", 89, 1),
        ("4.5 out of 5", 90, 2),
        ("81 out of 100", 81, 1),
    ],
)
def test_a_rating_is_a_share(words: str, percent: int, step: int) -> None:
    numeral = numeral_at(line(words), 0)
    assert numeral is not None
    assert numeral.rule == RULE
    assert (numeral.low, numeral.high, numeral.step) == (Decimal(percent),) * 2 + (Decimal(step),)


@pytest.mark.parametrize(
    "words",
    ["9/10", "4/5 of the seats", "8.9/12", "120/100", "12/100/7", "9 out of 10 voters", "3.5 of 5"],
)
def test_a_day_a_part_and_a_count_are_none(words: str) -> None:
    numeral = numeral_at(line(words), 0)
    assert numeral is None or numeral.rule != RULE
