"""Who says the rest stands between commas, and is no subject of it."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item", "speaker"),
    [
        ("The toll, the agency said, rose to 43.", "43", "death", "agency"),
        ("The toll, police said on Monday, rose to 43.", "43", "death", "police"),
        ("Exports, the ministry said, fell 4% in March.", "4%", "export", "ministry"),
        ("The toll, Ada Brenn said, rose to 43.", "43", "death", "Ada Brenn"),
    ],
)
def test_what_is_measured_stands_before_the_aside(
    text: str, surface: str, item: str, speaker: str, *, is_parsed: bool
) -> None:
    claim = claim_in(text, surface, is_parsed=is_parsed)
    assert claim.measure.item == item
    assert claim.attribution
    assert claim.attribution.speaker == speaker


@pytest.mark.parametrize("is_parsed", [False, True])
def test_an_agency_that_speaks_behind_a_name_is_another(*, is_parsed: bool) -> None:
    claim = claim_in("Corvane, the union said, will cut 430 jobs.", "430", is_parsed=is_parsed)
    assert claim.attribution
    assert claim.attribution.speaker == "union"
    assert claim.scope.subject == "Corvane"
