import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Gas and electricity bills will climb by 14% in May.", "bill"),
        ("Milk and bread prices rose 14%.", "price"),
        ("The average asking price in Lindal is €14,000.", "price"),
        ("The average worker earns €14,000.", "wage"),
    ],
)
def test_two_kinds_and_a_mean_stand_before_what_is_measured(text: str, item: str) -> None:
    assert claim_in(text, "14", is_parsed=True).measure.item == item
