"""What a number is held against measures the same as it."""

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
