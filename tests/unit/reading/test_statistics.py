import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "statistic"),
    [
        ("Exports doubled.", "doubled", Statistic.RATIO),
        ("Rents rose to an average of 1,450 euros a month.", "1,450", Statistic.AVERAGE),
        ("The firm paid 70 dollars a barrel.", "70", Statistic.RATE),
        ("Exports fell 3%.", "3%", Statistic.CHANGE),
        ("The firm saw a 3% fall in exports.", "3%", Statistic.CHANGE),
        ("Exports fell to 3%.", "3%", Statistic.LEVEL),
        ("Norland's debt is up $4 million since May.", "$4 million", Statistic.CHANGE),
        ("The share fell 2 cents.", "2 cents", Statistic.CHANGE),
        ("The share fell to 2 cents.", "2 cents", Statistic.LEVEL),
        ("The fund raised $4 million.", "$4 million", Statistic.LEVEL),
        ("The mill cut $4 million of its costs.", "$4 million", Statistic.LEVEL),
        ("The town has an average rent rate of $900.", "$900", Statistic.AVERAGE),
        ("Average hourly earnings grew 3%.", "3%", Statistic.CHANGE),
        ("Rents are 22% more than five years ago.", "22%", Statistic.CHANGE),
        ("The mill hired a third fewer clerks than in May.", "a third", Statistic.CHANGE),
        ("Output was 900 barrels, down 120 from June.", "120", Statistic.CHANGE),
        ("About 15% of voters stayed at home.", "15%", Statistic.SHARE),
        ("The share of electric cars hit 92%.", "92%", Statistic.SHARE),
        ("The cut would mean 120 fewer care places.", "120", Statistic.CHANGE),
        ("The cut would mean 120 closures.", "120", Statistic.LEVEL),
        ("The cut would leave fewer than 120 care places.", "120", Statistic.LEVEL),
        ("The club has 120 more members.", "120", Statistic.LEVEL),
        ("The fire destroyed 40 homes.", "40", Statistic.LEVEL),
    ],
)
def test_the_words_around_a_number_tell_its_statistic(
    text: str, surface: str, statistic: Statistic
) -> None:
    assert claim_in(text, surface).measure.statistic is statistic


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Inflation fell below 3%.", Statistic.LEVEL),
        ("Inflation rose past 3%.", Statistic.LEVEL),
        ("Prices rose more than 3%.", Statistic.CHANGE),
    ],
)
def test_a_level_that_was_crossed_is_no_size_of_a_change(text: str, statistic: Statistic) -> None:
    assert claim_in(text, "3%").measure.statistic is statistic
