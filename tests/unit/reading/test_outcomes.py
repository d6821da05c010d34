import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The floods killed 212 people.", "212", "death"),
        ("Police in the port arrested 77 suspects.", "77", "arrest"),
        ("Some 212 people were injured.", "212", "injury"),
        ("The fire forced 212 people to flee.", "212", "displaced person"),
        ("Two guards were shot dead.", "Two", "death"),
        ("Half of the staff will lose their jobs.", "Half", "layoff"),
        ("The nurses vaccinated 90% of girls.", "90%", "vaccination"),
    ],
)
def test_what_befell_persons_is_the_measured_thing(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The storm destroyed 212 houses.", "212", "home"),
        ("Two-thirds of patients had been vaccinated.", "Two-thirds", "patient"),
    ],
)
def test_things_and_shares_of_a_crowd_are_counted_as_they_are(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item
