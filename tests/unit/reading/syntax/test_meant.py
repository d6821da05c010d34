import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Corvane builds the Mistral-155. The company has 212 workers.", "Corvane"),
        ("The Mistral-155 is built in Lindal. The company has 212 workers.", None),
        ("Cholera spread in Lindal. It killed 212 people.", None),
        ("Corvane told the Gazette so. The company has 212 workers.", "Corvane"),
        ("A Lindal jury met. It heard 212 people.", None),
        ("Sales at Corvane fell. The company has 212 workers.", "Corvane"),
        ("Sales in Lindal fell. The company has 212 workers.", None),
        ("Ana Roe, chief executive of Corvane, said it hired 212 workers.", "Corvane"),
        ("Corvane Chief Executive Ana Roe said it hired 212 workers.", "Corvane"),
    ],
)
def test_the_next_sentence_goes_on_about_whoever_acted(text: str, subject: str | None) -> None:
    assert claim_in(text, "212").scope.subject == subject
