import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Wheat exports from Norland came to 430 tonnes.", "430", "Norland"),
        ("Exports of wheat from Norland came to 430 tonnes.", "430", "Norland"),
        ("Tarsa received $43 million in aid from Norland.", "$43", "Norland"),
        ("Exports from the region came to 430 tonnes.", "430", None),
        ("Imports from Norland came to 430 tonnes.", "430", None),
        ("Exports from January to May came to 430 tonnes.", "430", None),
    ],
)
def test_what_comes_from_somebody_is_theirs(text: str, surface: str, subject: str | None) -> None:
    assert claim_in(text, surface).scope.subject == subject
