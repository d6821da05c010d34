"""A number and its unit, as a chart has them."""

from dataclasses import replace

import pytest

from app.domain import NUMBER, Unit
from app.exporters.axis_words import axis_words, with_unit
from tests.unit.exporters.plotted import EURO, KILOMETRE, TROOPS

PER_CENT = Unit("%", "percent")
BARREL = Unit("USD/barrel", "money", per="barrel")
DEATHS = replace(Unit("death/100,000 person", "count"), per="100,000 person")


@pytest.mark.parametrize(
    ("unit", "axis", "said"),
    [
        (TROOPS, "troops", "127,000 troops"),
        (Unit("person", "count"), "people", "127,000 people"),
        (EURO, "EUR", "EUR 127,000"),
        (BARREL, "USD per barrel", "USD 127,000 per barrel"),
        (Unit("crown", "money"), "crown", "crown 127,000"),
        (Unit("", "money"), "money", "127,000"),
        (Unit("/share", "money", per="share"), "money per share", "127,000 per share"),
        (PER_CENT, "%", "127,000%"),
        (KILOMETRE, "kilometres", "127,000 kilometres"),
        (DEATHS, "deaths per 100,000 people", "127,000 deaths per 100,000 people"),
        (NUMBER, "number", "127,000"),
    ],
)
def test_a_unit_is_said_as_newsrooms_do(unit: Unit, axis: str, said: str) -> None:
    assert axis_words(unit) == axis
    assert with_unit("127,000", unit) == said
