"""The policy with the exchange rates that one check can ask for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from app.checking.deriving.rates_wanted import RatesWanted
from app.domain import Policy, RateTable

LookUp = Callable[[Sequence[str], Sequence[tuple[date, date]]], RateTable]
"""The rates among currencies on stretches of days."""


def with_rates(policy: Policy, wanted: RatesWanted, look_up: LookUp) -> Policy:
    """One look-up, whatever is wanted; none where no money meets money of another currency."""
    if not wanted:
        return policy
    return replace(policy, rates=look_up(wanted.currencies, wanted.windows))
