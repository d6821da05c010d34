"""Growth of which only the number is said."""

import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Economists had expected growth of 2.1 per cent.", "GDP"),
        ("The IMF sees growth of 2.1 percent this year.", "GDP"),
        ("The central bank now forecasts growth of 2.1% next year.", "GDP"),
        ("The finance ministry expects a contraction of 2.1%.", "GDP"),
        ("The lender cut its forecast for German growth to 2.1%.", "GDP"),
        ("The lender put Italy's growth this year at 2.1%.", "GDP"),
    ],
)
def test_growth_that_economists_speak_of_is_output(text: str, item: str) -> None:
    assert claim_in(text, "2.1", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "The retailer expects growth of 2.1 per cent.",
        "Economists expect wage growth of 2.1 per cent.",
        "Economists say sales growth of 2.1 per cent is likely.",
        "The grocer put its German growth plan aside and cut 2.1% of jobs.",
    ],
)
def test_growth_of_a_firm_or_of_what_is_named_is_not(text: str) -> None:
    assert claim_in(text, "2.1", is_parsed=True).measure.item != "GDP"


@pytest.mark.parametrize(
    "text",
    [
        "The central bank lowered its forecast for growth this year to 2.1%.",
        "The treasury trimmed its estimates for growth next year to 2.1%.",
    ],
)
def test_a_forecast_for_growth_is_of_output(text: str) -> None:
    claim = claim_in(text, "2.1", is_parsed=True)
    assert (claim.measure.item, claim.measure.statistic) == ("GDP", Statistic.CHANGE)


def test_a_company_s_forecast_for_growth_is_not() -> None:
    text = "The company lowered its forecast for growth this year to 2.1%."
    assert claim_in(text, "2.1", is_parsed=True).measure.item != "GDP"
