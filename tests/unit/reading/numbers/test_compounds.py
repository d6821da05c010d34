from decimal import Decimal

import pytest

from app.lexicon.loader import DATA, parsed
from app.lexicon.units import PartRow, UnitsFile
from app.reading.numbers.measured import measured_at
from tests.unit.reading.stating import line, stated

ROWS = parsed(DATA / "units.toml", UnitsFile).part


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2 hours and 30 minutes", "2.5", "hour"),
        ("1 hour 30 minutes and 36 seconds", "1.51", "hour"),
        ("1 hour, 30 minutes and 36 seconds", "1.51", "hour"),
        ("6-foot-6 guard", "6.5", "foot"),
        ("6'6\" tall", "6.5", "foot"),
        ("12 ft 3 in wide", "12.25", "foot"),
        ("7 pounds 4 ounces", "7.25", "pound"),
        ("three years and six months", "3.5", "year"),
        ("3 hours 15 minutes a day", "3.25", "hour/day"),
        ("a year and a half", "1.5", "year"),
        ("an hour and a quarter", "1.25", "hour"),
        ("two dollars and five cents", "2.05", "USD"),
        ("thirteen dollars forty five", "13.45", "USD"),
        ("12 stone 7 pounds", "12.5", "stone"),
    ],
)
def test_two_units_of_one_quantity_are_added(text: str, value: str, unit: str) -> None:
    measured = measured_at(line(text), 0)
    assert measured is not None
    assert measured.unit is not None
    assert (measured.numeral.low, measured.unit.name) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["2 hours or 30 minutes", "2 hours 90 minutes", "2 hours, 5 minutes later", "6 feet 2 times"],
)
def test_units_that_do_not_follow_one_another_are_apart(text: str) -> None:
    measured = measured_at(line(text), 0)
    assert measured is not None
    assert measured.numeral.low in (2, 6)


def test_between_parts_two_quantities() -> None:
    measured = measured_at(line("between 2 hours and 30 minutes"), 1)
    assert measured is not None
    assert measured.numeral.low == 2


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_part_is_added_in_its_yes_and_not_in_its_no(row: PartRow) -> None:
    for text in row.yes:
        assert [one.quantity.unit.name for one in stated(text)] == [row.whole]
    for text in row.no:
        assert len({one.span for one in stated(text)}) == 2


@pytest.mark.parametrize(
    "text", ["a day and a third of the next", "a cat and a half", "a year later"]
)
def test_no_other_part_behind_a_unit_is_added_to_it(text: str) -> None:
    assert measured_at(line(text), 0) is None
