"""From words to an interval: the values that a writer could have meant (SEMANTICS 1)."""

from collections.abc import Callable
from decimal import ROUND_CEILING, Decimal

from app.domain import COUNT, Bound, Hedge, Policy, Quantity, Tolerance

OF_BOUND = {
    Bound.EXACT: Hedge.NONE,
    Bound.ABOUT: Hedge.ABOUT,
    Bound.AT_LEAST: Hedge.AT_LEAST,
    Bound.AT_MOST: Hedge.AT_MOST,
    Bound.MORE_THAN: Hedge.MORE_THAN,
    Bound.LESS_THAN: Hedge.LESS_THAN,
    Bound.RANGE: Hedge.RANGE,
}
"""A figure added by hand has a bound but no words."""

UNHEDGED = frozenset({Hedge.NONE, Hedge.EXACTLY})
FLOORS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
CEILINGS = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})
ONE_SIDED = FLOORS | CEILINGS


def tolerance_of(quantity: Quantity, policy: Policy) -> Tolerance:
    """Every value the words allow, in the stated unit; one-sided hedges leave an end open."""
    return LOGICAL[hedge_of(quantity)](quantity, policy)


def pragmatic_of(quantity: Quantity, policy: Policy) -> Tolerance:
    """The values a careful writer would still use these words for; never open at both ends."""
    words = policy.hedges
    value = value_of(quantity)
    match hedge_of(quantity):
        case Hedge.MORE_THAN:
            return Tolerance(value, _times(value, words.more_than_reach), includes_low=False)
        case Hedge.AT_LEAST:
            return Tolerance(value, _times(value, words.at_least_reach))
        case Hedge.LESS_THAN:
            return Tolerance(_times(value, words.less_than_reach), value, includes_high=False)
        case Hedge.AT_MOST:
            high = value + half_width(value, quantity, policy)
            return Tolerance(_times(value, words.at_most_reach), high)
    return tolerance_of(quantity, policy)


def hedge_of(quantity: Quantity) -> Hedge:
    """The family of hedge words that decides; a span of two values is a range, however hedged."""
    amount = quantity.amount
    hedge = quantity.hedge if quantity.hedge is not Hedge.NONE else OF_BOUND[quantity.bound]
    is_span = amount.low is not None and amount.high is not None and amount.low != amount.high
    if is_span and hedge is not Hedge.VAGUE and hedge not in ONE_SIDED:
        return Hedge.RANGE
    return hedge


def value_of(quantity: Quantity) -> Decimal:
    """One value to speak of: the threshold of a bound, the middle of a range."""
    amount, hedge = quantity.amount, hedge_of(quantity)
    if hedge in FLOORS and amount.low is not None:
        return amount.low
    if hedge in CEILINGS and amount.high is not None:
        return amount.high
    return amount.stated


def is_hedged(quantity: Quantity) -> bool:
    """Whether the words admit that the number is not the exact one."""
    return hedge_of(quantity) not in UNHEDGED


def half_width(value: Decimal, quantity: Quantity, policy: Policy) -> Decimal:
    """How far the stated precision reaches to each side of the value (SEMANTICS 1.1, 1.2)."""
    hedge, rules = hedge_of(quantity), policy.precision
    is_small = hedge is Hedge.EXACTLY or abs(value) < rules.exact_below
    if is_small and _is_counted(value, quantity, policy):
        return Decimal(0)
    cap = rules.cap if hedge in UNHEDGED else rules.hedged_cap
    return min(quantity.amount.step / 2, max(cap * abs(value), rules.cap_floor))


def _is_counted(value: Decimal, quantity: Quantity, policy: Policy) -> bool:
    """Whether it is a whole number of what is counted one by one."""
    is_whole = value == value.to_integral_value() and quantity.amount.step >= 1
    return is_whole and quantity.unit.dimension in policy.precision.exact_dimensions


def _plain(quantity: Quantity, policy: Policy) -> Tolerance:
    value = quantity.amount.stated
    half = half_width(value, quantity, policy)
    return Tolerance(value - half, value + half)


def _about(quantity: Quantity, policy: Policy) -> Tolerance:
    value, words = quantity.amount.stated, policy.hedges
    size, most = abs(value), policy.precision.hedged_cap
    stated = min(quantity.amount.step / 2, max(most * size, policy.precision.cap_floor))
    half = max(stated, words.about * size)
    if quantity.amount.step >= 1 and size < words.about_small_below:
        most_here = (most * size).to_integral_value(ROUND_CEILING)
        half = max(min(half, most_here), words.about_small_least)
    else:
        half = max(stated, min(half, most * size))
    return Tolerance(value - half, value + half)


def _nearly(quantity: Quantity, policy: Policy) -> Tolerance:
    value = quantity.amount.stated
    return Tolerance(value - policy.hedges.nearly * abs(value), value, includes_high=value == 0)


def _just_over(quantity: Quantity, policy: Policy) -> Tolerance:
    value = quantity.amount.stated
    return Tolerance(value, value + policy.hedges.just_over * abs(value), includes_low=value == 0)


def _more_than(quantity: Quantity, policy: Policy) -> Tolerance:
    return Tolerance(value_of(quantity), None, includes_low=False)


def _at_least(quantity: Quantity, policy: Policy) -> Tolerance:
    return Tolerance(value_of(quantity), None)


def _less_than(quantity: Quantity, policy: Policy) -> Tolerance:
    return Tolerance(_floor(quantity), value_of(quantity), includes_high=False)


def _at_most(quantity: Quantity, policy: Policy) -> Tolerance:
    value = value_of(quantity)
    return Tolerance(_floor(quantity), value + half_width(value, quantity, policy))


def _range(quantity: Quantity, policy: Policy) -> Tolerance:
    low, high = _ends(quantity)
    return Tolerance(
        low - half_width(low, quantity, policy), high + half_width(high, quantity, policy)
    )


def _vague(quantity: Quantity, policy: Policy) -> Tolerance:
    low, high = _ends(quantity)
    if quantity.unit.dimension in policy.hedges.vague_as_given:
        return Tolerance(low, high)
    end = policy.hedges.vague_end
    return Tolerance(low - end * abs(low), high + end * abs(high))


def _times(value: Decimal, reach: Decimal) -> Decimal:
    # "More than -10" is -9 and not -12: what lies further on lies on the same side.
    return value + (reach - 1) * abs(value)


def _floor(quantity: Quantity) -> Decimal | None:
    # Nobody counts below nothing: "fewer than 10 miners" starts at none.
    is_count = quantity.unit.dimension == COUNT and value_of(quantity) > 0
    return Decimal(0) if is_count else None


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    amount = quantity.amount
    low = amount.stated if amount.low is None else amount.low
    high = amount.stated if amount.high is None else amount.high
    return _ordered(low, high)


def _ordered(one: Decimal, other: Decimal) -> tuple[Decimal, Decimal]:
    return (one, other) if one <= other else (other, one)


LOGICAL: dict[Hedge, Callable[[Quantity, Policy], Tolerance]] = {
    Hedge.NONE: _plain,
    Hedge.EXACTLY: _plain,
    Hedge.ABOUT: _about,
    Hedge.NEARLY: _nearly,
    Hedge.JUST_OVER: _just_over,
    Hedge.MORE_THAN: _more_than,
    Hedge.AT_LEAST: _at_least,
    Hedge.LESS_THAN: _less_than,
    Hedge.AT_MOST: _at_most,
    Hedge.RANGE: _range,
    Hedge.VAGUE: _vague,
}
"""One function for each family of hedge words (SEMANTICS 1.3)."""
