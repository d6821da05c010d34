from decimal import Decimal

from app.domain import Amount, Bound, Hedge
from tests.unit.reading.stating import stated


def test_a_bound_leaves_one_end_open() -> None:
    (more, most) = stated("more than 40 ships and at most 12 boats")
    assert more.quantity.amount == Amount(Decimal(40), None, Decimal(10))
    assert most.quantity.amount == Amount(None, Decimal(12), Decimal(1))


def test_a_range_is_bounded_by_both_ends_whatever_hedge_stands_before_it() -> None:
    (one,) = stated("about 20 to 30 ships")
    assert (one.quantity.hedge, one.quantity.bound) == (Hedge.RANGE, Bound.RANGE)


def test_what_a_quantity_rests_on_is_named_in_order() -> None:
    (one,) = stated("sales rose to more than $5m")
    assert one.rules[1:] == ("unit.currency-sign", "hedge.more-than.more-than", "change.up.verb")
