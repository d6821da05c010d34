"""A number in words and its unit → as a chart has both."""

from app.checking.phrases import counted_words
from app.domain import MONEY, Bound, Unit

PER_CENT = "%"
BOUNDS = {
    Bound.ABOUT: "about",
    Bound.AT_LEAST: "at least",
    Bound.AT_MOST: "at most",
    Bound.MORE_THAN: "more than",
    Bound.LESS_THAN: "less than",
}
"""A range says so by its two ends."""


def axis_words(unit: Unit) -> str:
    """What the numbers of an axis are of: "troops", "USD per barrel", "%"; a bare number's is
    "number"."""
    per = f" per {counted_words(unit.per, is_one=unit.per[:1].isalpha())}" if unit.per else ""
    if unit.dimension == MONEY or unit.base == PER_CENT:
        return (unit.base or "money") + per
    return (counted_words(unit.base, is_one=False) or "number") + per


def with_unit(number: str, unit: Unit) -> str:
    """The number with its unit: "127,000 troops", "USD 1.2 million", "4.5%"."""
    if unit.dimension == MONEY:
        money, per = unit.base, axis_words(unit).removeprefix(unit.base or "money")
        return f"{money} {number}{per}".lstrip()
    if unit.base == PER_CENT:
        return number + axis_words(unit)
    return f"{number} {axis_words(unit)}" if unit.base else number


def bounded(number: str, bound: Bound) -> str:
    """The number behind the words for its bound: "at most 190,000"."""
    return f"{BOUNDS[bound]} {number}" if bound in BOUNDS else number
