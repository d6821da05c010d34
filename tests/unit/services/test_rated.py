"""The policy gets rates only where a check can ask for some."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.checking.deriving.rates_wanted import RatesWanted
from app.domain import Rate, RateTable
from app.lexicon.loader import load_policy
from app.services.rated import with_rates

POLICY = load_policy()
DAY = date(2022, 3, 1)
TABLE = RateTable((Rate("EUR", "USD", DAY, Decimal("1.1")),))


def test_nothing_wanted_is_not_looked_up() -> None:
    def look_up(*_asked: object) -> RateTable:
        raise AssertionError

    assert with_rates(POLICY, RatesWanted(), look_up) is POLICY


def test_what_is_wanted_is_looked_up_once() -> None:
    asked = []

    def look_up(currencies: Sequence[str], windows: Sequence[tuple[date, date]]) -> RateTable:
        asked.append((currencies, windows))
        return TABLE

    wanted = RatesWanted(("EUR", "USD"), ((DAY, DAY),))
    assert with_rates(POLICY, wanted, look_up).rates == TABLE
    assert asked == [(("EUR", "USD"), ((DAY, DAY),))]
