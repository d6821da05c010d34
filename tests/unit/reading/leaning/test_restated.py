"""Brackets that say a number again in another unit."""

import pytest

from app.domain import Claim, Statistic
from tests.unit.reading.measuring import claim_in


def both(text: str, first: str, again: str) -> tuple[Claim, Claim]:
    return claim_in(text, first), claim_in(text, again)


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("The drones have a range of 900 km (560 miles), the firm said.", "900 km", "560 miles"),
        ("Norland fined Calder Motors £2,000 ($2,600).", "£2,000", "$2,600"),
        ("The fire burned 400 hectares (990 acres) on Monday.", "400 hectares", "990 acres"),
    ],
)
def test_they_measure_what_stands_before_them(text: str, first: str, again: str) -> None:
    said, restated = both(text, first, again)
    assert (restated.measure, restated.scope) == (said.measure, said.scope)
    assert (restated.period, restated.attribution) == (said.period, said.attribution)
    assert restated.quantity.unit != said.quantity.unit
    rules = {each.rule for each in restated.grounds if each.field == "item"}
    assert rules == {"brackets.restated"}


@pytest.mark.parametrize(
    ("text", "first", "beside"),
    [
        ("The camp housed 400 people (300 soldiers).", "400 people", "300 soldiers"),
        ("The ferry cost $40m (and $4m a year to run).", "$40m", "$4m a year"),
        ("The trench is 60 km long, 3 metres (10 feet) deep.", "60 km", "3 metres"),
        ("Turnout was 40% (3 percentage points less).", "40%", "3 percentage points"),
    ],
    ids=["part of a whole", "more is said", "no brackets", "a difference"],
)
def test_other_numbers_measure_what_they_say(text: str, first: str, beside: str) -> None:
    _, other = both(text, first, beside)
    assert not any(each.rule == "brackets.restated" for each in other.grounds)


def test_so_much_a_tonne_is_said_again_for_a_tonne() -> None:
    said, again = both("Growers get 48,000 cedis ($3,058) a tonne.", "48,000 cedis", "$3,058")
    assert again.measure == said.measure
    assert again.quantity.unit.per == said.quantity.unit.per == "tonne"


def test_an_amount_said_again_as_a_share_is_the_same_item() -> None:
    text = "The budget deficit stands at £656 billion, or 3.6% of GDP."
    said, share = both(text, "£656", "3.6%")
    assert share.measure.item == said.measure.item == "budget deficit"
    assert share.measure.statistic is Statistic.SHARE
