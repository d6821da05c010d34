import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("LINDAL - The Orlan Fund will close 212 of its offices.", "Orlan Fund"),
        ("Lindal: Corvane Foods on Tuesday hired 212 people.", "Corvane Foods"),
        ("Lindal, April 7 - Corvane Foods hired 212 people.", "Corvane Foods"),
        ("LINDAL - Norland's government will close 212 of its offices.", "Norland"),
        ("LINDAL - In Norland rain flooded 212 homes.", None),
        ("TARSA – Rain flooded 212 homes.", None),
        ("Corvane – hired by Lindal – lost 212 people.", "Corvane"),
    ],
)
def test_where_it_was_written_did_nothing(text: str, subject: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject
