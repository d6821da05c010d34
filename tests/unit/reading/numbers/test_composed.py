import pytest

from app.reading.numbers.composed import composed_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("W/min", "watt/minute"),
        ("A/cm2", "ampere/square centimetre"),
        ("kg·m/s²", "kilogram metre/second squared"),
        ("km s⁻¹ away", "kilometre/second"),
        ("m s-2", "metre/second squared"),
        ("mm³ of rain", "cubic millimetre"),
        ("fb−1 of data", "inverse femtobarn"),
        ("fb-1 of data", "inverse femtobarn"),
        ("mg/dL", "milligram/decilitre"),
        ("GB/s", "gigabyte/second"),
    ],
)
def test_symbols_make_one_unit(text: str, name: str) -> None:
    found = composed_at(line(text), 0)
    assert found is not None
    assert found[0].name == name


@pytest.mark.parametrize(
    "text", ["A/B tests", "m-2 rooms", "g-2", "kg", "W and m", "cups/day", "m2x"]
)
def test_what_is_one_symbol_or_none_is_left_to_others(text: str) -> None:
    assert composed_at(line(text), 0) is None


def test_the_denominator_is_kept() -> None:
    found = composed_at(line("W/m2"), 0)
    assert found is not None
    assert found[0].per == "square metre"
    assert found[1] == 4


def test_so_much_for_each_of_something_is_as_much_as_in_words() -> None:
    """Seen to fail: 3.6 t/ha were of no mass, and met no tonnes per hectare."""
    found = composed_at(line("t/ha"), 0)
    assert found is not None
    unit = found[0]
    assert (unit.name, unit.dimension, unit.per) == ("tonne/hectare", "mass", "hectare")
    assert unit.factor == 1000
