import pytest

from app.domain import Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "The march demanding a new strip has drawn 900 pilots.",
        "The petition calling for a new strip has the names of 900 pilots.",
        "The 900 boats promised to Lindal have come.",
        "They are demanding pay for the leak, in which 900 barrels of oil escaped into the bay.",
        "Corvane plans a new mine, which has lost 900 miners.",
    ],
)
def test_a_cue_about_something_else_sets_no_mood(text: str) -> None:
    assert claim_in(text, "900", is_parsed=True).modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The march is demanding the release of 900 pilots.", Modality.DEMANDED),
        ("The union demands a rise, which would cost $900 million.", Modality.DEMANDED),
        ("The 900 boats promised to Lindal will come on Sunday.", Modality.PLANNED),
        ("Corvane plans a new mine, which would employ 900 miners.", Modality.PLANNED),
    ],
)
def test_a_cue_about_the_number_does(text: str, modality: Modality) -> None:
    assert claim_in(text, "900", is_parsed=True).modality is modality
