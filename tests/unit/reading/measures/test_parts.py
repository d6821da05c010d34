import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Some 4% of voters stayed away.", Statistic.SHARE),
        ("As much as 4% of last year's crop was lost.", Statistic.SHARE),
        ("Shrimp accounts for 4% of the total.", Statistic.SHARE),
        ("Unemployment was 5%, below the 4% of a year earlier.", Statistic.LEVEL),
        ("Turnout fell from the 4% reported in May.", Statistic.LEVEL),
    ],
)
def test_a_share_is_of_a_whole_and_of_no_year(text: str, statistic: Statistic) -> None:
    assert claim_in(text, "4%").measure.statistic is statistic
