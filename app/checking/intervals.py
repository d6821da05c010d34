"""Questions about two intervals of values, either of which may be open at an end."""

from dataclasses import replace
from decimal import Decimal

from app.domain import Tolerance


def overlap(one: Tolerance, other: Tolerance) -> bool:
    """Whether a value lies in both; touching ends count where both are closed."""
    return _begins_before_end(one, other) and _begins_before_end(other, one)


def contains(interval: Tolerance, value: Decimal) -> bool:
    """Whether the value lies inside, an open end excluded."""
    return overlap(interval, Tolerance(value, value))


def is_open(interval: Tolerance) -> bool:
    """Whether the interval reaches without end in one direction."""
    return interval.low is None or interval.high is None


def shared_part(one: Tolerance, other: Tolerance) -> Decimal:
    """How much of the narrower of two closed intervals lies in the other, from 0 to 1."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return Decimal(1) if overlap(one, other) else Decimal(0)
    shared = min(one.high, other.high) - max(one.low, other.low)
    narrower = min(one.high - one.low, other.high - other.low)
    if narrower == 0:
        return Decimal(1) if shared >= 0 else Decimal(0)
    return max(shared / narrower, Decimal(0))


def widened(interval: Tolerance, by: Decimal) -> Tolerance:
    """The interval with each closed end moved outwards."""
    low = None if interval.low is None else interval.low - by
    high = None if interval.high is None else interval.high + by
    return replace(interval, low=low, high=high)


def added(one: Tolerance, other: Tolerance) -> Tolerance:
    """Every sum of a value of the one and a value of the other."""
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Tolerance(low, high)


def negated(interval: Tolerance) -> Tolerance:
    """Every value with its sign turned."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Tolerance(low, high)


def divided(one: Tolerance, other: Tolerance) -> Tolerance:
    """Every quotient of values that are not below nothing."""
    low = Decimal(0) if not other.high else _floor(one) / other.high
    high = None if one.high is None or not _floor(other) else one.high / _floor(other)
    return Tolerance(low, high)


def scaled(interval: Tolerance, factor: Decimal) -> Tolerance:
    """The interval times a factor above nothing."""
    low = None if interval.low is None else interval.low * factor
    high = None if interval.high is None else interval.high * factor
    return replace(interval, low=low, high=high)


def _floor(interval: Tolerance) -> Decimal:
    return max(interval.low or Decimal(0), Decimal(0))


def _begins_before_end(one: Tolerance, other: Tolerance) -> bool:
    if one.low is None or other.high is None:
        return True
    if one.low == other.high:
        return one.includes_low and other.includes_high
    return one.low < other.high
