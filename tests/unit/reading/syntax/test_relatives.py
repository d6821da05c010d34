import pytest

from tests.unit.reading.measuring import claim_in
from tests.unit.reading.syntax.test_clauses import governed


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Losses from the storm that battered the coast reached $4 million.",
            "Losses from the storm",
        ),
        (
            "Losses from the gale that battered Lindal's pier reached $4 million.",
            "Losses from the gale",
        ),
        ("The toll of the quake that hit the south coast rose to 43.", "The toll of the quake"),
        ("Pupils who pass the exam slipped to 61%.", "Pupils"),
        ("Officials warned that the damage had reached $4 million.", "the damage"),
        ("Officials warned that reduced output had cost $4 million.", "reduced output"),
    ],
)
def test_the_object_of_a_relative_clause_is_no_subject(text: str, subject: str) -> None:
    assert governed(text)[2] == subject


def test_with_a_parse_a_name_inside_such_a_clause_owns_nothing() -> None:
    text = "Losses from the hailstorm that battered Lindal's harbour have reached $4 million."
    claim = claim_in(text, "$4 million", is_parsed=True)
    assert (claim.measure.item, claim.scope.subject) == ("loss", None)
