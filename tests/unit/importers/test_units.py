"""A scale word beside a unit is a power of ten."""

import pytest

from app.importers.units import scaled


@pytest.mark.parametrize(
    ("text", "unit", "power"),
    [
        ("person", "person", 0),
        ("thousand persons", "persons", 3),
        ("Millions of tonnes", "tonnes", 6),
        ("USD million", "USD", 6),
        ("Euro, millions", "Euro", 6),
        ("thousands", "", 3),
        ("deaths per 100 thousand people", "deaths per 100 thousand people", 0),
        ("", "", 0),
        ("%", "%", 0),
    ],
)
def test_a_scale_word_is_told_from_the_unit(text: str, unit: str, power: int) -> None:
    assert scaled(text) == (unit, power)
