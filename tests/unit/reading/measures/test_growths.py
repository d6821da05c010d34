"""Growth tells how far what grows has risen."""

import pytest

from app.domain import Statistic
from app.reading.measures.grown import GROWN
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item", "subject"),
    [
        ("Wage growth slowed to 2.1% in May.", "wage", None),
        ("House price growth in Kenya picked up to 2.1%.", "house price", None),
        ("Annual house price inflation was 2.1% in May.", "house price", None),
        ("Sales growth slowed to 2.1%.", "sales", None),
        ("Kenya's growth rate was 2.1% in May.", "GDP", "Kenya"),
        ("Growth in Kenya came to 2.1%.", "GDP", "Kenya"),
        ("Germany's annual growth slowed to 2.1%.", "GDP", "Germany"),
        ("Kenya's population growth was 2.1%.", "population", "Kenya"),
    ],
)
def test_growth_is_told_of_what_grows(
    text: str, item: str, subject: str | None, *, is_parsed: bool
) -> None:
    claim = claim_in(text, "2.1%", is_parsed=is_parsed)
    measure, scope = claim.measure, claim.scope
    assert (measure.item, measure.statistic) == (item, Statistic.CHANGE)
    assert scope.subject == subject
    assert any(ground.rule == GROWN for ground in claim.grounds)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Inflation was 2.1% in May.", "inflation"),
        ("Food inflation was 2.1% in May.", "food inflation"),
        ("Corvane's growth slowed to 2.1%.", ""),
        ("The growth fund charges 2.1%.", ""),
    ],
)
def test_what_is_no_growth_of_anything_stays_as_it_is(text: str, item: str) -> None:
    claim = claim_in(text, "2.1%", is_parsed=True)
    assert claim.measure.item == item
    assert not any(ground.rule == GROWN for ground in claim.grounds)
