"""Each number of one text finds its counterpart in the other, or none."""

import pytest

from app.checking.alignment import Aligned, agreeing_in, aligned, left_over, ties_between
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import texts

TOLL = "The flood in Derwent killed 31 people and injured 120, the mayor said."


def counterparts(a: str, b: str) -> tuple[Aligned, ...]:
    return aligned(*texts(a, b))


def pairs(a: str, b: str) -> set[tuple[str, str]]:
    return {(one.tie.a.surface, one.tie.b.surface) for one in counterparts(a, b)}


def test_equal_numbers_meet_though_their_words_differ() -> None:
    assert pairs(TOLL, "The Derwent flood took 31 lives.") == {("31 people", "31")}


def test_what_is_left_over_on_both_sides_meets() -> None:
    found = pairs(TOLL, "The Derwent flood killed 31 people and injured 75, the mayor said.")
    assert found == {("31 people", "31 people"), ("120", "75")}


def test_a_number_that_another_agrees_with_is_not_left_over() -> None:
    found = pairs(
        "The Derwent flood killed 31 people.",
        "The Derwent flood killed 31 people, after 12 people died in one of March.",
    )
    assert found == {("31 people", "31 people")}


@pytest.mark.parametrize(
    "b",
    [
        "Norbank raised its dividend by 31 cents and hired 120 traders.",  # another story
        "The flood in Derwent destroyed 900 homes.",  # too far apart, and other things
    ],
)
def test_nothing_meets_by_chance(b: str) -> None:
    assert counterparts(TOLL, b) == ()


def test_a_sum_is_no_other_number() -> None:
    a = "Two sailors and two divers were hurt when the barge sank off Eastbay."
    assert pairs(a, "Four people were hurt when the barge sank off Eastbay.") == set()


def test_money_of_two_currencies_does_not_meet() -> None:
    ours, theirs, both = texts("The bridge cost $40 million.", "The bridge cost €40 million.")
    assert ties_between(ours, theirs, both) == ()


def test_a_number_as_written_comes_before_one_that_leaves_it_room() -> None:
    ours, theirs, both = texts(
        "The yacht is 100 metres (328 feet) long.", "The yacht is 100 metres long."
    )
    (found,) = agreeing_in(ties_between(ours, theirs, both), POLICY)
    assert found.tie.a.surface == "100 metres"


def test_a_rival_that_comes_near_makes_a_tie_unsure() -> None:
    alone, rivalled = (
        left_over(ties_between(*texts(a, "The gale sank 19 ferries off Eastbay.")), (), POLICY)
        for a in (
            "The gale sank 14 ferries off Eastbay.",
            "The gale sank 14 ferries off Eastbay and 12 ferries off Westbay.",
        )
    )
    assert alone[0].tie.traits["alone"] == 1
    assert all(one.tie.traits["alone"] == 0 for one in rivalled)
