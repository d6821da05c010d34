import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Corvane Foods today announced the recall of 400 pounds of ham.", "400", "Corvane Foods"),
        ("Corvane Foods announced an investment of $40 million.", "$40", "Corvane Foods"),
        ("Corvane Foods announced a $40 million upgrade.", "$40", "Corvane Foods"),
        ("Chief executive Ana Reyes announced an investment of $40 million.", "$40", None),
        ("The Lindal Statistics Office announced a loss of 400 farms.", "400", None),
        ("Corvane Foods announced that snow had closed 400 roads.", "400", None),
        ("Corvane Foods announced 400 winners.", "400", None),
        ("The loss of 400 jobs was announced by Corvane Foods.", "400", "Corvane Foods"),
        ("Some 400 redundancies were announced by Corvane Foods.", "400", "Corvane Foods"),
        ("Some 400 winners were announced on Monday.", "400", None),
    ],
)
def test_what_somebody_announces_to_do_is_theirs(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject
