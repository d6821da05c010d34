"""Of two units of one word the one that is meant."""

from app.domain import Unit
from app.lexicon.loader import load

POUNDS = load().language.numbers.meant["pound"]


def test_it_is_for_as_much_of_anything_as_the_other() -> None:
    assert POUNDS.of(Unit("pound", "mass")) == Unit("GBP", "money")
    assert POUNDS.of(Unit("pound/week", "mass", per="week")) == Unit(
        "GBP/week", "money", per="week"
    )
