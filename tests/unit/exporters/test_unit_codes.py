"""Codes belong to units that the lexicon knows, and to one alone."""

import pytest

from app.domain import COUNT, MONEY, Unit
from app.exporters.unit_codes import CEFACT, unit_code
from app.lexicon.loader import load

KNOWN = set(load().units.names)


@pytest.mark.parametrize("name", CEFACT)
def test_each_coded_unit_is_one_of_the_lexicon(name: str) -> None:
    assert name in KNOWN


def test_no_code_stands_for_two_units() -> None:
    assert len(set(CEFACT.values())) == len(CEFACT)
    assert all(2 <= len(code) <= 3 and code.isalnum() for code in CEFACT.values())


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        (Unit("USD", MONEY), "ISO4217:USD"),
        (Unit("USD/barrel", MONEY, per="barrel"), None),
        (Unit("crown", MONEY), None),
        (Unit("", MONEY), None),
        (Unit("kilometre", "length"), "KMT"),
        (Unit("%", "percent"), "P1"),
        (Unit("gallon", "volume"), None),
        (Unit("troop", COUNT), None),
        (Unit("", COUNT), None),
    ],
)
def test_a_unit_has_its_code_where_one_is_known(unit: Unit, code: str | None) -> None:
    assert unit_code(unit) == code
