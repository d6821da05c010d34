"""A step stands in an aside behind the two levels that it lies between."""

import pytest

from app.checking.alone.steps_apposed import share_between, steps_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions

BEFORE = "Emissions were 84m tonnes in 1990 and 63m tonnes last year, {}."


def test_a_share_that_does_not_lie_between_the_two() -> None:
    (found,) = steps_in(mentions(BEFORE.format("a 40 per cent cut")), POLICY)
    assert found.by.surface == "40 per cent"
    assert share_between(found) == 25


def test_points_between_two_percentages() -> None:
    text = "The bank raised its rate from 3.5% to 4.1%, a rise of five percentage points."
    (found,) = steps_in(mentions(text), POLICY)
    assert found.by.surface == "five percentage points"


@pytest.mark.parametrize(
    "ending", ["a 25 per cent cut", "40 per cent of it from coal", "and fell by 40 per cent abroad"]
)
def test_other_shares_are_no_step(ending: str) -> None:
    assert list(steps_in(mentions(BEFORE.format(ending)), POLICY)) == []
