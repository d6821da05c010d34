"""Numbers of one text that make a number of the other."""

from dataclasses import replace

import pytest

from app.checking.aligning.alignment import aligned, ties_between
from app.checking.aligning.sums import ADDS_UP, sums_in
from app.checking.aligning.ties import Aligned
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import texts


def counterparts(a: str, b: str) -> tuple[Aligned, ...]:
    return aligned(*texts(a, b))


def test_two_numbers_may_add_up_to_a_third() -> None:
    (found,) = counterparts(
        "The ambush near Eastbay killed 11 rebels and six soldiers.",
        "An ambush near Eastbay killed 17 people.",
    )
    assert found.tie.standing.rule == ADDS_UP
    assert found.tie.standing.reason == "11 rebels and six soldiers make 17 people."


def test_a_number_and_its_half_may_add_up() -> None:
    (found,) = counterparts(
        "The ambush near Eastbay killed 12 rebels and six soldiers.",
        "An ambush near Eastbay killed 18 people.",
    )
    assert found.tie.standing.rule == ADDS_UP


def test_a_whole_and_its_part_make_no_sum() -> None:
    found = counterparts(
        "The engineer heard at least ten blasts in Eastbay, first six and then four.",
        "The engineer heard 16 blasts in Eastbay.",
    )
    assert [(one.tie.a.surface, one.tie.b.surface) for one in found] == [
        ("at least ten blasts", "16 blasts")
    ]
    assert found[0].tie.standing.rule != ADDS_UP


def test_one_and_one_make_two_by_chance() -> None:
    found = counterparts(
        "One ferry sank and one tug burnt off Eastbay.", "Two ferries sank off Eastbay."
    )
    assert ADDS_UP not in [one.tie.standing.rule for one in found]


def test_a_part_that_nothing_speaks_for_makes_no_sum() -> None:
    """Seen to fail where only the words of the first part counted."""
    ours, theirs, both = texts(
        "The ambush near Eastbay killed 11 rebels and six soldiers.",
        "An ambush near Eastbay killed 17 people.",
    )
    first, second = ties_between(ours, theirs, both)
    assert len(sums_in((first, second), (), POLICY)) == 1
    assert sums_in((first, replace(second, traits={})), (), POLICY) == ()


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "Four other ministers left the cabinet with Hale.",
            "Five ministers left the cabinet.",
            "One and Four other ministers make Five ministers.",
        ),
        (
            "Five ministers left the cabinet.",
            "The other four ministers left the cabinet with Hale.",
            "One and four ministers make Five ministers.",
        ),
    ],
)
def test_the_one_and_four_others_are_five(a: str, b: str, reason: str) -> None:
    (found,) = counterparts(a, b)
    assert (found.tie.standing.rule, found.tie.standing.reason) == (ADDS_UP, reason)


@pytest.mark.parametrize(
    "b",
    [
        "Six ministers left the cabinet.",  # not the next
        "Five other ministers left the cabinet.",  # beside the one as well
        "Five envoys left the cabinet room.",  # other things
    ],
)
def test_others_are_one_fewer_of_the_same_thing(b: str) -> None:
    found = counterparts("Four other ministers left the cabinet with Hale.", b)
    assert ADDS_UP not in [one.tie.standing.rule for one in found]
