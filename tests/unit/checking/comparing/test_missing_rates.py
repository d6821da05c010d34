"""A desk reads which rate is missing, and for when."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from app.checking.comparing.comparison import compared
from app.checking.comparing.missing_rates import missing_rate
from app.domain import Claim, Figure, Measure, Policy, Rate, RateTable, Relation, Unit
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    POLICY,
    asked_anew,
    candidate,
    claim,
    figure,
    quantity,
)

HRYVNIA = Unit("UAH", "money")
ROUBLE = Unit("RUB", "money")
RATES = (
    Rate("EUR", "USD", DAY, Decimal("1.11"), "ECB"),
    Rate("EUR", "RUB", DAY - timedelta(1), Decimal(87), "ECB"),
    Rate("EUR", "RUB", DAY, None, "ECB"),
)
RATED = replace(POLICY, rates=RateTable(RATES))


def money(value: str, unit: Unit) -> Claim:
    return claim(quantity(value, unit), measure=Measure("contract"))


def said(unit: Unit, policy: Policy = RATED) -> str | None:
    return missing_rate(money("11", DOLLAR), figure(money("10", unit)), policy)


def stretched(recorded: Figure, first: date, last: date) -> Figure:
    period = replace(recorded.period, start=first, end=last)
    return replace(recorded, period=period, provenance=replace(recorded.provenance, published=last))


def test_the_currency_without_a_rate_is_named() -> None:
    assert said(HRYVNIA) == "no UAH rate within 7 days of 28 January 2022"


def test_a_frozen_currency_is_said_to_have_ended() -> None:
    assert said(ROUBLE) == "ECB gives no RUB rate since 28 January 2022"


def test_where_no_rates_are_on_file_there_is_nothing_to_name() -> None:
    assert said(HRYVNIA, POLICY) is None


def test_a_period_names_its_ends() -> None:
    euros = stretched(figure(money("10", Unit("EUR", "money"))), date(2021, 1, 1), DAY)
    words = missing_rate(money("11", DOLLAR), euros, RATED)
    assert words == "no EUR and USD rates for all of 1 January 2021 to 28 January 2022"


def test_a_period_of_many_years_is_too_long_for_a_mean() -> None:
    euros = stretched(figure(money("10", Unit("EUR", "money"))), date(2001, 1, 1), DAY)
    words = missing_rate(money("11", DOLLAR), euros, RATED)
    assert words == "1 January 2001 to 28 January 2022 is too long for a mean rate"


def test_the_evidence_says_so_and_nothing_is_compared() -> None:
    beside = candidate(money("11", DOLLAR), money("300", HRYVNIA))
    found = compared(asked_anew(beside, policy=RATED))
    assert (found.relation, found.rule) == (Relation.NOT_COMPARABLE, "currency")
    assert found.exchange is None
    assert found.reason.endswith(
        "; no UAH rate within 7 days of 28 January 2022, so the two are not compared."
    )
