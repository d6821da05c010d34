from decimal import Decimal

import pytest

from app.reading.numbers.measured import measured_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "value", "unit"),
    [
        ("$1.2bn", 1, "1200000000", "USD"),
        ("$5m", 1, "5000000", "USD"),
        ("5m euros", 0, "5000000", "EUR"),
        ("5m tall", 0, "5", "metre"),
        ("5m ($7m)", 0, "5000000", None),
        ("5m users", 0, "5000000", None),
        ("35m of its phones", 0, "35000000", None),
        ("40k votes", 0, "40000", None),
        ("$31T", 1, "31000000000000", "USD"),
        ("50p", 0, "0.5", "GBP"),
        ("20 million pounds", 0, "20000000", "GBP"),
        ("20 pounds", 0, "20", "pound"),
        ("900 pounds of rent", 0, "900", "pound"),
        ("900 pounds in rent", 0, "900", "GBP"),
        ("117 degrees in the heat", 0, "117", "fahrenheit"),
        ("41 degrees in the heat", 0, "41", "degree"),
        ("half a million pounds a week", 0, "500000", "GBP/week"),
        ("$217/t", 1, "217", "USD/tonne"),
        ("75 USD million", 0, "75000000", "USD"),
        ("30 MUSD", 0, "30000000", "USD"),
        ("$10 dollars", 1, "10", "USD"),
        ("$10 U.S. per barrel", 1, "10", "USD/barrel"),
        ("$10 Canadian.", 1, "10", "CAD"),
        ("€10 US", 1, "10", "EUR"),
        ("$10 Canadian officials", 1, "10", "USD"),
        ("two dollars and five cents", 0, "2.05", "USD"),
        ("-$5m", 2, "-5000000", "USD"),
        ("a third of it", 0, "33.33", "%"),
        ("1/4 of voters", 0, "25", "%"),
        ("1/4 of an inch", 0, "0.25", "inch"),
        ("1/4 of a US gallon", 0, "0.25", "gallon"),
        ("half a mile", 0, "0.5", "mile"),
        ("4.2 s later", 0, "4.2", "second"),
        ("4 s later", 0, "4", None),
        ("20 degrees below zero", 0, "-20", "degree"),
        ("20 people below zero", 0, "20", None),
        ("12 stone heavier", 0, "12", None),
        ("12 stone and", 0, "12", "stone"),
        ("10 cubic feet per second", 0, "10", "cubic foot/second"),
        ("20 and a half hours", 0, "20.5", "hour"),
        ("half a percentage point", 0, "0.5", "percentage point"),
        ("a quarter percentage point", 0, "0.25", "percentage point"),
        ("half a per cent", 0, "0.5", "%"),
        ("three-quarters of a per cent", 0, "0.75", "%"),
        ("61 billion U.S. dollars", 0, "61000000000", "USD"),
        ("three quarters of an hour", 0, "0.75", "hour"),
        ("500 more tonnes of grain", 0, "500", "tonne"),
        ("12 straight months", 0, "12", "month"),
        ("5 million extra euros", 0, "5000000", "EUR"),
        ("5 additional percentage points", 0, "5", "percentage point"),
        ("40 extra litres of milk a day", 0, "40", "litre/day"),
        ("40 new pound coins", 0, "40", None),
        ("40 steel tonnes", 0, "40", None),
    ],
)
def test_a_number_is_read_with_its_unit(
    text: str, index: int, value: str, unit: str | None
) -> None:
    measured = measured_at(line(text), index)
    assert measured is not None
    assert measured.numeral.low == Decimal(value)
    assert (measured.unit.name if measured.unit else None) == unit


def test_a_word_is_no_number() -> None:
    assert measured_at(line("dollars"), 0) is None


def test_pounds_in_words_are_the_money_that_the_sign_says() -> None:
    signed, worded = measured_at(line("£20 million"), 1), measured_at(line("20 million pounds"), 0)
    assert signed
    assert worded
    assert worded.unit == signed.unit
