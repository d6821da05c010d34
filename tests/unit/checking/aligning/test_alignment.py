"""Each number of one text finds its counterpart in the other, or none."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.checking.aligning.alignment import (
    agreeing_in,
    aligned,
    are_versions,
    left_over,
    ties_between,
)
from app.checking.aligning.ties import Aligned
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import texts

NOTHING_COMMON = {"item-same": Decimal(0), "near": Decimal(0), "far": Decimal(0)}
FEW_WORDS = {"before": Decimal(1), "near": Decimal("0.25"), "far": Decimal("0.2")}

TOLL = "The flood in Derwent killed 31 people and injured 120, the mayor said."


def counterparts(a: str, b: str) -> tuple[Aligned, ...]:
    return aligned(*texts(a, b))


def pairs(a: str, b: str) -> set[tuple[str, str]]:
    return {(one.tie.a.surface, one.tie.b.surface) for one in counterparts(a, b)}


def test_equal_numbers_meet_though_their_words_differ() -> None:
    assert pairs(TOLL, "The Derwent flood took 31 lives.") == {("31 people", "31 lives")}


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
    (found,) = counterparts(a, "Four people were hurt when the barge sank off Eastbay.")
    assert found.tie.agrees


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
            "The gale sank 14 ferries off Eastbay, then sank 12 ferries more.",
        )
    )
    assert alone[0].tie.traits["alone"] == 1
    assert all(one.tie.traits["alone"] == 0 for one in rivalled)


def test_in_two_versions_of_a_text_the_order_tells() -> None:
    found = pairs(
        "Ann Bell runs at 8 kilometres an hour and walks at 5 kilometres an hour.",
        "Ann Bell runs at 5 kilometres an hour and walks at 5 kilometres an hour.",
    )
    assert ("8 kilometres an hour", "5 kilometres an hour") in found


def test_a_text_with_other_words_is_no_version() -> None:
    ours, theirs, _ = texts("The gale sank 14 ferries.", "The gale sank 14 new red ferries.")
    assert not are_versions(ours, theirs, POLICY)
    assert are_versions(ours, ours, POLICY)


def test_a_bound_that_many_numbers_fit_goes_to_the_nearest_words() -> None:
    found = pairs(
        "The film earned $181 million at the box office on a budget of $60 million.",
        "The film earned less than $90 million at the box office.",
    )
    assert found == {("$181 million", "less than $90 million")}


def test_a_number_that_stands_elsewhere_raises_no_alarm() -> None:
    found = pairs(
        "The gale sank 14 ferries; Norbank, unharmed, hired 90 men.",
        "The gale sank 90 ferries off Eastbay.",
    )
    assert ("14 ferries", "90 ferries") not in found


def test_a_number_whose_echo_is_far_off_raises_no_alarm_either() -> None:
    """Seen to fail where only numbers of the second text were left alone: 40% met 15%."""
    ours, theirs, both = texts("A levy of 40% on rooms.", "A 40% levy on rooms, not a levy of 15%.")
    ties = ties_between(ours, theirs, both)
    assert [one.tie.b.surface for one in left_over(ties[1:], (), POLICY)] == ["15%"]
    assert left_over(ties, (), POLICY) == ()


@pytest.mark.parametrize(
    "b", ["60 people died in the Eastbay blast.", "The Eastbay blast killed 60."]
)
def test_a_number_that_was_taken_from_what_it_excludes_is_an_alarm(b: str) -> None:
    """Seen to fail where the 60 wounded counted as an echo of the 60 dead: nothing met."""
    a = "A blast at Eastbay market killed seven police officers and wounded 60."
    assert {other for _, other in pairs(a, b)} <= {"60 people", "60"}
    assert [one.tie.a.surface for one in counterparts(a, b)] == ["seven police officers"]


def test_a_part_and_the_rest_of_it_are_not_held_against_each_other() -> None:
    """Seen to fail where only the whole was left alone: two guards met three people."""
    found = counterparts(
        "Five people, two guards among them, were taken to hospital after the fire in Derwent.",
        "Three people were taken to hospital after the Derwent fire.",
    )
    assert found == ()


def test_a_range_is_as_near_as_its_nearer_end() -> None:
    a = "Police said 15,000 people joined the rally."
    assert len(counterparts(a, "Tens of thousands joined the rally.")) == 1
    assert not counterparts(a, "Hundreds of thousands joined the rally.")


@pytest.mark.parametrize(
    "b",
    [
        "19 ferries were lost in Westbay, where the gale raged.",
        "An average of 19 ferries were lost, and a gale is to blame.",
    ],
)
def test_numbers_of_two_places_or_two_statistics_are_not_held_against_each_other(b: str) -> None:
    """Seen to fail where only the words around them counted."""
    assert counterparts("The Derwent gale sank 14 ferries in Eastbay.", b) == ()


def test_other_things_counted_are_not_held_against_each_other() -> None:
    """Seen to fail where counts and gardens met: nothing else stood beside them."""
    found = counterparts(
        "Derwent police charged Tom Vale with six counts of fraud.",
        "Tom Vale, who denies fraud, owns a house by the sea with 5 gardens.",
    )
    assert found == ()


def test_numbers_among_others_need_more_than_a_few_common_words() -> None:
    """Seen to fail where texts of many numbers were held to no more than texts of one."""
    first, second = (
        replace(ties_between(*texts(a, b))[0], apart={}, traits={**NOTHING_COMMON, **more})
        for a, b, more in (
            ("It sank 14 ferries off Eastbay.", "It sank 19 ferries off Eastbay.", FEW_WORDS),
            ("Gales off Westbay hurt 70 men.", "Gales off Westbay hurt 41 men.", {}),
        )
    )
    assert [one.tie.b.surface for one in left_over((first,), (), POLICY)] == ["19 ferries"]
    assert left_over((first, second), (), POLICY) == ()
