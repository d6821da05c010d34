"""Two numbers that may be counterparts, and whether they prove it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.checking.aligning.alignment import ties_between
from app.checking.aligning.ties import Tie, grouped, weighed_with
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import texts


def tie(a: str, b: str) -> Tie:
    ours, theirs, both = texts(a, b)
    return ties_between(ours, theirs, both)[0]


@pytest.mark.parametrize(
    ("b", "proves"),
    [
        ("The gale sank 14 ferries off Eastbay.", True),
        ("The gale sank more than 14 ferries off Eastbay.", False),
        ("The gale sank more than 12 ferries off Eastbay.", False),
        ("The gale sank 19 ferries off Eastbay.", False),
    ],
)
def test_a_number_that_many_fit_proves_nothing(b: str, *, proves: bool) -> None:
    assert tie("The gale sank 14 ferries off Eastbay.", b).proves is proves


def test_the_wounded_exclude_the_killed() -> None:
    wounded, killed = "The blast in Derwent wounded 60.", "The blast in Derwent killed 60."
    assert tie(wounded, killed).is_opposed
    assert not tie(killed, killed).is_opposed


def test_a_tie_is_weighed_with_what_else_is_known() -> None:
    one = tie("The gale sank 14 ferries.", "The gale sank 19 ferries.")
    alone = weighed_with(one, {"alone": Decimal(1)}, POLICY)
    assert alone.tie.traits["alone"] == 1
    assert alone.score == weighed_with(one, {}, POLICY).score + POLICY.alignment.weights["alone"]


def test_what_belongs_to_one_number_keeps_its_order() -> None:
    one = tie("The gale sank 14 ferries.", "The gale sank 19 ferries.")
    other = replace(one.b.span, end=99)
    assert grouped([(one.a.span, 2), (other, 5), (one.a.span, 1)])[one.a.span] == [2, 1]


@pytest.mark.parametrize(
    ("a", "b", "least"),
    [
        ("Dozens of ferries sank.", "Some 40 ferries sank.", "loosely"),
        ("Dozens of ferries sank.", "Dozens of ferries sank.", "agreeing"),
        (
            "A Tarsa poll puts Hale at 47%, Tarsa said.",
            "Hale is at 44%, Osk said of its poll.",
            "loosely",
        ),
        ("The gale sank 14 ferries.", "The gale sank 14 ferries.", "agreeing"),
        ("The gale sank 14 ferries.", "The gale sank 19 ferries.", "alarming"),
    ],
)
def test_what_agrees_by_the_room_of_words_needs_more(a: str, b: str, least: str) -> None:
    """Seen to fail where dozens agreed with 40 as surely as 14 with 14."""
    assert tie(a, b).least(POLICY) == getattr(POLICY.alignment, least)
