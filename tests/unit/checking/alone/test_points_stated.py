"""Two levels of a sentence tell per cent from points."""

import pytest

from app.checking.alone.points_stated import stated_in_points
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def found(text: str) -> list[tuple[str, str, str]]:
    """The change, the level reached and the level before, as the text has them."""
    stated = stated_in_points(mentions(text), POLICY)
    return [(by.surface, to.surface, began.surface) for by, to, began in stated]


def test_levels_that_lie_so_many_points_apart_are_found_in_any_order() -> None:
    more = "Unemployment is 6.1%, 1.4% more than in May, when it was 4.7%."
    assert found(more) == [("1.4%", "6.1%", "4.7%")]
    one_digit = "The sales tax will rise from 5% to 6%, an increase of 1%."
    assert found(one_digit) == [("1%", "6%", "5%")]
    up = "The vacancy rate was 8.4%, up 2.1% on the 6.3% of the year before."
    assert found(up) == [("2.1%", "8.4%", "6.3%")]


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment is 6.1%, 1.4 points more than in May, when it was 4.7%.",
        "Unemployment is 6.1%, 1.3% more than in May, when it was 4.7%.",
        "Unemployment is 8.1%, 3% more than in May, when it was 5.1%.",
        "Unemployment is 150%, 50% more than in May, when it was 100%.",
    ],
    ids=["points", "another distance", "one digit", "as many as points"],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []
