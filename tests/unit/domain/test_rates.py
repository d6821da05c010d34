"""A rate is found by its day, in either direction, and grows old."""

from datetime import date
from decimal import Decimal

from app.domain import Rate, RateTable

FRIDAY = date(2022, 1, 28)
MONDAY = date(2022, 1, 31)
TABLE = RateTable(
    (
        Rate("EUR", "USD", FRIDAY, Decimal("1.10")),
        Rate("EUR", "USD", MONDAY, Decimal("1.25")),
    )
)


def test_the_latest_rate_at_or_before_the_day_counts() -> None:
    assert TABLE.rate("EUR", "USD", date(2022, 1, 30), within=7) == Decimal("1.10")
    assert TABLE.rate("EUR", "USD", MONDAY, within=7) == Decimal("1.25")


def test_a_rate_works_in_both_directions() -> None:
    assert TABLE.rate("USD", "EUR", MONDAY, within=7) == Decimal("0.8")


def test_a_rate_of_another_season_is_none() -> None:
    assert TABLE.rate("EUR", "USD", date(2022, 5, 1), within=7) is None
    assert TABLE.rate("EUR", "USD", date(2022, 1, 27), within=7) is None


def test_an_empty_table_knows_nothing() -> None:
    assert RateTable().rate("EUR", "USD", FRIDAY, within=7) is None
