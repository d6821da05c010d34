"""A change that an aside says of the two numbers before it: "80m tonnes in 1990 and 60m last year,
a 25 per cent cut", "from 3.5 per cent to 4 per cent, a rise of half a point"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.checking.alone.asides import lead_of_aside
from app.checking.alone.movements import HUNDRED
from app.checking.intervals import added, divided, negated, overlap, scaled
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import PERCENT, PERCENTAGE_POINT, Change, Policy, Statistic, Tolerance

WHOLE = Tolerance(Decimal(1), Decimal(1))


class Step(NamedTuple):
    """Two levels, in the order in which they are told, and the change between them."""

    one: Mention
    other: Mention
    by: Mention


def steps_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Step]:
    """Two levels of one thing and right behind a mark a change that does not lie between them."""
    for one, other, by in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if not (_are_levels(one, other, policy) and _is_apposed(other, by, policy)):
            continue
        if not any(overlap(each, by.interval(policy)) for each in _changes(one, other, by, policy)):
            yield Step(one, other, by)


def _are_levels(one: Mention, other: Mention, policy: Policy) -> bool:
    """Whether both are of one unit and of one item, or "from" the one "to" the other, and none of
    them is zero."""
    is_level = one.key.statistic is other.key.statistic is Statistic.LEVEL
    is_led = one.before[-1:] != [] and one.before[-1] in policy.words.leaving
    is_span = is_led and words_of(one.between(other)).strip() in policy.words.reaching
    is_one = one.key.item in (other.key.item, "") or is_span
    is_alike = is_one and one.quantity.unit == other.quantity.unit
    return is_level and is_alike and all(value_of(each.quantity) for each in (one, other))


def _is_apposed(other: Mention, by: Mention, policy: Policy) -> bool:
    """ ", a 40 per cent cut", ", a rise of five points": a change of its own, in words for one."""
    lead = lead_of_aside(other, by, policy)
    is_change = by.key.statistic is Statistic.CHANGE and by.quantity.change is not None
    if lead is None or not is_change:
        return False
    said = f"{lead} {words_of(by.surface)}".split()
    behind = [*said, *by.after[:2]]
    is_article = said[:1] != [] and said[0] in policy.words.steps_led
    is_again = lead in policy.words.steps_again
    return is_again or (is_article and any(word in policy.words.steps for word in behind))


def _changes(one: Mention, other: Mention, by: Mention, policy: Policy) -> Iterator[Tolerance]:
    """What lies between the two: in per cent of the one that it began at, or in their own unit."""
    less, more = sorted((one, other), key=lambda each: value_of(each.quantity))
    low, high = less.interval(policy), more.interval(policy)
    dimension = by.quantity.unit.dimension
    if dimension == PERCENT:
        rose = by.quantity.change is Change.UP
        share = divided(high, low) if rose else negated(divided(low, high))
        yield scaled(added(share, negated(WHOLE) if rose else WHOLE), HUNDRED)
    is_point = dimension == PERCENTAGE_POINT or by.quantity.unit.name == "point"
    are_percent = one.quantity.unit.dimension == PERCENT
    if by.quantity.unit == one.quantity.unit or (is_point and are_percent):
        yield added(high, negated(low))
    elif dimension != PERCENT:
        yield by.interval(policy)  # in another unit: nobody knows


def share_between(found: Step) -> Decimal:
    """How far apart the two are, in per cent of the one that such a change begins at."""
    less, more = sorted(value_of(each.quantity) for each in (found.one, found.other))
    start = less if found.by.quantity.change is Change.UP else more
    return (more - less) / abs(start) * HUNDRED
