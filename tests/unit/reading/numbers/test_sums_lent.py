"""Bare millions that are of the money of the sum before them."""

import pytest

from app.domain import MONEY
from tests.unit.reading.stating import stated


def units(text: str) -> list[str]:
    return [one.quantity.unit.base for one in stated(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They sold it for £82 million, beating the 75 million it received for Olsen.",
        "The bridge cost £89 million, twice the original estimate of 44 million.",
        "The bid is worth £42 million, more than the 39 million that Osk offered.",
        "He paid £12 million for it, 3 million above the asking price.",
        "It raised £60 million, on top of the 25 million it got last May.",
        "Exports came to £126 million, of which 41 million went to Asia.",
        "It spent £50 million on aid, including 14 million for Osk.",
        "It has £14 million for Osk, 9 million for Varn.",
        "It paid £45 million for the unit, 7 million of it in shares.",
        "The loan of £70 million follows one of 50 million.",
        "Orders came to £20 million, of which wind power accounted for 8 million.",
        "Of the £12 million pledged, only 3 million has arrived.",
        "Only 3 million of the £12 million pledged has arrived.",
    ],
)
def test_millions_held_against_a_sum_or_part_of_it_are_money(text: str) -> None:
    assert [unit for unit in units(text) if unit not in ("%", "time")] == ["GBP", "GBP"]


@pytest.mark.parametrize(
    "text",
    [
        "It spent £40 million to feed the 2 million who had fled.",
        "The fund paid £5 million and feeds 12 million in the south.",
        "The app, bought for £10 million, had 30 million in May.",
        "The scheme costs £3 million for 40 schools, more than the 2 million that it reached.",
        "It costs £3 a head, more than the 2 million that it reached.",
        "Two of the £5 million contracts went to Osk.",
    ],
)
def test_other_millions_are_none(text: str) -> None:
    assert [one.quantity.unit.dimension for one in stated(text)].count(MONEY) == 1


@pytest.mark.parametrize(
    ("text", "is_money"),
    [
        ("It rose to £25 from 18.", True),
        ("It closed at £95, up from 86.", True),
        ("It closed at £95, against 86.", True),
        ("It closed at £95, up from 1997.", False),
        ("It closed at £95 in 86 towns.", False),
    ],
)
def test_what_a_price_is_held_against_is_one(text: str, *, is_money: bool) -> None:
    assert ("GBP" in units(text)[1:]) is is_money
