"""Exchange rates that a caller hands in; without any, two currencies are not compared."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """On `day`, one unit of `currency` bought `value` units of `into`; both ISO 4217 codes."""

    currency: str
    into: str
    day: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class RateTable:
    """Rates in any order; empty where nobody gave one."""

    rates: tuple[Rate, ...] = ()

    def rate(self, currency: str, into: str, day: date, within: int) -> Decimal | None:
        """The latest rate at or before `day`, at most `within` days old, in either direction."""
        known = [
            rate
            for rate in self.rates
            if {rate.currency, rate.into} == {currency, into}
            and 0 <= (day - rate.day).days <= within
        ]
        if not known:
            return None
        latest = max(known, key=lambda rate: rate.day)
        return latest.value if latest.currency == currency else 1 / latest.value


NO_RATES = RateTable()
"""Nobody gave a rate."""
