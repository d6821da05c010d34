import pytest

from app.domain import RATIO, Kind, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill was fined four times last year.", "four times", "fined"),
        ("The mill was fined on four occasions last year.", "four occasions", "fined"),
        ("Crews were called to the quay 14 separate times in May.", "14", "called"),
        ("The weir has overflowed five times since 2019.", "five times", "overflowed"),
        ("The trawler has been refused a licence 17 times.", "17 times", "licence"),
        ("The trawler has been refused a licence on 17 previous occasions.", "17", "licence"),
        ("The mill has been champion of the valley seven times.", "seven", "champion"),
    ],
)
def test_what_was_done_again_and_again_is_counted(text: str, surface: str, item: str) -> None:
    claim = claim_in(text, surface, is_parsed=True)
    assert (claim.quantity.unit.name, claim.quantity.unit.dimension) == ("time", RATIO)
    assert (claim.measure.item, claim.measure.statistic) == (item, Statistic.LEVEL)


def test_how_often_moves_with_the_time_it_is_said_of() -> None:
    assert claim_in("The mill was fined four times last year.", "four").measure.kind is Kind.FLOW
    assert claim_in("The mill has been fined four times.", "four").measure.kind is Kind.TOTAL


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The mill trades at 14 times earnings.", "14"),
        ("The mill made four times last year's profit.", "four"),
        ("The offer was oversubscribed four times.", "four"),
        ("Prices rose four times in a decade.", "four"),
        ("The sale was covered 2.6 times.", "2.6"),
        ("The mill sold four times as much flour.", "four"),
        ("The poll is right within 3 points 19 times in 20.", "19 times"),
    ],
)
def test_a_multiple_stays_one(text: str, surface: str) -> None:
    assert claim_in(text, surface).measure.statistic is not Statistic.LEVEL


def test_occasions_that_nothing_is_done_on_stay_a_count_of_them() -> None:
    assert claim_in("The hall hosts 40 occasions a year.", "40").measure.item == "occasion"
