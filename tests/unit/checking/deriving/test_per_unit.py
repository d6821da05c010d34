"""The price of one is known by its mark and its words."""

import pytest

from app.checking.deriving.per_unit import prices_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The firm sold 200,000 cars for $5 billion, or $25,000 each.", 1),
        ("It paid $25 million for 8 billion messages, or $3 per 1,000.", 1000),
    ],
)
def test_a_price_says_for_how_many(text: str, per: int) -> None:
    (price,) = prices_in(mentions(text), POLICY)
    assert price.per == per


@pytest.mark.parametrize(
    "text",
    [
        "The firm sold 200,000 cars for $5 billion, and $25,000 each went to its 2 owners.",
        "The firm sold 200,000 cars for $5 billion, or $25,000 less than in May.",
        "The firm sold 200,000 cars for $5 billion.",
    ],
)
def test_other_amounts_are_no_price(text: str) -> None:
    assert list(prices_in(mentions(text), POLICY)) == []
