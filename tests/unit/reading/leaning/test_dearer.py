"""How much more or less the sum before is."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The flat sold for £288,700, which is £1,900 less than in April.", "1,900", "price"),
        ("The house sold for A$812,000. That's $96,000 dearer than a year ago.", "96,000", "price"),
        ("Fares rose to $14. That is 12% more than in May.", "12%", "fare"),
    ],
)
def test_a_pronoun_is_dearer_than_the_sum_before(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_what_is_named_is_dearer_itself() -> None:
    text = "Fares rose to $14. The ferry is 12% slower than in May."
    assert claim_in(text, "12%", is_parsed=True).measure.item != "fare"
