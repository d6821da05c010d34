import pytest

from app.reading.numbers.primes import prime_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "place", "unit"),
    [
        ('a 9" plate', 2, "inch"),
        ('a pen 10 " long', 3, "inch"),
        ("at 30' when it fell", 2, "foot"),
        ("at 30’ (9 m)", 2, "foot"),
        ("6'2\" tall", 1, "foot"),
    ],
)
def test_a_mark_behind_a_number_measures(text: str, place: int, unit: str) -> None:
    known = prime_at(line(text), place)
    assert known is not None
    assert known.name == unit


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('"We won by 10" he said', 4),
        ("‘We won by 5’ he said", 4),
        ("'We won by 5' he said", 4),
        ('she got 10 "likes" there', 3),
        ('a plate of 9"', 4),
        ("the 30's crisis", 2),
        ("the 30 people", 2),
    ],
)
def test_a_mark_that_quotes_does_not(text: str, place: int) -> None:
    assert prime_at(line(text), place) is None


def test_a_quotation_of_an_earlier_paragraph_is_closed() -> None:
    assert prime_at(line('He said "no\nA 9" plate'), 6) is not None
