"""A move whose size stands before its two levels."""

import pytest

from app.checking.alone.from_to import moves_continued, moves_told
from app.checking.tolerance import value_of
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def found(text: str) -> list[tuple[str, int, int]]:
    """How much, from where and to where."""
    return [
        (move.by.surface, int(value_of(move.start.quantity)), int(value_of(move.to.quantity)))
        for move in moves_told(mentions(text), POLICY)
        if move.by and move.start and move.to
    ]


@pytest.mark.parametrize(
    ("text", "move"),
    [
        (
            "The bill doubled from 40 million to 120 million euros.",
            ("doubled", 40_000_000, 120_000_000),
        ),
        (
            "The town grew by 20 per cent, from 50,000 to 80,000 inhabitants.",
            ("20 per cent", 50_000, 80_000),
        ),
        (
            "Sales were up 12 per cent at $448 million, compared with $360 million a year ago.",
            ("12 per cent", 360_000_000, 448_000_000),
        ),
        (
            "The shop cut the price by 30%, from £200 to £160.",
            ("30%", 200, 160),
        ),
        (
            "A 12% rise took profit to $45m from $30m.",
            ("12%", 30_000_000, 45_000_000),
        ),
        (
            "Pay will rise by 3 per cent, taking a £30,000 salary to £33,900.",
            ("3 per cent", 30_000, 33_900),
        ),
        (
            "Exports grew to 30 million tonnes, 50% up on last year's 24 million.",
            ("50%", 24_000_000, 30_000_000),
        ),
        (
            "Complaints have tripled in two years, from 2,100 to 4,900.",
            ("tripled", 2_100, 4_900),
        ),
    ],
    ids=[
        "a span",
        "two numbers",
        "held against the year before",
        "down a span",
        "what it took",
        "what it takes",
        "more than the year before",
        "in so many years",
    ],
)
def test_a_move_is_told_in_such_orders(text: str, move: tuple[str, int, int]) -> None:
    assert found(text) == [move]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 per cent as prices went from 40 to 60 euros.",
        "Sales were up 12 per cent at $448 million, compared with $360 million at Halden.",
        "Tickets cost from 40 to 120 euros, twice as much as in May.",
        "Sales fell 2 per cent, and profit dropped to $26m from $30m.",
        "Prices rose 0.5% in March, taking inflation to 4.9% from 4.7%.",
        "Sales of $45m were 12% more than the $30m of Halden.",
    ],
    ids=[
        "of something else",
        "of somebody else",
        "a span of prices",
        "and something else",
        "what it takes along",
        "of no other time",
    ],
)
def test_other_numbers_tell_no_such_move(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("A year earlier it was 4.0 billion euros.", 1),
        ("The year before, the figure had been 4.0 billion euros.", 1),
        ("A year earlier its rival had 4.0 billion euros.", 0),
        ("A year earlier it was 4.0 billion tonnes.", 0),
    ],
    ids=["the year before", "in other words", "somebody else's", "of something else"],
)
def test_the_level_before_may_open_the_next_sentence(behind: str, count: int) -> None:
    told = mentions("Revenue rose 18 percent to 4.4 billion euros.")
    found = list(moves_continued(told, mentions(behind), POLICY))
    assert len(found) == count
    assert all(move.start and move.start.surface == "4.0 billion euros" for move in found)
