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
