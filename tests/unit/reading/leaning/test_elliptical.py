"""Shares that leave out what was said of the one before."""

import pytest

from app.domain import Change, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item", "statistic"),
    [
        ("Wages rose 5% and rents 9%.", "rent", Statistic.CHANGE),
        ("Revenue rose 4% to $90 million, and profit 9%.", "profit", Statistic.CHANGE),
        ("The Liberals won 43% of the vote, the Greens 9%.", "vote", Statistic.SHARE),
        ("House prices rose 4% in the north and 9% in the south.", "house price", Statistic.CHANGE),
        ("Turnout was 41% in the north and 9% in the south.", "turnout", Statistic.LEVEL),
        ("Joblessness rose to 4% in April and 9% in May.", "unemployment", Statistic.LEVEL),
        ("The mill makes 40% of its sales in Asia and 9% in Europe.", "sales", Statistic.SHARE),
    ],
)
def test_what_is_left_out_is_that_of_the_number_before(
    text: str, item: str, statistic: Statistic
) -> None:
    measure = claim_in(text, "9%", is_parsed=True).measure
    assert (measure.item, measure.statistic) == (item, statistic)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Exports rose 4% in May and 9% of firms hired.", "firm"),
        ("Exports fell by 4% and imports to 9% of output.", "import"),
    ],
)
def test_what_says_more_is_no_step_of_the_one_before(text: str, item: str) -> None:
    measure = claim_in(text, "9%", is_parsed=True).measure
    assert (measure.item, measure.statistic) == (item, Statistic.SHARE)


def test_it_moved_the_same_way() -> None:
    claim = claim_in("Wages fell 5% and rents 9%.", "9%", is_parsed=True)
    assert claim.quantity.change is Change.DOWN


def test_the_level_behind_such_a_step_is_its_own() -> None:
    text = "Revenue rose 4% to $90 million, and profit 9% to $14 million."
    assert claim_in(text, "$14", is_parsed=True).measure.item == "profit"
    assert claim_in(text, "$90", is_parsed=True).measure.item == "revenue"
