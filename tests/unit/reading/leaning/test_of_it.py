"""What a part of a sum is of."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        (
            "Jurors awarded the family $73m, all but $13m of it for the crash.",
            "$13",
            "compensation",
        ),
        ("The fund raised $90 million, $40 million of it from pension funds.", "$40", "funding"),
        ("The fund raised $60 million, half of it in May.", "half", "funding"),
        ("The state awarded the firm £12m, all but £2m of it in loans.", "£2m", "loan"),
    ],
)
def test_part_of_it_is_part_of_the_sum_before(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
