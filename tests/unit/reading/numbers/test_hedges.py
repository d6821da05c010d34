import pytest

from app.domain import COUNT, MONEY, NUMBER, PERCENT, Change, Unit
from app.reading.numbers.hedges import (
    change_after,
    change_before,
    hedge_after,
    hedge_before,
    hedge_behind_stuff,
    hedge_beyond,
    is_phrasal,
)
from tests.unit.reading.stating import line

SHARE = Unit("%", PERCENT)


def test_the_longest_hedge_wins() -> None:
    found = hedge_before(line("no more than 5"), 3)
    assert found is not None
    assert (found[0].id, found[1]) == ("hedge.at-most.as-much-as", 0)


def test_a_hedge_stands_right_beside_its_number() -> None:
    assert hedge_before(line("some of the 5"), 3) is None
    assert hedge_after(line("5 dogs or so"), 1) is None


def test_a_word_of_bound_may_belong_to_the_verb_before_it() -> None:
    hostages, minutes = Unit("hostage", COUNT), Unit("minute", "time")
    assert is_phrasal(line("handed over 30"), 1, hostages)
    assert not is_phrasal(line("handed over 30"), 1, minutes)
    assert not is_phrasal(line("won over 30"), 1, hostages)
    assert not is_phrasal(line("freed over 30"), 1, hostages)


def test_a_hedge_behind_the_number_is_read() -> None:
    found = hedge_after(line("5 or more dogs"), 1)
    assert found is not None
    assert (found[0].id, found[1]) == ("hedge.at-least.or-more", 3)


@pytest.mark.parametrize(
    ("text", "after", "behind"),
    [
        ("5 dogs or more", 2, 4),
        ("5 dogs and more.", 2, 4),
        ("5 dogs and more cats", 2, None),
        ("5 dogs plus more", 2, None),
    ],
)
def test_a_hedge_may_stand_behind_what_is_counted(
    text: str, after: int, behind: int | None
) -> None:
    found = hedge_beyond(line(text), after)
    assert (found[1] if found else None) == behind


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("5 litres of water or less", True),
        ("5 litres of tap water or less", True),
        ("5 litres for water or less", False),
        ("5 litres of clean cold tap water or less", False),
    ],
)
def test_a_hedge_may_stand_behind_the_stuff_that_is_measured(text: str, *, is_read: bool) -> None:
    assert (hedge_behind_stuff(line(text), 2) is not None) is is_read


@pytest.mark.parametrize(
    ("text", "index", "change"),
    [
        ("rose 5%", 1, Change.UP),
        ("rose sharply by 5%", 3, Change.UP),
        ("raised its stake to 5%", 4, Change.UP),
        ("shares were down another 5%", 4, Change.DOWN),
        ("gained 5%", 1, Change.UP),
        ("will lower its emissions by 5%", 5, Change.DOWN),
        ("plans to curb emissions by 5%", 5, Change.DOWN),
        ("will hike prices by 5%", 4, Change.UP),
        ("raised its dividend 5%", 3, Change.UP),
        ("cut military spending 5%", 3, Change.DOWN),
        ("cut the risk of a second heart attack by 5%", 9, Change.DOWN),
        ("rose in 2021 by 5%", 4, Change.UP),
    ],
)
def test_a_word_of_movement_governs_the_number(text: str, index: int, change: Change) -> None:
    row = change_before(line(text), index, SHARE)
    assert row is not None
    assert row.change is change


@pytest.mark.parametrize(("text", "index"), [("rose from 5%", 2), ("is 5%", 1), ("rose, by 5%", 3)])
def test_other_words_do_not_move_it(text: str, index: int) -> None:
    assert change_before(line(text), index, SHARE) is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("5 up.", Change.UP),
        ("5 down after a warning", Change.DOWN),
        ("5 fatter than in May", Change.UP),
        ("5 shorter than in May", Change.DOWN),
        ("5 down payment", None),
        ("5 fatter pigs", None),
    ],
)
def test_a_word_behind_the_number_may_say_which_way(text: str, change: Change | None) -> None:
    row = change_after(line(text), 1, SHARE)
    assert (row.change if row else None) is change


def test_an_army_that_gained_tanks_did_not_rise() -> None:
    assert change_before(line("gained 5"), 1, NUMBER) is None


def test_a_noun_of_movement_behind_a_share_moves_it_and_behind_a_count_does_not() -> None:
    known = line("5 increase")
    assert change_after(known, 1, SHARE) is not None
    assert change_after(known, 1, NUMBER) is None


@pytest.mark.parametrize(
    ("text", "index", "unit"),
    [
        ("make up 5%", 2, SHARE),
        ("cleared up 5%", 2, SHARE),
        ("lost by 5%", 2, SHARE),
        ("a lower tax of 5%", 4, SHARE),
        ("boils down to 5%", 3, SHARE),
        ("raised $5 for", 1, Unit("USD", MONEY)),
        ("shot down 5 drones", 2, Unit("drone", COUNT)),
    ],
)
def test_an_idiom_moves_nothing(text: str, index: int, unit: Unit) -> None:
    assert change_before(line(text), index, unit) is None


@pytest.mark.parametrize("text", ["rise in the price 5%", "rose against the dollar 5%"])
def test_a_verb_without_an_object_does_not_reach_over_one(text: str) -> None:
    assert change_before(line(text), 4, SHARE) is None


def test_a_hedge_of_the_next_number_is_not_this_ones() -> None:
    assert hedge_after(line("5 or more than 6"), 1) is None
