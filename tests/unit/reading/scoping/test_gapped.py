import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mia Okoye won 812 votes and Tom Osei 604.", "Tom Osei"),
        ("Mia Okoye won 812 votes and deputy mayor Tom Osei 604.", "Tom Osei"),
        ("Mia Okoye won 812 votes and Tom Osei, a retired nurse, 604.", "Tom Osei"),
        ("Mia Okoye won 812 votes, the clerk of Lindal said, and lost 604.", None),
    ],
)
def test_who_has_a_number_without_its_verb(text: str, subject: str | None) -> None:
    found = claim_in(text, "604", is_parsed=True).scope.subject
    assert found == subject if subject else found != "Lindal"


def test_a_comma_before_the_and_changes_nothing() -> None:
    text = "Ada Brenn won 43% of the vote, and Tom Bell 21%."
    assert claim_in(text, "21%", is_parsed=True).scope.subject == "Tom Bell"
