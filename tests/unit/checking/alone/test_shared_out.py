"""A total is shared out among so many where words say so."""

import pytest

from app.checking.alone.shared_out import shares_out
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("The loan of £12,000 will be repaid in 24 equal instalments of £600.", "£600"),
        (
            "For 40,000 pupils, the $3.2 billion budget comes to $8,000 per child.",
            "$8,000 per child",
        ),
        ("Sixteen porters share £1m equally and £125,000 each is on its way.", "£125,000"),
        (
            "It sees 24 million tonnes from 8 million hectares, an average of 5 tonnes a hectare.",
            "5 tonnes a hectare",
        ),
    ],
    ids=["instalments", "a head", "equally", "a yield"],
)
def test_what_each_has_of_it(text: str, each: str) -> None:
    (found,) = shares_out(mentions(text), POLICY)
    assert found.each.surface == each


@pytest.mark.parametrize(
    "text",
    [
        "The loan of £12,000 was one of 24 loans of £600 and more.",
        "The 40,000 pupils got $8,000 each, and $3.2 billion went to roads.",
        "Sixteen porters share £1m, and £125,000 is for the town.",
    ],
)
def test_other_sums_are_not_shared_out(text: str) -> None:
    assert list(shares_out(mentions(text), POLICY)) == []
