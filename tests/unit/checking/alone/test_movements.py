"""Two numbers of a move give the third, and three are held against each other."""

from decimal import Decimal

import pytest

from app.checking.alone.movements import (
    Movement,
    factor_of,
    in_points,
    is_consistent,
    movements_in,
    starting_interval,
)
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def moves(text: str) -> list[Movement]:
    return list(movements_in(mentions(text), POLICY))


def surfaces(movement: Movement) -> list[str]:
    return [one.surface for one in movement.stated()]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Profit rose 20% to $120m from $100m.", ["20%", "$120m", "$100m"]),
        ("Profit fell from $100 million to $80 million.", ["$80 million", "$100 million"]),
        ("Unemployment is up 2 percentage points to 6%.", ["2 percentage points", "6%"]),
    ],
)
def test_the_numbers_of_a_move_belong_together(text: str, stated: list[str]) -> None:
    (movement,) = moves(text)
    assert surfaces(movement) == stated


@pytest.mark.parametrize(
    "text",
    [
        "Tickets cost from $5 to $10, up 20%.",
        "The firm sold 4,000 cars in 12 towns.",
        "Profit climbed 20% last year; sales came to $100 million.",
    ],
)
def test_what_is_no_move_is_none(text: str) -> None:
    assert moves(text) == []


def test_the_level_before_is_worked_out() -> None:
    (movement,) = moves("The budget rose 12.8% to $1.44 trillion.")
    start = starting_interval(movement, POLICY)
    assert start is not None
    assert start.low is not None
    assert start.high is not None
    assert start.low < Decimal("1.28e12") < start.high


def test_a_stated_level_is_taken_as_it_stands() -> None:
    (movement,) = moves("Profit fell from $100 million to $80 million.")
    assert starting_interval(movement, POLICY) == movement.stated()[1].interval(POLICY)


def test_a_percentage_may_fit_as_points_only() -> None:
    (movement,) = moves("Unemployment rose 2% to 6% from 4%.")
    assert not is_consistent(movement, POLICY)
    assert is_consistent(in_points(movement), POLICY)


def test_two_numbers_cannot_contradict_each_other() -> None:
    (movement,) = moves("The budget rose 12.8% to $1.44 trillion.")
    assert is_consistent(movement, POLICY)
    assert in_points(Movement()) == Movement()


def test_money_is_no_factor() -> None:
    (movement,) = moves("Exports rose by $5 billion to $45 billion from $40 billion.")
    assert movement.by is not None
    assert factor_of(movement.by, POLICY) is None
    assert is_consistent(movement, POLICY)
