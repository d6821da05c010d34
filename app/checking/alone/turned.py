"""Levels that moved the other way than their sentence says: "8.6 per cent, up from 79"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.checking.intervals import overlap
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import Change, Policy, Statistic

LONGEST_TIME = 3
"""Words of "in May" before "from"."""

Turned = tuple[Mention, Mention, Change]
"""The level, what it came from, and which way it is said to have moved."""


def turned_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Turned]:
    """Two levels of one unit that follow each other, said to have moved the other way."""
    for one, other in pairwise(mentions):
        change = _said_between(one, other, policy)
        if change and _are_levels(one, other) and _are_near(one, other, policy):
            rose = value_of(one.quantity) > value_of(other.quantity)
            is_turned = rose is (change is Change.DOWN)
            if is_turned and not overlap(one.interval(policy), other.interval(policy)):
                yield one, other, change


def _said_between(one: Mention, other: Mention, policy: Policy) -> Change | None:
    """Nothing but these words may stand between the two; or "slowed to 3.9 per cent in May
    from 3.6"."""
    words = words_of(one.between(other)).strip()
    if words in policy.words.risen_from:
        return Change.UP
    if words in policy.words.fallen_from:
        return Change.DOWN
    *time, last = words.split() or [""]
    is_from = last in policy.words.leaving and len(time) <= LONGEST_TIME
    is_to = one.before[-1:] != [] and one.before[-1] in policy.words.reaching
    return one.quantity.change if is_from and is_to else None


def _are_levels(one: Mention, other: Mention) -> bool:
    is_level = one.key.statistic is other.key.statistic is Statistic.LEVEL
    unit = one.quantity.unit
    is_alike = unit == other.quantity.unit and one.key.item == other.key.item
    return is_level and is_alike and bool(unit.name)


def _are_near(one: Mention, other: Mention, policy: Policy) -> bool:
    least, most = sorted(abs(value_of(each.quantity)) for each in (one, other))
    return most <= least * policy.arithmetic.turned_most
