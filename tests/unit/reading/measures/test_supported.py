"""Support in per cent is that of voters."""

import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "A survey of adults put support for the ban at 44%.",
        "Support slipped to 44% in the latest poll.",
        "Public support for the war has fallen from 61% to 44%.",
        "Backing for the strike was 44%.",
        "The poll gave the ruling party 44% support.",
    ],
)
def test_support_in_per_cent_is_a_share_of_those_asked(text: str) -> None:
    measure = claim_in(text, "44%", is_parsed=True).measure
    assert (measure.item, measure.statistic) == ("support", Statistic.SHARE)


def test_support_moves_in_points() -> None:
    found = claim_in("Support for the party fell four points to 31%.", "four", is_parsed=True)
    assert (found.measure.item, found.measure.statistic) == ("support", Statistic.CHANGE)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Norland offered 44 million euros in support.", "aid"),
        ("Military support rose 44% last year.", "military aid"),
        ("Aid rose 44%.", "aid"),
        ("Support for farmers rose 44% last year.", "aid"),
        ("Norland has the support of 44 countries.", "country"),
    ],
)
def test_support_in_money_is_aid(text: str, item: str) -> None:
    assert claim_in(text, "44", is_parsed=True).measure.item == item
