import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("NATO's 900 soldiers stayed behind.", "NATO"),
        ("Norland, a country of 900 islands, is small.", "Norland"),
        ("Thieves sold the data of 900 customers of Corvane.", "Corvane"),
        ("Thieves sold the data of 900 customers of the Belgian operator Corvane.", "Corvane"),
        ("Thieves sold the data of 900 customers of Belgian mobile operator Corvane.", "Corvane"),
        ("Thieves sold the data of 900 customers of the bank.", None),
        ("Thieves sold the data of 900 friends of Ada Brenn.", None),
    ],
)
def test_whose_what_is_counted_is(text: str, subject: str | None) -> None:
    assert claim_in(text, "900").scope.subject == subject
