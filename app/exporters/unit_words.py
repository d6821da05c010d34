"""A unit and how many of it → the unit in words: "troop" for one, "troops" for 8,500."""

from decimal import Decimal

from app.checking.plurals import plural_of


def unit_words(unit: str, *ends: object) -> str:
    """The unit as it stands behind a value whose ends these are; None is an open one."""
    known = [Decimal(str(end)) for end in ends if end is not None]
    return unit if known and set(known) == {1} else plural_of(unit)
