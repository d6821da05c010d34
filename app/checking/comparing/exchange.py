"""The figure's number in the claim's unit: converted, exchanged, or as it is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.checking.conversion import interval_in, shares_unit, value_in
from app.checking.mentions import Mention
from app.checking.times import day_of, is_stretch
from app.checking.tolerance import value_of
from app.domain import MONEY, Claim, Figure, Policy, Quotation, Tolerance


def has_one_unit(claim: Claim, figure: Figure, policy: Policy) -> bool:
    """Whether the two can be held side by side: one unit, a conversion, or a rate of the time."""
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    return shares_unit(ours, theirs) or quotation_for(claim, figure, policy) is not None


def figure_value(claim: Claim, figure: Figure, policy: Policy) -> Decimal:
    """The figure's value in the claim's unit; as it is where nothing converts it."""
    quantity, into = figure.quantity, claim.quantity.unit
    value, quotation = value_of(quantity), quotation_for(claim, figure, policy)
    if quotation is not None:
        return value * quotation.value
    if not shares_unit(quantity.unit, into):
        return value
    return value_in(value, quantity.unit, into, claim.measure.statistic)


def figure_interval(claim: Claim, figure: Figure, stated: Tolerance, policy: Policy) -> Tolerance:
    """An interval of the figure in the claim's unit.

    A rate adds its slack to both ends; the mean of a period reaches from the least to the most that
    the rate was in it.
    """
    quotation = quotation_for(claim, figure, policy)
    if quotation is None:
        unit, into = figure.quantity.unit, claim.quantity.unit
        return interval_in(stated, unit, into, claim.measure.statistic)
    return exchanged(stated, quotation, policy.exchange.rate_slack)


def exchanged(stated: Tolerance, quotation: Quotation, slack: Decimal) -> Tolerance:
    """The interval in the other currency, widened by what the rate leaves open."""
    least = min(quotation.low, quotation.value * (1 - slack))
    most = max(quotation.high, quotation.value * (1 + slack))
    low, high = stated.low, stated.high
    return replace(
        stated,
        low=None if low is None else low * (least if low >= 0 else most),
        high=None if high is None else high * (most if high >= 0 else least),
    )


def named_as(claim: Claim, figure: Figure, policy: Policy) -> Claim:
    """The claim in the figure's currency, where only one of the two says whose kroner they are."""
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    if not are_of_two_currencies(claim, figure):
        return claim
    shared = policy.exchange.shared
    if theirs.base in shared.get(ours.base, ()) or ours.base in shared.get(theirs.base, ()):
        return replace(claim, quantity=replace(claim.quantity, unit=theirs))
    return claim


def quotation_for(claim: Claim, figure: Figure, policy: Policy) -> Quotation | None:
    """The rate of the time for which the figure holds; None in one currency or without a rate."""
    if not are_of_two_currencies(claim, figure):  # nearly always: then no day has to be found
        return None
    days = days_of(claim, figure)
    if days is None:
        return None
    theirs, ours = figure.quantity.unit.base, claim.quantity.unit.base
    first, last = days
    if first == last:
        return policy.rates.on(theirs, ours, last, policy.exchange)
    return policy.rates.over(theirs, ours, days, policy.exchange)


def are_of_two_currencies(claim: Claim, figure: Figure) -> bool:
    """Whether both are money, of different currencies, and per the same."""
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    is_money = ours.dimension == MONEY and theirs.dimension == MONEY
    return is_money and ours.per == theirs.per and ours.name != theirs.name


def days_of(claim: Claim, figure: Figure) -> tuple[date, date] | None:
    """The days whose rates count: those of the figure's period, or else of the claim's, or a day.

    Money of a time to come was told in the currencies of the day on which it was told.
    """
    told = figure.provenance.published
    for period in (figure.period, claim.period):
        if is_stretch(period) and period.start and period.end:
            is_over = told is None or period.end <= told
            return (period.start, period.end) if is_over else _both(told)
    day = day_of(figure.period) or day_of(claim.period)
    return _both(min(day, told) if day and told else day or told)


def restated_rates(one: Mention, other: Mention, policy: Policy) -> tuple[Quotation, ...]:
    """The rates at which a writer may have said the first sum again in the second's currency.

    That of the day on which it was told, that of the day spoken of, or the mean of its period; of
    the second currency in the first. Where one of them is not known, nobody can say: none.
    """
    if {one.quantity.unit.dimension, other.quantity.unit.dimension} != {MONEY}:
        return ()
    into, currency, rules = one.quantity.unit.base, other.quantity.unit.base, policy.exchange
    if one.quantity.unit.per != other.quantity.unit.per or into == currency:
        return ()
    found = [
        policy.rates.on(currency, into, first, rules)
        if first == last
        else policy.rates.over(currency, into, (first, last), rules)
        for first, last in _restated_on(one)
    ]
    known = tuple(quotation for quotation in found if quotation)
    return known if len(known) == len(found) else ()


def _restated_on(one: Mention) -> tuple[tuple[date, date], ...]:
    told, day, period = one.told, day_of(one.period), one.period
    spoken = min(day, told) if day and told else day
    days = [(one, one) for one in (told, spoken) if one]
    is_over = period.end is not None and (told is None or period.end <= told)
    if is_over and is_stretch(period) and period.start and period.end:
        days.append((period.start, period.end))
    return tuple(dict.fromkeys(days))


def _both(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None
