import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "statistic"),
    [
        ("May was 1.3 degrees above the seasonal normal.", "1.3", Statistic.CHANGE),
        ("Guests were 27% shy of where they had been in May.", "27%", Statistic.CHANGE),
        ("Patients waited two hours longer than in May.", "two", Statistic.CHANGE),
        ("Patients waited longer than two hours.", "two", Statistic.LEVEL),
        ("The Vell stopped 8cm short of the record.", "8cm", Statistic.CHANGE),
        ("Lindal lies 40 km short of the border.", "40", Statistic.LEVEL),
        ("The hut stands 300 feet below the peak.", "300", Statistic.LEVEL),
        ("The harvest was 900 tonnes below last year's.", "900", Statistic.CHANGE),
        ("The mill shipped 900 tonnes below deck.", "900", Statistic.LEVEL),
        ("Inflation slowed to 4.3% over the past year.", "4.3%", Statistic.LEVEL),
        ("Rainfall was 4.3% over the year's average.", "4.3%", Statistic.CHANGE),
    ],
)
def test_a_number_may_be_how_far_two_things_are_apart(
    text: str, surface: str, statistic: Statistic
) -> None:
    assert claim_in(text, surface).measure.statistic is statistic
