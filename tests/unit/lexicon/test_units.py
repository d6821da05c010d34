from decimal import Decimal

import pytest

from app.domain import converted, is_convertible
from app.lexicon.loader import DATA, load, parsed
from app.lexicon.units import UnitsFile

UNITS = load().units


@pytest.mark.parametrize(
    ("value", "one", "other", "expected"),
    [
        ("10", "kilometre", "metre", "10000"),
        ("1", "mile", "metre", "1609.344"),
        ("0", "celsius", "kelvin", "273.15"),
        ("1", "hectare", "square metre", "10000"),
        ("2", "hour", "minute", "120"),
        ("1", "tonne", "kilogram", "1000"),
        ("2", "decade", "year", "20"),
        ("3", "quintal", "kilogram", "300"),
    ],
)
def test_units_of_one_dimension_convert_exactly(
    value: str, one: str, other: str, expected: str
) -> None:
    units = UNITS.names
    assert is_convertible(units[one], units[other])
    assert converted(Decimal(value), units[one], units[other]) == Decimal(expected)


def test_fahrenheit_is_said_in_celsius() -> None:
    boiling = converted(Decimal(212), UNITS.names["fahrenheit"], UNITS.names["celsius"])
    assert abs(boiling - 100) < Decimal("1e-20")


def test_an_unmarked_ton_converts_to_no_tonne() -> None:
    assert not is_convertible(UNITS.names["ton"], UNITS.names["tonne"])


def test_no_surface_or_symbol_names_two_units() -> None:
    rows = parsed(DATA / "units.toml", UnitsFile).unit
    for field in ("surfaces", "symbols"):
        known = [(spelling, row.name) for row in rows for spelling in set(getattr(row, field))]
        assert len({spelling for spelling, _ in known}) == len(known), field


def test_a_hyphen_in_a_surface_is_a_space() -> None:
    assert UNITS.surfaces["pound feet"].name == "pound-foot"
    assert "%" in UNITS.marks


def test_a_symbol_stands_alone_only_with_the_prefixes_of_its_row() -> None:
    assert UNITS.symbols["mSv"].name == "millisievert"
    assert "TV" not in UNITS.symbols
    assert UNITS.composed["TV"] == "teravolt"


def test_a_plain_symbol_goes_before_one_that_a_prefix_makes() -> None:
    assert UNITS.composed["min"] == "minute"
    assert UNITS.composed["m"] == "metre"
