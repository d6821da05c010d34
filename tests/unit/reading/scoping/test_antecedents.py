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


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Corvane, whose shares closed 62% higher, makes paper.", "Corvane"),
        ("An order lit a fire under Corvane, whose stock ended with a gain of 62%.", "Corvane"),
        ("The bank lent money to Corvane, whose profit rose 62%.", "Corvane"),
        ("Corvane, whose boss said 62 jobs would go, makes paper.", "Corvane"),
        ("Ada Brenn, whose company lost 62%, spoke.", None),
        ("Ada Brenn, whose lawyer sold 62 cows, spoke.", None),
        ("A girl whose 62 toys burned cried.", None),
    ],
)
def test_whose_means_the_name_before_it(text: str, subject: str | None) -> None:
    assert claim_in(text, "62").scope.subject == subject
