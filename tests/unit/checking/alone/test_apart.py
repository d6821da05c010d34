"""A difference stands right behind the two numbers that it lies between."""

from decimal import Decimal

import pytest

from app.checking.alone.apart import apart_in, leads_in, lying_between
from app.domain import Tolerance
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def test_a_majority_is_what_lies_between_the_votes() -> None:
    text = "The plan passed with 46 votes to 31, a majority of 25."
    (found,) = apart_in(mentions(text), POLICY)
    assert (found.more.surface, found.less.surface) == ("46 votes", "31")
    assert found.gap.surface == "25"
    assert lying_between(found, POLICY) == Tolerance(Decimal(15), Decimal(15))


def test_what_is_called_a_gap_lies_between_any_two() -> None:
    text = "She took 14,208 votes and he, at last, 12,908 votes, a margin of 3,300 votes."
    (found,) = apart_in(mentions(text), POLICY)
    assert (found.more.surface, found.gap.surface) == ("14,208 votes", "3,300 votes")


@pytest.mark.parametrize(("ending", "count"), [("49% to 43%", 1), ("49% and 43% of whites", 0)])
def test_a_lead_may_stand_before_its_shares(ending: str, count: int) -> None:
    text = f"The mayor leads her challenger by 12 points, {ending}."
    assert len(list(leads_in(mentions(text), POLICY))) == count


@pytest.mark.parametrize(
    "text",
    [
        "The plan passed with 46 votes to 31 and the coalition has a majority of 25.",
        "The plan passed with 46 votes to 31, and 25 members stayed away.",
        "The plan passed with 46 votes, a majority of 25.",
    ],
    ids=["of something else", "no difference", "one number"],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(apart_in(mentions(text), POLICY)) == []
