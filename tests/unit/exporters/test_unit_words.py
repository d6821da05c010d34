"""How a unit reads behind a number."""

from decimal import Decimal

import pytest

from app.exporters.unit_words import unit_words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("troop", "troops"),
        ("person", "people"),
        ("aircraft", "aircraft"),
        ("square kilometre", "square kilometres"),
        ("degree Celsius", "degrees Celsius"),
        ("kilometre per hour", "kilometres per hour"),
        ("case of measles", "cases of measles"),
        ("percentage point", "percentage points"),
        ("kilowatt-hour", "kilowatt-hours"),
    ],
)
def test_many_are_said_in_the_plural(unit: str, words: str) -> None:
    assert unit_words(unit, Decimal(8500)) == words


@pytest.mark.parametrize("unit", ["%", "EUR", "km", "CO2", ""])
def test_a_sign_has_no_plural(unit: str) -> None:
    assert unit_words(unit, 8500) == unit


@pytest.mark.parametrize("ends", [(1,), (Decimal("1.0"), 1), (1, None)])
def test_one_is_said_in_the_singular(ends: tuple[object, ...]) -> None:
    assert unit_words("troop", *ends) == "troop"


@pytest.mark.parametrize("ends", [(0,), (Decimal("1.5"),), (1, 2), (None, None)])
def test_none_some_and_what_lies_between_are_many(ends: tuple[object, ...]) -> None:
    assert unit_words("troop", *ends) == "troops"
