"""A change on the quarter is none on the year, unless one of them is said for a year."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.checking.comparing.paces import (
    Pace,
    annualised,
    annualised_interval,
    are_annualised_once,
    pace_of,
    paces_differ,
)
from app.domain import Claim, Measure, Statistic, Tolerance
from tests.unit.checking.making import PERCENT, POLICY, claim, figure, quantity

CHANGE = Measure("output", statistic=Statistic.CHANGE)


def told(quote: str, measure: Measure = CHANGE) -> Claim:
    return replace(claim(quantity("0.5", PERCENT), measure=measure), quote=quote)


@pytest.mark.parametrize(
    ("quote", "pace"),
    [
        ("Output rose 0.5% from a year earlier.", Pace.YEAR),
        ("Output rose 0.5% quarter-on-quarter.", Pace.QUARTER),
        ("Output rose 0.5% in May from April.", Pace.MONTH),
        ("Output rose at an annualized rate of 0.5%.", Pace.ANNUALISED),
        ("Output rose 0.5%.", None),
        ("Output rose 0.5% on the month and 4% from a year earlier.", None),
    ],
)
def test_the_quote_says_against_what(quote: str, pace: Pace | None) -> None:
    assert pace_of(quote, POLICY) is pace


def differ(ours: str, theirs: str, measure: Measure = CHANGE) -> bool:
    return paces_differ(told(ours, measure), figure(told(theirs, measure)), POLICY)


def test_a_change_on_the_year_is_none_on_the_month() -> None:
    assert differ("Up 0.5% from a year earlier.", "Up 0.5% from April.")


def test_silence_on_one_side_keeps_nothing_apart() -> None:
    assert not differ("Up 0.5% from a year earlier.", "Up 0.5%.")


def test_an_annualised_change_is_converted_and_not_kept_apart() -> None:
    assert not differ("Up 0.5% on the quarter.", "Up 2% annualised.")
    assert are_annualised_once(Pace.QUARTER, Pace.ANNUALISED)
    assert not are_annualised_once(Pace.YEAR, Pace.ANNUALISED)


def test_levels_have_no_pace() -> None:
    assert not differ("0.5% from a year earlier.", "0.5% from April.", Measure("output"))


def test_a_quarter_becomes_a_year_by_growing_four_times() -> None:
    assert round(annualised(Decimal("0.5")), 3) == Decimal("2.015")
    both = annualised_interval(Tolerance(Decimal("0.45"), Decimal("0.55")))
    assert both.low is not None
    assert both.high is not None
    assert both.low < Decimal("2.0") < both.high
    assert annualised_interval(Tolerance(None, None)) == Tolerance(None, None)
