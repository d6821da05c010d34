import pytest

from app.reading.numbers.number_words import numeral_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a million and a half people", "1500000"),
        ("a billion and a quarter dollars", "1250000000"),
        ("two million and a half tickets", "2500000"),
        ("2 million and a half tickets", "2500000"),
        ("two and a half million tickets", "2500000"),
        ("four-and-a-half hours", "4.5"),
    ],
)
def test_a_part_of_a_scale_is_so_much_of_it(text: str, value: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert f"{numeral.low.normalize():f}" == value


@pytest.mark.parametrize(
    "text",
    [
        "two million and a half of them left",
        "two million and a third were stale",
        "two million and half were stale",
    ],
)
def test_a_part_with_a_verb_or_a_whole_of_its_own_adds_nothing(text: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert numeral.low == 2_000_000
