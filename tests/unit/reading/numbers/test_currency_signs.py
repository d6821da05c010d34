import pytest

from app.lexicon.loader import load
from app.reading.numbers.currency_signs import currency_before
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "code"),
    [
        ("$5", 1, "USD"),
        ("US$5", 2, "USD"),
        ("$US5", 2, "USD"),
        ("A$5", 2, "AUD"),
        ("C $5", 2, "CAD"),
        ("RM5", 1, "MYR"),
        ("USD 5", 1, "USD"),
        ("Rs 5", 1, "INR"),
        ("₹5", 1, "INR"),
        ("R18.25", 1, "ZAR"),
        ("R1,200", 1, "ZAR"),
        ("R500 million", 1, "ZAR"),
        ("N500m", 1, "NGN"),
        ("COP 5,000", 1, "COP"),
        ("J$5", 2, "JMD"),
        ("Tk 5", 1, "BDT"),
        ("Kč 5", 1, "CZK"),
        ("zl 5", 1, "PLN"),
        ("Ft 4 billion", 1, "HUF"),
        ("GH₵5", 2, "GHS"),
        ("Sh64", 1, "KES"),
        ("kr 5", 1, "kr"),
        ("K40bn", 1, "ZMW"),
        ("KD 4 million", 1, "KWD"),
        ("S/.30", 3, "PEN"),
    ],
)
def test_a_currency_stands_before_a_number(text: str, index: int, code: str) -> None:
    worded = currency_before(line(text), index)
    assert worded is not None
    assert worded.unit.name == code


@pytest.mark.parametrize(
    "text", ["R2", "R500", "R2.5", "R 18.25", "N95", "COP 26", "TOP 10", "K2", "Ft 30"]
)
def test_a_letter_before_a_number_that_a_name_has_is_no_currency(text: str) -> None:
    assert currency_before(line(text), 1) is None


def test_an_article_before_a_dollar_is_no_currency_letter() -> None:
    worded = currency_before(line("A $5 fine"), 2)
    assert worded is not None
    assert worded.unit.name == "USD"


def test_a_currency_is_looked_for_behind_whatever_a_sign_may_end_in() -> None:
    currencies = load().currencies
    for sign in currencies.signs:
        assert line(sign).texts[-1] in currencies.endings
