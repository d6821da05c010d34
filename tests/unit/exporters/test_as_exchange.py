"""A used rate is told with its day and its source; an unused one not at all."""

from datetime import date
from decimal import Decimal

from app.domain import Quotation
from app.exporters.as_exchange import used_exchange

DAY = date(2022, 1, 28)


def test_a_used_rate_is_told_in_full() -> None:
    rate = Quotation(
        "CHF", "USD", Decimal("1.07"), Decimal(1), Decimal(2), DAY, DAY, ("ECB",), "EUR"
    )
    assert used_exchange(rate) == {
        "exchange": {
            "from": "CHF",
            "into": "USD",
            "rate": Decimal("1.07"),
            "low": Decimal(1),
            "high": Decimal(2),
            "first": "2022-01-28",
            "last": "2022-01-28",
            "sources": ["ECB"],
            "through": "EUR",
        }
    }


def test_where_no_rate_was_used_nothing_is_told() -> None:
    assert used_exchange(None) == {}
