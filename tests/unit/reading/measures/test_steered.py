"""The rate that a central bank sets, where only its number is said."""

import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The Fed held at 5.5%.", "5.5%"),
        ("The Fed held steady at 5.5%.", "5.5%"),
        ("The central bank was expected to announce a cut to 6.25% on Thursday.", "6.25%"),
        ("The central bank cut to 6.25% from 6.5%.", "6.25%"),
        ("The central bank cut to 6.25% from 6.5%.", "6.5%"),
        ("The Bank of England hiked by a quarter point in May.", "quarter"),
    ],
)
def test_what_a_central_bank_moves_is_the_interest_rate(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == "interest rate"


@pytest.mark.parametrize(
    "text",
    [
        "The brewer announced a cut to 6.25%.",
        "The Fed said joblessness would rise to 6.25%.",
        "The central bank raised its growth forecast to 6.25%.",
        "The central bank said it expected 6.25% of loans to sour.",
    ],
)
def test_what_others_move_or_what_is_named_is_not(text: str) -> None:
    assert claim_in(text, "6.25%", is_parsed=True).measure.item != "interest rate"


def test_a_cut_to_a_level_is_no_change_of_it() -> None:
    claim = claim_in("The central bank cut to 6.25% from 6.5%.", "6.25%", is_parsed=True)
    assert claim.measure.statistic is Statistic.LEVEL


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its rate to 4.3%.",
        "Bank raises rate to 4.3%",
        "The bank left its rate at 4.3%.",
    ],
)
def test_the_rate_of_a_bank_is_its_interest_rate(text: str, *, is_parsed: bool) -> None:
    assert claim_in(text, "4.3%", is_parsed=is_parsed).measure.item == "interest rate"
