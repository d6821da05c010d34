"""What a number is held against measures the same as it."""

from datetime import date

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Prices rose 2.1% in October, up from 1.7% in September.", "1.7"),
        ("House prices rose 2.1% in the year to May, versus 1.7% in the year to April.", "1.7"),
        ("Exports dropped 2.1% in May, compared with a 1.7% decline in April.", "1.7"),
        ("Wages in public offices climbed by 2.1%, versus 1.7% in private ones.", "1.7"),
        ("The bank cut its growth forecast for 2023 to 2.1% from 1.7%.", "1.7"),
    ],
)
def test_a_change_is_held_against_a_change(text: str, surface: str) -> None:
    one, other = claim_in(text, "2.1", is_parsed=True), claim_in(text, surface, is_parsed=True)
    assert one.measure.statistic == other.measure.statistic == "change"
    assert one.measure.item == other.measure.item
    assert one.quantity.change == other.quantity.change


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Inflation rose 0.2 points to 2.1%, up from 1.7% in May.", "1.7"),
        ("Prices rose 2.1%, against an interest rate of 1.7%.", "1.7"),
        ("The jobless rate fell 2.1% from 4.7%.", "4.7"),
        ("Prices rose 2.1% in May, and unemployment stood at 1.7%.", "1.7"),
        ("Shares fell 2.1% to $40, from $48.", "48"),
    ],
)
def test_what_is_held_against_no_change_is_none(text: str, surface: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.statistic == "level"


def test_an_average_is_held_against_an_average() -> None:
    text = "Temperatures in March averaged 14.1C, compared with 13.5C a year ago."
    assert claim_in(text, "13.5", is_parsed=True).measure.statistic == "average"


def test_so_much_each_was_so_much_each_before() -> None:
    text = "The bank raised its dividend to 42 cents a share from 38 cents."
    one, other = claim_in(text, "42", is_parsed=True), claim_in(text, "38", is_parsed=True)
    assert other.measure.statistic == "rate"
    assert other.quantity.unit == one.quantity.unit


@pytest.mark.parametrize(
    "text",
    [
        "Net income fell to $143 million, or 61 cents a share, from $171 million a year earlier.",
        "Net income was $143 million (61 cents a share), compared with $171 million in May.",
    ],
)
def test_what_says_the_head_again_is_no_partner(text: str) -> None:
    claim = claim_in(text, "171", is_parsed=True)
    assert claim.quantity.unit.per is None
    assert claim.measure.item == "profit"


def test_all_that_a_number_is_held_against_is_held_against_that_one() -> None:
    text = "Prices rose 3.2% in April 2021, after 2.9% in March and 4.1% a year earlier."
    claim = claim_in(text, "4.1", is_parsed=True)
    assert (claim.measure.item, claim.measure.statistic) == ("price", "change")
    assert claim.period.as_of == date(2020, 4, 30)
    text = "The port handled 310 ships in April 2021, against 290 in March and 275 a year before."
    assert claim_in(text, "275", is_parsed=True).period.as_of == date(2020, 4, 30)


def test_what_stands_behind_a_verb_of_its_own_is_held_against_nothing() -> None:
    text = "Prices rose 3.2%, against 2.9% in May, and rents stood at 4.1% of income."
    assert claim_in(text, "4.1", is_parsed=True).measure.item != "price"


def test_the_share_before_the_sample_is_the_one_it_is_held_against() -> None:
    text = "Some 54% of the 1,012 people surveyed agreed, up from 47% in February."
    assert claim_in(text, "47", is_parsed=True).measure.statistic == "share"


def test_whoever_did_something_before_is_no_partner() -> None:
    claim = claim_in("Shares rose 4.1%, after 12% of holders sold.", "12", is_parsed=True)
    assert (claim.measure.item, claim.measure.statistic) == ("holder", "share")
