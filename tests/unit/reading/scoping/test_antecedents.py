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


def test_an_age_parts_nobody_from_what_he_did() -> None:
    text = "They agreed a deal for Sporting winger Tiago Neves, 21, who scored 212 goals."
    assert claim_in(text, "212", is_parsed=True).scope.subject == "Tiago Neves"
