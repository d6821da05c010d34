"""Whose a number is that another one is compared with."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "Corvane cut 430 jobs, compared with 210 at Tobin Steel.",
        "Corvane cut 430 jobs, against 210 at its rival Tobin Steel.",
        "Corvane cut 430 jobs, against 210 for Tobin Steel.",
        "Corvane cut 430 jobs, followed by Tobin Steel with 210.",
        "Corvane cut 430 jobs and Tobin Steel just 210.",
        "Corvane cut 430 jobs and Tobin Steel 210.",
    ],
)
@pytest.mark.parametrize("is_parsed", [False, True])
def test_the_other_one_s_number_is_its_own(text: str, *, is_parsed: bool) -> None:
    assert claim_in(text, "210", is_parsed=is_parsed).scope.subject == "Tobin Steel"
    assert claim_in(text, "430", is_parsed=is_parsed).scope.subject == "Corvane"


def test_a_place_where_the_other_number_was_counted_owns_nothing() -> None:
    text = "Corvane cut 430 jobs, compared with 210 in March."
    assert claim_in(text, "210", is_parsed=True).scope.subject == "Corvane"
