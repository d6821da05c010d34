"""Two currencies meet at the rate of the day, or not at all."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from app.checking.exchange import figure_interval, figure_value, has_one_unit
from app.checking.tolerance import tolerance_of
from app.domain import Claim, Measure, Rate, RateTable, Unit
from tests.unit.checking.making import DAY, DOLLAR, POLICY, claim, figure, quantity, troops

EURO = Unit("EUR", "money")
RATED = replace(POLICY, rates=RateTable((Rate("EUR", "USD", DAY, Decimal("1.10")),)))
KILOMETRE = Unit("kilometre", "length", Decimal(1000))
METRE = Unit("metre", "length")


def money(value: str, unit: Unit) -> Claim:
    return claim(quantity(value, unit), measure=Measure("contract"))


def test_without_a_rate_two_currencies_are_not_one() -> None:
    dollars, euros = money("11000", DOLLAR), figure(money("10000", EURO))
    assert not has_one_unit(dollars, euros, POLICY)
    assert has_one_unit(dollars, euros, RATED)


def test_a_rate_of_last_month_is_too_old() -> None:
    dollars = money("11000", DOLLAR)
    late = replace(money("10000", EURO), period=replace(dollars.period, as_of=DAY + timedelta(40)))
    assert not has_one_unit(dollars, figure(late), RATED)


def test_the_rate_adds_its_slack_to_both_ends() -> None:
    dollars, euros = money("11000000000", DOLLAR), figure(money("10000000000", EURO))
    stated = tolerance_of(euros.quantity, RATED)
    interval = figure_interval(dollars, euros, stated, RATED)
    assert figure_value(dollars, euros, RATED) == Decimal(11000000000)
    assert (interval.low, interval.high) == (Decimal(10241000000), Decimal(11781000000))


def test_lengths_convert_without_a_rate() -> None:
    long, short = claim(quantity("1281", METRE)), figure(claim(quantity("1.3", KILOMETRE)))
    assert has_one_unit(long, short, POLICY)
    assert figure_value(long, short, POLICY) == Decimal(1300)


def test_what_nothing_converts_stays_as_it_is() -> None:
    assert figure_value(money("11", DOLLAR), figure(troops("8500")), POLICY) == Decimal(8500)
