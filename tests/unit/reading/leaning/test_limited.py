import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The deficit is put at 3.4% of GDP, above the 3% limit.", "3%", "budget deficit limit"),
        ("Inflation is at 4.3%, above the bank's 2% target.", "2%", "inflation target"),
        ("The bank missed its target of 2% inflation.", "2%", "inflation target"),
        ("Waiting times average 43 days, against a target of 28.", "28", "waiting time target"),
        ("The school has 430 pupils, above its limit of 400.", "400", "student limit"),
    ],
)
def test_a_limit_or_a_target_is_no_level(text: str, surface: str, item: str) -> None:
    measure = claim_in(text, surface, is_parsed=True).measure
    assert (measure.item, measure.kind) == (item, Kind.FIXED)


def test_what_it_is_held_against_stays_what_it_is() -> None:
    claim = claim_in("Inflation is at 4.3%, above the bank's 2% target.", "4.3%", is_parsed=True)
    assert claim.measure.item == "inflation"
    assert claim_in("The limit is 80 mg.", "80", is_parsed=True).measure.item == "limit"
