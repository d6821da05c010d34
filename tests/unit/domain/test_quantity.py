from decimal import Decimal

import pytest

from app.domain import Amount

D = Decimal


@pytest.mark.parametrize(
    ("low", "high", "stated"), [(D(5), D(6), D("5.5")), (D(2), None, D(2)), (None, D(7), D(7))]
)
def test_one_value_speaks_for_an_interval(
    low: Decimal | None, high: Decimal | None, stated: Decimal
) -> None:
    assert Amount(low, high, D(1)).stated == stated
