"""Whose a number is that a headline tells without a verb."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Corvane profit up 4%", "4%", "Corvane"),
        ("Corvane Q3 revenue up 5% to $43m", "5%", "Corvane"),
        ("Corvane Q3 revenue up 5% to $43m", "$43m", "Corvane"),
        ("Corvane: revenue up 5% to $43m", "$43m", "Corvane"),
        ("Norland exports up 4% in March", "4%", "Norland"),
        ("Lindal (population 43,000) is on the coast.", "43,000", "Lindal"),
        ("The town (population 43,000) is on the coast.", "43,000", None),
        ("Exports up 4% in March", "4%", None),
    ],
)
def test_the_name_that_opens_it_owns_what_moved(
    text: str, surface: str, subject: str | None, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).scope.subject == subject
