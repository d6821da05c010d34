"""A share of "it", "them", "which" is one of what the number before measures."""

import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Norland sent 600 soldiers, half of them engineers.", "half", "troop"),
        ("Losses hit $4 million, with 900 claims lodged, half of them for cars.", "half", "claim"),
        ("Lindal drew 5,300 visitors, of whom half were Australians.", "half", "visitor"),
        ("The club raised 3 million crowns, of which 24% came from fans.", "24%", "funding"),
        ("The study followed 2,400 adults, 30% of whom smoked.", "30%", "adult"),
        ("Varnia grew 2.3 million tonnes of wheat, 80% of it for Norland.", "80%", "wheat"),
        ("The port took in 900 crews. Of these, 40% had no visas.", "40%", "crew"),
        ("It rescued 40 dogs within 3 days, half of them ill.", "half", "dog"),
    ],
)
def test_a_share_of_a_pronoun_is_of_what_the_number_before_measures(
    text: str, surface: str, item: str
) -> None:
    claim = claim_in(text, surface)
    assert claim.measure.item == item
    assert claim.measure.statistic is Statistic.SHARE


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The blast killed 40 people. More than half of them were children.", "half", "child"),
        ("The mill dismissed 900 workers, 13% of them women.", "13%", ""),
        ("The mill has 300 staff, and sales rose 5%.", "5%", "sales"),
    ],
)
def test_what_the_share_says_of_itself_goes_before(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_without_a_number_before_it_is_a_share_of_nothing_said() -> None:
    assert claim_in("Most of it went to Norland, 40% of it by rail.", "40%").measure.item == ""


def test_the_share_is_one_of_what_a_share_was_named_of() -> None:
    text = "Some 38% of pupils walk to school. The council expects the share to reach 45%."
    claim = claim_in(text, "45%", is_parsed=True)
    assert (claim.measure.item, claim.measure.statistic) == ("student", Statistic.SHARE)
