"""A number holds where the text points back to: "there", "from the country", "they"."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("Norland sent guards to Kasra in May. It now has 900 troops there.", "900", "Kasra"),
        ("The mission in Kyiv grew. The alliance keeps 40 tanks there.", "40", "Kyiv"),
        ("The mine in Velmark closed, and 300 people worked there.", "300", "Velmark"),
        ("The fair in Lusk closed. There were 300 people, the mayor said.", "300", None),
        ("The fair in Lusk closed. The mayor saw 300 people who had met there.", "300", None),
        ("Prices rose. It now has 900 troops there.", "900", None),
    ],
)
def test_there_is_where_the_last_place_was(text: str, surface: str, place: str | None) -> None:
    assert claim_in(text, surface).scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets hit Lebanon. At least 16 rockets were fired from the country.", "Lebanon"),
        ("Aid went to Lebanon. Some 16 trucks stood in the kingdom.", "Lebanon"),
        ("Jets hit Lebanon. At least 16 rockets were fired from the coast.", None),
    ],
)
def test_the_country_is_the_one_that_was_named(text: str, place: str | None) -> None:
    assert claim_in(text, "16").scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police in Lindal arrested 40 people. They also seized 12 rifles.", "Lindal"),
        ("Police arrested 40 people in Lindal. They also seized 12 rifles.", None),
        ("Police in Lindal arrested 40 people. Guards also seized 12 rifles.", None),
    ],
)
def test_who_they_are_is_still_where_they_were(text: str, place: str | None) -> None:
    assert claim_in(text, "12").scope.place == place


def test_of_a_part_of_a_place_the_place_is_meant() -> None:
    text = "Guards in the hills of Lindal arrested 40 people. They also seized 16 rifles."
    assert claim_in(text, "16").scope.place == "Lindal"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The virus has spread to Kenya, where 16 cases were found.", "Kenya"),
        ("Aid goes to Kenya, where 16 lorries wait in Lindal.", "Lindal"),
        ("In Peru a bridge fell; aid went to Kenya, where 16 people were saved.", "Kenya"),
        ("The virus has spread to Kenyan farms, where 16 cows fell ill.", None),
        ("Asked where he was, Brenn named 16 bars.", None),
    ],
)
def test_what_is_told_behind_where_is_in_the_place_before_it(text: str, place: str | None) -> None:
    assert claim_in(text, "16", is_parsed=True).scope.place == place
