import pytest

from app.domain import Kind, Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Operating profit is seen at 61 million kronor.", "61 million"),
        ("Velmar guided for sales of $2.6 billion.", "$2.6 billion"),
        ("Analysts polled by Meridian Wire had looked for a rise of 0.6 percent.", "0.6"),
        ("The dairy board sees milk output at 8.2 million tonnes.", "8.2 million"),
        ("The lender sees the economy growing by 1.7 percent next year.", "1.7"),
        ("Sales came to $4.6 billion, above a consensus of $4.3 billion.", "$4.3 billion"),
        ("Earnings of 82 cents missed the 85 cents tipped by analysts.", "85 cents"),
        ("Prices rose 0.7 percent; economists had looked for 0.6 percent.", "0.6"),
    ],
)
def test_what_somebody_foresees_is_a_forecast_and_no_fact(text: str, surface: str) -> None:
    claim = claim_in(text, surface, is_parsed=True)
    assert claim.measure.kind is Kind.FORECAST
    assert claim.modality is Modality.PLANNED


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Velmar beat the consensus with sales of $4.6 billion.", "$4.6 billion"),
        ("Earnings of 82 cents missed the 85 cents tipped by analysts.", "82 cents"),
        ("Analysts visited the plant, which made a profit of $40 million.", "$40 million"),
        ("The warden sees the herd at 82 sites.", "82"),
    ],
)
def test_what_came_is_foreseen_no_more(text: str, surface: str) -> None:
    claim = claim_in(text, surface, is_parsed=True)
    assert claim.measure.kind is not Kind.FORECAST
    assert claim.modality is Modality.ASSERTED
