import pytest

from app.domain import Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "modality"),
    [
        ("Corvane is cutting 430 jobs.", "430", Modality.PLANNED),
        ("Corvane is also hiring 430 workers.", "430", Modality.PLANNED),
        ("Corvane announced 430 redundancies.", "430", Modality.PLANNED),
        ("Corvane announced an investment of $43 million.", "$43", Modality.PLANNED),
        ("Corvane confirmed a $43 million expansion.", "$43", Modality.PLANNED),
        ("Corvane cut 430 jobs.", "430", Modality.ASSERTED),
        ("Corvane has been cutting 430 jobs.", "430", Modality.ASSERTED),
        ("Corvane is selling 430 cars a day.", "430", Modality.ASSERTED),
        ("The ward is treating 430 patients.", "430", Modality.ASSERTED),
        ("Lindal announced 43 deaths.", "43", Modality.ASSERTED),
        ("Corvane announced a loss of $43 million.", "$43", Modality.ASSERTED),
    ],
)
def test_what_is_underway_or_announced_is_planned(
    text: str, surface: str, modality: Modality
) -> None:
    """Seen to fail: "is cutting 430 jobs" was no drift from "will cut 670"."""
    assert claim_in(text, surface).modality is modality
