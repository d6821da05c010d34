"""Each rule raises its own notice; whole sentences stand in tests/corpus/en/arithmetic.toml."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.checking.alone.arithmetic import arithmetic_notices
from app.domain import Rate, RateTable
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import PUBLISHED, claims_of


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The number of cases halved to 40 from 60.",
            "This sentence says halved, but from 60 to 40 is 33% less.",
        ),
        (
            "Exports rose by $5bn to $45bn from $30bn.",
            "This sentence says $5bn, but from $30bn to $45bn is 15,000,000,000 more.",
        ),
        (
            "46 of the 88 members (62.3%) voted in favour.",
            "This sentence says 62.3%, but 46 of the 88 members is 52%.",
        ),
        (
            "Inflation was 3.1 per cent, up from 4.2 per cent in May.",
            "This sentence says 3.1 per cent, up from 4.2 per cent, but it is less.",
        ),
        (
            "The 16 victims (12 women and 5 men) were buried.",
            "12 women and 5 men are 17 together, not the 16 victims.",
        ),
        (
            "Orne has had 2,050 cases and 41 deaths, a fatality rate of 20%.",
            "This sentence says 20%, but 41 of 2,050 cases is 2%.",
        ),
        (
            "It paid $25 million for 8 billion messages, or 3 cents per 1,000.",
            "$25 million for 8 billion messages is not 3 cents per 1,000.",
        ),
    ],
)
def test_the_reason_does_the_sum(text: str, reason: str) -> None:
    (notice,) = arithmetic_notices(claims_of(text), POLICY)
    assert notice.reason.replace("the ", "") == reason.replace("the ", "")


def test_two_currencies_need_a_rate() -> None:
    claims = claims_of("The bridge cost 13.5 billion francs ($28 billion).")
    rates = RateTable((Rate("CHF", "USD", PUBLISHED, Decimal("1.09")),))
    assert arithmetic_notices(claims, POLICY) == ()
    (notice,) = arithmetic_notices(claims, replace(POLICY, rates=rates))
    assert notice.kind == "arithmetic"


def test_a_fitting_rate_says_nothing() -> None:
    claims = claims_of("The bridge cost 13.5 billion francs ($14.7 billion).")
    rates = RateTable((Rate("CHF", "USD", PUBLISHED, Decimal("1.09")),))
    assert arithmetic_notices(claims, replace(POLICY, rates=rates)) == ()


def test_a_sum_of_another_year_without_its_rate_accuses_nobody() -> None:
    claims = claims_of("The bridge cost 13.5 billion francs ($28 billion) in 1995.")
    rated = replace(POLICY, rates=RateTable((Rate("CHF", "USD", PUBLISHED, Decimal("1.09")),)))
    assert claims[0].period.start == date(1995, 1, 1)
    assert arithmetic_notices(claims, rated, PUBLISHED) == ()


def test_the_notice_names_the_rate_that_it_rests_on() -> None:
    claims = claims_of("The bridge cost 13.5 billion francs ($28 billion).")
    rates = RateTable((Rate("USD", "CHF", PUBLISHED, Decimal("0.92"), "ECB"),))
    (notice,) = arithmetic_notices(claims, replace(POLICY, rates=rates), PUBLISHED)
    assert notice.reason.endswith("; 1 USD was 0.92 CHF on 3 June 2022 (ECB).")
