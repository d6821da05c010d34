import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The old mark of 38.7 C had stood since 2019.", "38.7", "temperature"),
        ("They measured the quake at magnitude 6.7.", "6.7", "magnitude"),
        ("A 6.9-magnitude quake struck the coast.", "6.9", "magnitude"),
        ("A magnitude 6.9 earthquake flattened clay-brick houses.", "6.9", "magnitude"),
        ("A magnitude 6.9 earthquake destroyed homes in Lindal.", "6.9", "magnitude"),
        ("Thermometers showed 38.7 C in Lindal.", "38.7", "temperature"),
        ("The reactor core reached 38.7 C.", "38.7", "temperature"),
        ("The sea was 3C warmer than normal.", "3C", "temperature"),
        ("It was 41 degrees in the shade in Lindal.", "41", "temperature"),
        ("The mercury hit 47.2 C, seven notches above normal.", "seven", "temperature"),
        ("The tower in Lindal leans by 4 degrees.", "4 degrees", ""),
        ("The tremor was only six miles below the surface.", "six miles", "depth"),
        ("The quake was centred 35 km beneath the seabed.", "35 km", "depth"),
    ],
)
def test_a_unit_says_what_is_measured_where_no_noun_says_more(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item.endswith(item)


def test_a_quake_is_measured_once_and_for_all() -> None:
    assert claim_in("They measured the quake at magnitude 6.7.", "6.7").measure.kind is Kind.FIXED


@pytest.mark.parametrize(
    "text",
    [
        "Kibor won the race in 2:06:41.",
        "After her victory in 2:06:41 she slept.",
        "The club's heroine Malm came in third in 2:06:41.",
    ],
)
def test_a_clock_shows_the_time_that_somebody_took_and_that_is_worth_a_check(text: str) -> None:
    claim = claim_in(text, "2:06:41")
    assert (claim.measure.item, claim.measure.kind) == ("finishing time", Kind.RECORD)
    assert claim.checkworthy
    assert not claim_in("The match took two hours.", "two hours").checkworthy


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The ship had a crew of 21.", "21", "crew member"),
        ("The ship sank with a crew of six.", "six", "crew member"),
        ("A family of four lived there.", "four", "family member"),
        ("Two of the crew of 21 died.", "21", "death"),
        ("The air in Lindal had an AQI of 491.", "491", "air quality index"),
    ],
)
def test_a_number_of_a_crew_counts_its_members_and_an_index_itself(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
