import pytest

from app.domain import Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The airline hired 900 pilots.", Modality.ASSERTED),
        ("The airline will hire 900 pilots.", Modality.PLANNED),
        ("The airline may hire 900 pilots.", Modality.POSSIBLE),
        ("The airline denied losing 900 pilots.", Modality.DENIED),
        ("The union demanded 900 pilots.", Modality.DEMANDED),
        ("The airline denied that it had lost 900 pilots.", Modality.DENIED),
        ("The airline aims to cut costs and has hired 900 pilots.", Modality.ASSERTED),
        ("The airline will need fewer than before, down from 900 pilots.", Modality.ASSERTED),
        ("Airline to hire 900 pilots", Modality.PLANNED),
        ("The airline will close after its union lost 900 pilots.", Modality.ASSERTED),
    ],
)
def test_the_words_before_the_number_set_its_mood(text: str, modality: Modality) -> None:
    assert claim_in(text, "900").modality is modality


def test_somebody_else_s_words_are_reported() -> None:
    claim = claim_in("The mayor said: “The fire destroyed 40 houses.”", "40")
    assert claim.modality is Modality.REPORTED
