"""A fatality rate belongs to the dead and the cases right before it."""

import pytest

from app.checking.alone.fatality import fatality_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


@pytest.mark.parametrize(
    "text",
    [
        "Orne has had 2,050 cases and 41 deaths, a fatality rate of 2 per cent.",
        "Orne has had 41 deaths from 2,050 cases, or a death rate of 2%.",
        "Orne has had 2,050 cases and 41 deaths (a case fatality rate of 2%).",
    ],
)
def test_it_is_worked_out_of_the_dead_and_the_cases(text: str) -> None:
    (found,) = fatality_in(mentions(text), POLICY)
    assert [str(one.quantity.amount.low) for one in (found.dead, found.sick)] == ["41", "2050"]


@pytest.mark.parametrize(
    "text",
    [
        "Orne has had 2,050 cases and 41 deaths.",
        "Orne has had 2,050 cases and 41 deaths, and in Velmark the fatality rate is 3%.",
        "Orne has had 2,050 cases and 41 deaths, 30 deaths in May alone, a fatality rate of 2%.",
        "The fatality rate was 2% among 2,050 cases and 41 deaths.",
    ],
)
def test_another_rate_is_left_alone(text: str) -> None:
    assert list(fatality_in(mentions(text), POLICY)) == []
