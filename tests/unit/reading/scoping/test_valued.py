import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The offer values Brackley Foods at £212 million.", "Brackley Foods"),
        ("Bankers priced the Corvane at $212 million.", "Corvane"),
        ("The offer values the stake in Corvane at $212 million.", None),
        ("Bankers met Corvane at $212 million.", None),
    ],
)
def test_whoever_is_valued_has_the_worth(text: str, subject: str | None) -> None:
    assert claim_in(text, "212").scope.subject == subject
