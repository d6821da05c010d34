"""One number in two currencies is a slip, unless both may be meant."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.checking.comparing.comparison import compared
from app.checking.comparing.currency_slips import currency_slip
from app.checking.comparing.evidence import Outcome
from app.domain import Claim, Measure, Modality, Rate, RateTable, Relation, Unit
from tests.unit.checking.making import POLICY, candidate, claim, quantity, with_modality

SUM = "254 million"
SLIP = Outcome(Relation.DRIFTS, "unit-slip")


def paid(value: str, code: str) -> Claim:
    return claim(quantity(value, Unit(code, "money")), measure=Measure("price"))


@pytest.mark.parametrize(
    ("ours", "theirs", "outcome"),
    [
        (("2540000000", "GBP"), ("2540000000", "USD"), SLIP),
        (("55300000000", "EUR"), ("55300000000", "CZK"), SLIP),
        (("2540000000", "GBP"), ("2550000000", "USD"), None),
        (("25000000", "GBP"), ("25000000", "USD"), None),
        (("254000000", "AUD"), ("254000000", "USD"), None),
        (("254000000", "krone"), ("254000000", "EUR"), None),
        (("254000000", "EUR"), ("254000000", "EUR"), None),
    ],
    ids=["pounds", "koruna", "another number", "few digits", "dollars", "whose krone", "one"],
)
def test_the_same_number_in_another_currency_is_a_slip(
    ours: tuple[str, str], theirs: tuple[str, str], outcome: Outcome | None
) -> None:
    assert currency_slip(candidate(paid(*ours), paid(*theirs))) == outcome


def test_where_two_currencies_are_worth_the_same_both_may_be_right() -> None:
    par = RateTable((Rate("EUR", "USD", date(2022, 1, 27), Decimal("1.02"), "ECB"),))
    pair = candidate(paid("254000000", "EUR"), paid("254000000", "USD"))
    policy = replace(POLICY, rates=par)
    asked = replace(pair, asked=replace(pair.asked, policy=policy))
    assert currency_slip(asked) is None


def test_a_plan_in_pounds_that_is_told_in_dollars_is_shown() -> None:
    planned = with_modality(paid("2540000000", "GBP"), Modality.PLANNED)
    found = compared(candidate(paid("2540000000", "USD"), planned))
    assert (found.relation, found.rule) == (Relation.DRIFTS, "unit-slip")
    assert found.reason.endswith("only one can be meant.")


@pytest.mark.parametrize(
    ("ours", "theirs", "outcome"),
    [
        ("The bid of US$254 million won.", "It offered A$254 million.", SLIP),
        ("The bid of USD 254 million won.", "It offered A$254 million.", SLIP),
        ("The bid of $254 million won.", "It offered A$254 million.", None),
        ("The bid of 254 million dollars won.", "It offered A$254 million.", None),
        ("A bid by MMG 254 million strong won.", "It offered A$254 million.", None),
    ],
)
def test_two_dollars_that_both_say_whose_they_are_are_no_one_sum(
    ours: str, theirs: str, outcome: Outcome | None
) -> None:
    stated, recorded = (
        replace(made, quote=ours, surface=SUM, quantity=replace(made.quantity, stated=SUM))
        for made in (paid("254000000", "USD"), paid("254000000", "AUD"))
    )
    pair = candidate(stated, recorded)
    told = replace(pair.figure.provenance, quote=theirs)
    assert currency_slip(replace(pair, figure=replace(pair.figure, provenance=told))) == outcome
