"""Of two units of one word the one that is meant."""

from app.domain import Unit
from app.lexicon.loader import load

LEXICON = load()
POUNDS, DEGREES = (LEXICON.language.numbers.meant[unit] for unit in ("pound", "degree"))


def test_it_is_for_as_much_of_anything_as_the_other() -> None:
    week = Unit("GBP/week", "money", per="week")
    assert POUNDS.of(Unit("pound", "mass"), None) == Unit("GBP", "money")
    assert POUNDS.of(Unit("pound/week", "mass", per="week"), None) == week


def test_it_is_converted_as_the_unit_that_it_is() -> None:
    """Seen to fail: 117 degrees were no 47.2 Celsius."""
    known = LEXICON.units.names["fahrenheit"]
    assert DEGREES.of(Unit("degree", "degree"), known) == known
