"""A rate that is told for two stretches is told with "or"."""

from decimal import Decimal

import pytest

from app.checking.alone.stretches import A_YEAR, a_year, pairs_of_years, retold_in, spread_in
from app.checking.intervals import overlap
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def test_a_month_is_told_again_as_a_year() -> None:
    told = mentions("The pool costs £640,000 a month, or £9.7 million a year.")
    ((one, other),) = retold_in(told, POLICY)
    assert (one.quantity.unit.per, other.quantity.unit.per) == ("month", "year")
    assert a_year(one, POLICY).low == 12 * (one.interval(POLICY).low or 0)
    assert a_year(other, POLICY) == other.interval(POLICY)


@pytest.mark.parametrize(
    "text",
    [
        "The pool costs £640,000 a month, and £9.7 million a year goes to the library.",
        "The pool costs £640,000 a month, or €9.7 million a year.",
        "The pool costs £640,000 a day, or £9.7 million a year.",
        "The pool costs £640,000 a month, or £640,001 a month.",
    ],
    ids=["something else", "another currency", "days of work", "one stretch"],
)
def test_other_rates_are_no_retelling(text: str) -> None:
    assert list(retold_in(mentions(text), POLICY)) == []


def test_a_week_may_be_of_work() -> None:
    told = mentions("The mill uses 50 tonnes a day, or 250 tonnes a week.")
    ((one, other),) = retold_in(told, POLICY)
    weeks = [overlap(*pair) for pair in pairs_of_years(one, other, POLICY)]
    assert weeks == [True, False, False]  # of five days, and of six and seven


def test_a_year_has_so_many_of_each() -> None:
    assert {
        "year": Decimal(1),
        "half-year": Decimal(2),
        "quarter": Decimal(4),
        "month": Decimal(12),
    } == A_YEAR


def test_a_sum_is_spread_over_years() -> None:
    text = "The fund will spend 300 million euros over three years, or 150 million a year."
    ((total, stretch, each),) = spread_in(mentions(text), POLICY)
    assert (total.surface, stretch.surface) == ("300 million euros", "three years")
    assert each.surface.startswith("150 million")


@pytest.mark.parametrize(
    "text",
    [
        "The fund will spend 300 million euros over three years, and 150 million a year later.",
        "The fund will spend 300 million euros in three towns, or 150 million a year.",
        "The fund has spent 300 million euros over three years, or 150 million more than planned.",
    ],
    ids=["something else", "no stretch", "no rate"],
)
def test_a_sum_that_is_not_spread(text: str) -> None:
    assert list(spread_in(mentions(text), POLICY)) == []
