import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mia Okoye of the Greens, who have 62 seats, spoke first.", "Greens"),
        ("Mia Okoye from the Lindal Mining Company, which has 62 pits, spoke.", "Lindal Mining"),
        ("Profit at Corvane, which runs 62 shops, fell.", "Corvane"),
        ("The mill run by Corvane, which has 62 shops, burned.", "Corvane"),
        ("Mia Okoye, who has 62 deputies behind her, spoke first.", "Mia Okoye"),
    ],
)
def test_who_and_which_mean_the_name_before_them(text: str, subject: str) -> None:
    found = claim_in(text, "62", is_parsed=True).scope.subject
    assert found
    assert found.startswith(subject)
