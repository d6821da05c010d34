"""How a unit reads behind a number."""

from decimal import Decimal

import pytest

from app.exporters.unit_words import unit_words


@pytest.mark.parametrize("ends", [(1,), (Decimal("1.0"), 1), (1, None)])
def test_one_is_said_in_the_singular(ends: tuple[object, ...]) -> None:
    assert unit_words("troop", *ends) == "troop"


@pytest.mark.parametrize("ends", [(0,), (Decimal("1.5"),), (1, 2), (8500, 8500), (None, None)])
def test_none_some_and_what_lies_between_are_many(ends: tuple[object, ...]) -> None:
    assert unit_words("troop", *ends) == "troops"
