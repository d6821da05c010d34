"""Parts and wholes are known by the words between them."""

from decimal import Decimal

import pytest

from app.checking.alone.parts import contained_in, included_in, listed_in, part_of_whole
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


@pytest.mark.parametrize(
    "text", ["46 of the 88 members voted.", "Of the 88 members, 46 voted in favour."]
)
def test_a_part_is_told_with_its_whole(text: str) -> None:
    (pair,) = part_of_whole(mentions(text), POLICY.words.part_of)
    assert pair.part.quantity.amount.low == Decimal(46)
    assert pair.whole.quantity.amount.low == Decimal(88)


def test_other_things_are_no_parts() -> None:
    assert (
        list(part_of_whole(mentions("40 soldiers of 3 armies fell."), POLICY.words.part_of)) == []
    )


def test_what_is_included_is_part() -> None:
    (pair,) = included_in(
        mentions("The fire killed 16 people, including 3 children."), POLICY.words.inclusive
    )
    assert pair.part.surface == "3 children"


def test_what_only_says_which_they_are_is_no_whole() -> None:
    flats = mentions("It has two-bedroom flats, of which 300 are sold.")
    assert list(included_in(flats, POLICY.words.inclusive)) == []


def test_of_them_makes_a_part_where_it_follows_its_whole() -> None:
    words = POLICY.words
    text = "The company employs 2,300 people, 2,750 of them in Lindal."
    (pair,) = included_in(mentions(text), words.inclusive, words.of_them)
    assert pair.part.surface.strip() == "2,750"
    villages = "Floods hit 400 people in 12 villages, 90 of them on the coast."
    assert list(included_in(mentions(villages), (), words.of_them)) == []
    other = "The reserve has 3,110 giraffes, for rangers found 7,400 of them dead."
    assert list(included_in(mentions(other), words.inclusive, words.of_them)) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The 16 dead included 12 men, five women and three children.", 3),
        ("Corvane has 4,000 staff, 1,500 of them in Lindal and 3,200 in Tarsa.", 2),
        ("Corvane has 4,000 staff and pays 1,500 men and 3,200 women more.", 0),
    ],
)
def test_several_parts_of_a_whole(text: str, parts: int) -> None:
    found = [len(one.parts) for one in contained_in(mentions(text), POLICY)]
    assert found == ([parts] if parts else [])


def listed(text: str) -> list[str]:
    return [
        part.surface
        for one in listed_in(mentions(text), POLICY.words.persons)
        for part in one.parts
    ]


def test_a_list_behind_a_colon_or_in_brackets_is_all_there_is() -> None:
    assert listed("The 16 victims (12 women and 4 men) were buried.") == ["12 women", "4 men"]
    jury = mentions("A jury of 12, made up of seven women and three men.")
    (whole,) = listed_in(jury, POLICY.words.persons, POLICY.words.listing)
    assert [part.surface for part in whole.parts] == ["seven women", "three men"]
    found = listed("Some 31 people were arrested: 12 in Lyon, 10 in Nice and 9 in Metz.")
    assert [surface.strip() for surface in found] == ["12", "10", "9"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 31 people were arrested, 12 in Lyon and 10 in Nice.",
        "The fire killed 16 people: 12 houses and 4 cars burned.",
        "The 16 victims (12 women) were buried.",
        "It cancelled 204 flights and delayed 291: 118 and 152 by day, 86 and 139 by night.",
    ],
)
def test_other_lists_are_not_taken_for_whole(text: str) -> None:
    assert listed(text) == []
