"""Says a value or an interval in another unit; refuses rather than guesses."""

from dataclasses import replace
from decimal import Decimal

from app.domain import COUNT, Statistic, Tolerance, Unit, converted, is_convertible


def shares_unit(one: Unit, other: Unit) -> bool:
    """Whether values in the two units can be held side by side.

    Counted nouns can: that "soldier" and "troop" are one item was decided when series were linked.
    Money only in one currency, a rate only over one denominator.
    """
    if one.dimension == COUNT and other.dimension == COUNT:
        return one.per == other.per
    return is_convertible(one, other)


def value_in(value: Decimal, unit: Unit, into: Unit, statistic: Statistic) -> Decimal:
    """`value`, stated in `unit`, said in `into`; a change of 1 °C is one of 1.8 °F, not 33.8."""
    if unit.dimension == COUNT:
        return value
    if statistic is Statistic.CHANGE:
        unit, into = replace(unit, offset=Decimal(0)), replace(into, offset=Decimal(0))
    return converted(value, unit, into)


def interval_in(interval: Tolerance, unit: Unit, into: Unit, statistic: Statistic) -> Tolerance:
    """The interval with both ends converted; never rounded again (SEMANTICS 1.4)."""
    low, high = (
        None if end is None else value_in(end, unit, into, statistic)
        for end in (interval.low, interval.high)
    )
    return replace(interval, low=low, high=high)
