"""The figure's number in the claim's unit: converted, exchanged, or as it is."""

from dataclasses import replace
from decimal import Decimal

from app.checking.conversion import interval_in, shares_unit, value_in
from app.checking.times import day_of
from app.checking.tolerance import value_of
from app.domain import MONEY, Claim, Figure, Policy, Tolerance


def has_one_unit(claim: Claim, figure: Figure, policy: Policy) -> bool:
    """Whether the two can be held side by side: one unit, a conversion, or a rate of the day."""
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    return shares_unit(ours, theirs) or _rate(claim, figure, policy) is not None


def figure_value(claim: Claim, figure: Figure, policy: Policy) -> Decimal:
    """The figure's value in the claim's unit; as it is where nothing converts it."""
    quantity, into = figure.quantity, claim.quantity.unit
    value, rate = value_of(quantity), _rate(claim, figure, policy)
    if rate is not None:
        return value * rate
    if not shares_unit(quantity.unit, into):
        return value
    return value_in(value, quantity.unit, into, claim.measure.statistic)


def figure_interval(claim: Claim, figure: Figure, stated: Tolerance, policy: Policy) -> Tolerance:
    """An interval of the figure in the claim's unit; a rate adds its slack to both ends."""
    rate, slack = _rate(claim, figure, policy), policy.exchange.rate_slack
    if rate is None:
        unit, into = figure.quantity.unit, claim.quantity.unit
        return interval_in(stated, unit, into, claim.measure.statistic)
    low = None if stated.low is None else rate * (stated.low - slack * abs(stated.low))
    high = None if stated.high is None else rate * (stated.high + slack * abs(stated.high))
    return replace(stated, low=low, high=high)


def _rate(claim: Claim, figure: Figure, policy: Policy) -> Decimal | None:
    """The rate of the day for which the figure holds; None in one currency or without a rate."""
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    is_money = ours.dimension == MONEY and theirs.dimension == MONEY
    if not is_money or ours.per != theirs.per or ours.name == theirs.name:
        return None
    day = day_of(figure.period) or day_of(claim.period)
    if day is None:
        return None
    return policy.rates.rate(theirs.base, ours.base, day, policy.exchange.rate_days)
