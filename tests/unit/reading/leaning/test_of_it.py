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


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The fund spent $50 million in aid, including 14 million for Osk.", "14", "aid"),
        ("Exports reached $12 billion, of which 4 billion went to Asia.", "4 b", "export"),
        ("The bid values it at $42 billion, more than the 39 billion of May.", "39", "bid"),
        ("The club paid $40 million in rent and 12 million in wages.", "12", "wage"),
    ],
)
def test_a_sum_without_a_currency_of_its_own_is_of_what_the_one_before_is(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
