"""Whose a fine is: theirs on whom it is laid."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "Corvane was fined $43m.",
        "Corvane was hit with a $43m fine.",
        "Corvane was slapped with a fine of $43m.",
        "The $43m fine on Corvane was upheld.",
        "A $43m fine for Corvane was upheld.",
        "Corvane's $43m fine was upheld.",
    ],
)
def test_a_fine_is_of_whoever_has_to_pay_it(text: str, *, is_parsed: bool) -> None:
    claim = claim_in(text, "$43m", is_parsed=is_parsed)
    assert (claim.measure.item, claim.scope.subject) == ("fine", "Corvane")


def test_who_is_hit_by_things_does_not_own_them() -> None:
    assert claim_in("Norland was hit with 43 missiles.", "43").scope.subject is None
