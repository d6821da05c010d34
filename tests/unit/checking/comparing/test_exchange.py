"""Two currencies meet at the rate of the time, or not at all."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.checking.comparing.comparison import compared
from app.checking.comparing.exchange import (
    exchanged,
    figure_interval,
    figure_value,
    has_one_unit,
    named_as,
)
from app.checking.tolerance import tolerance_of
from app.domain import (
    Claim,
    Comparison,
    Measure,
    Quotation,
    Rate,
    RateTable,
    Relation,
    Tolerance,
    Unit,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    POLICY,
    asked_anew,
    candidate,
    claim,
    figure,
    quantity,
    troops,
)

EURO = Unit("EUR", "money")
RATED = replace(POLICY, rates=RateTable((Rate("EUR", "USD", DAY, Decimal("1.10"), "ECB"),)))
KILOMETRE = Unit("kilometre", "length", Decimal(1000))
METRE = Unit("metre", "length")


def money(value: str, unit: Unit) -> Claim:
    return claim(quantity(value, unit), measure=Measure("contract"))


def held(ours: str, theirs: str) -> Comparison:
    """So many dollars against so many euros on file."""
    beside = candidate(money(ours, DOLLAR), money(theirs, EURO))
    return compared(asked_anew(beside, policy=RATED))


def test_without_a_rate_two_currencies_are_not_one() -> None:
    dollars, euros = money("11000", DOLLAR), figure(money("10000", EURO))
    assert not has_one_unit(dollars, euros, POLICY)
    assert has_one_unit(dollars, euros, RATED)


def test_a_rate_of_last_month_is_too_old() -> None:
    dollars = money("11000", DOLLAR)
    period = replace(dollars.period, as_of=DAY + timedelta(40))
    late = figure(replace(money("10000", EURO), period=period))
    late = replace(late, provenance=replace(late.provenance, published=DAY + timedelta(40)))
    assert not has_one_unit(dollars, late, RATED)


def test_money_of_a_time_to_come_has_the_rate_of_the_day_it_was_told() -> None:
    dollars = money("11000", DOLLAR)
    euros = money("10000", EURO)
    period = replace(euros.period, as_of=date(2030, 12, 31))
    pledged = figure(replace(euros, period=period))
    pledged = replace(pledged, provenance=replace(pledged.provenance, published=DAY))
    assert figure_value(dollars, pledged, RATED) == Decimal(11000)


def test_the_rate_adds_its_slack_to_both_ends() -> None:
    dollars, euros = money("11000000000", DOLLAR), figure(money("10000000000", EURO))
    stated = tolerance_of(euros.quantity, RATED)
    interval = figure_interval(dollars, euros, stated, RATED)
    assert figure_value(dollars, euros, RATED) == Decimal(11000000000)
    assert (interval.low, interval.high) == (Decimal(10241000000), Decimal(11781000000))


def test_a_stretch_is_exchanged_at_its_mean_and_reaches_to_its_ends() -> None:
    first = DAY - timedelta(2)
    values = ("1.00", "1.20", "1.40")
    rates = tuple(
        Rate("EUR", "USD", first + timedelta(at), Decimal(one)) for at, one in enumerate(values)
    )
    policy = replace(POLICY, rates=RateTable(rates))
    euros = money("10000", EURO)
    stretch = figure(replace(euros, period=replace(euros.period, start=first, end=DAY)))
    stretch = replace(stretch, provenance=replace(stretch.provenance, published=DAY))
    dollars, stated = money("12000", DOLLAR), Tolerance(Decimal(10000), Decimal(10000))
    assert figure_value(dollars, stretch, policy) == Decimal(12000)
    interval = figure_interval(dollars, stretch, stated, policy)
    assert (interval.low, interval.high) == (Decimal(10000), Decimal(14000))


def test_a_loss_is_widened_outwards_too() -> None:
    rate = Quotation("EUR", "USD", Decimal(1), Decimal(1), Decimal(1), DAY, DAY, ("ECB",))
    found = exchanged(Tolerance(Decimal(-100), Decimal(-50)), rate, Decimal("0.02"))
    assert (found.low, found.high) == (Decimal("-102.00"), Decimal("-49.00"))


def test_the_same_sum_agrees_and_names_its_rate() -> None:
    found = held("11000000000", "10000000000")
    assert (found.relation, found.rule) == (Relation.AGREES, "converted")
    assert found.exchange is not None
    assert found.exchange.sources == ("ECB",)
    assert "in another currency; 1 EUR was 1.1 USD on 28 January 2022 (ECB)." in found.reason


def test_a_thousand_times_as_much_conflicts_in_any_currency() -> None:
    found = held("11000000", "10000000000")
    assert (found.relation, found.rule) == (Relation.CONFLICTS, "magnitude-slip")


def test_digits_that_a_rate_made_accuse_nobody() -> None:
    # 1,234,000 euros are 1,357,400 dollars: swapped digits or a small gap say nothing there.
    assert held("1537400", "1234000").rule == "outside-tolerance"
    assert held("135740000", "12340000").rule != "magnitude-slip"


def test_lengths_convert_without_a_rate() -> None:
    long, short = claim(quantity("1281", METRE)), figure(claim(quantity("1.3", KILOMETRE)))
    assert has_one_unit(long, short, POLICY)
    assert figure_value(long, short, POLICY) == Decimal(1300)


def test_what_nothing_converts_stays_as_it_is() -> None:
    assert figure_value(money("11", DOLLAR), figure(troops("8500")), POLICY) == Decimal(8500)


def of(name: str, value: str = "8400000000") -> Claim:
    return claim(quantity(value, Unit(name, "money")))


@pytest.mark.parametrize(
    ("ours", "theirs", "taken"),
    [
        ("krone", "DKK", "DKK"),
        ("DKK", "krone", "krone"),
        ("krone", "SEK", "krone"),
        ("peso", "CLP", "CLP"),
        ("DKK", "NOK", "DKK"),
    ],
)
def test_kroner_are_those_of_whoever_says_whose_they_are(
    ours: str, theirs: str, taken: str
) -> None:
    assert named_as(of(ours), figure(of(theirs)), POLICY).quantity.unit.name == taken
