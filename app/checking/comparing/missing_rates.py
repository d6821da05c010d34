"""Why two sums of money cannot be compared: the rate that is missing, in words."""

from datetime import date

from app.checking.comparing.exchange import days_of
from app.checking.phrases import day_words
from app.domain import Claim, Figure, Policy, RateTable


def missing_rate(claim: Claim, figure: Figure, policy: Policy) -> str | None:
    """Which currency has no rate, and for when; None where no rates are on file at all."""
    days = days_of(claim, figure)
    if not policy.rates or days is None:
        return None
    theirs, ours = figure.quantity.unit.base, claim.quantity.unit.base
    lacking = [one for one in (theirs, ours) if not _is_known(one, days, policy)]
    name = lacking[0] if len(lacking) == 1 else f"{theirs} and {ours}"
    first, last = days
    if first != last:
        return _for_period(name, days, policy)
    ended = policy.rates.given_up(name, last, policy.exchange)
    if ended:
        since = day_words(ended.day)
        return f"{ended.source or 'the source'} gives no {name} rate since {since}"
    if not lacking:
        return f"no rate between {theirs} and {ours} on {day_words(last)}"
    within = policy.exchange.rate_days
    return f"no {name} rate within {within} days of {day_words(last)}"


def _for_period(name: str, days: tuple[date, date], policy: Policy) -> str:
    first, last = (day_words(day) for day in days)
    if (days[1] - days[0]).days > policy.exchange.period_days:
        return f"{first} to {last} is too long for a mean rate"
    return f"no {name} rates for all of {first} to {last}"


def _is_known(currency: str, days: tuple[date, date], policy: Policy) -> bool:
    """Whether the currency has rates for these days to any of those that others meet in."""
    rules, rates = policy.exchange, policy.rates
    others = [one for one in _partners(rates, currency) if one != currency]
    if days[0] == days[1]:
        return any(rates.on(currency, one, days[1], rules) for one in others)
    return any(rates.over(currency, one, days, rules) for one in others)


def _partners(rates: RateTable, currency: str) -> tuple[str, ...]:
    pairs = ((rate.currency, rate.into) for rate in rates.rates)
    return tuple(dict.fromkeys(name for pair in pairs if currency in pair for name in pair))
