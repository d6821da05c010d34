import pytest

from app.domain import Kind, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Unemployment rose to 5%, more than the 4% of a year earlier.", Statistic.LEVEL),
        ("Prices rose 5%, against 4% in May.", Statistic.CHANGE),
        ("Some 5% of flats stand empty, against 4% a decade ago.", Statistic.SHARE),
        ("It cancelled 90 trains, or 4%.", Statistic.SHARE),
    ],
)
def test_a_share_that_is_held_against_another_is_of_its_statistic(
    text: str, statistic: Statistic
) -> None:
    assert claim_in(text, "4%").measure.statistic is statistic


def test_what_a_forecast_is_held_against_has_come() -> None:
    claim = claim_in("The bank expects inflation of 5%, compared with 4% in May.", "4%")
    assert claim.measure.kind is not Kind.FORECAST
