"""The price of one is known by its mark and its words."""

import pytest

from app.checking.alone.per_unit import prices_in
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


def test_a_price_behind_the_count_is_one_of_the_total_behind_it() -> None:
    (price,) = prices_in(
        mentions("The navy's 16 launches at $4 million each cost $64 million."), POLICY
    )
    assert (price.total.surface, price.each.surface) == ("$64 million", "$4 million")


def test_a_sum_that_is_no_cost_is_not_the_total() -> None:
    text = "The yard sold 16 launches at $4 million each and made $20 million."
    assert list(prices_in(mentions(text), POLICY)) == []


@pytest.mark.parametrize(
    ("text", "total", "each"),
    [
        (
            "It sold 16 launches at $4 million each, for a total of $64 million.",
            "a total of $64",
            "$4",
        ),
        ("A contract worth $64 million is for 16 launches at $4 million apiece.", "$64", "$4"),
        (
            "The bid values each of the 16 launches at $4 million, or $64 million in all.",
            "$64",
            "$4",
        ),
    ],
)
def test_a_total_may_stand_before_or_behind(text: str, total: str, each: str) -> None:
    (price,) = prices_in(mentions(text), POLICY)
    assert price.total.surface == f"{total} million"
    assert price.each.surface == f"{each} million"
