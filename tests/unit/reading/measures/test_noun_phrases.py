import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Car sales fell 3% in May.", "3%", "car sales"),
        ("Corvane's net sales rose 3% in May.", "3%", "sales"),
        ("Retail sales rose 3% in May.", "3%", "sales"),
        ("Residents face a 3% rise in council tax.", "3%", "council tax"),
        ("The mill reported a 3% rise in quarterly profit.", "3%", "profit"),
        ("The lender said its core capital ratio of 13% clears the bar.", "13%", "capital ratio"),
    ],
)
def test_with_a_parse_the_noun_says_of_which_kind_it_is(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize("is_parsed", [True, False])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Dogs led customs men to 1,900 kilos of cocaine.", "1,900", "cocaine"),
        ("Some 52% of Chilean exports are fruit.", "52%", "export"),
    ],
)
def test_persons_are_counted_and_not_weighed(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item


def test_an_average_of_something_is_no_average() -> None:
    text = "Tenants now hand over an average of $90 a month."
    assert claim_in(text, "$90", is_parsed=True).measure.item != "average"


def test_an_adverb_behind_a_sum_is_no_noun() -> None:
    """Seen to fail: money that was sent home was homes."""
    text = "Workers abroad sent $43 billion home to Norland last year."
    assert claim_in(text, "$43 billion", is_parsed=True).measure.item == ""
    text = "The $43 million home of the mayor burned down."
    assert claim_in(text, "$43 million", is_parsed=True).measure.item == "price"
