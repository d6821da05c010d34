import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The collapse killed two miners and trapped five.", "five", "miner"),
        ("The raid killed nine soldiers and wounded six.", "six", "injury"),
        ("The raids killed 90 soldiers in May and 60 in June.", "60", "death"),
    ],
)
def test_what_befell_the_ones_is_not_what_befell_the_others(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Of the 64 deaths, 12 were in Orvell.", "death"),
        ("The ministry counted 64 cases, and 12 were in Orvell.", "case"),
        ("Sixty-four people were killed; 12 were in Orvell.", "person"),
    ],
)
def test_so_many_of_the_deaths_are_deaths_wherever_they_were(
    text: str, item: str, *, is_parsed: bool
) -> None:
    """Seen to fail: twelve of the deaths were twelve persons."""
    assert claim_in(text, "12", is_parsed=is_parsed).measure.item == item
