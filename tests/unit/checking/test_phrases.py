"""Numbers, dates and names are written as they are read aloud."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.checking.phrases import (
    claim_words,
    day_words,
    gap_words,
    multiple_words,
    name_words,
    number_words,
    quantity_words,
    scale_words,
    source_words,
    speaker_words,
)
from app.domain import Hedge, Quantity
from tests.unit.checking.making import (
    DOLLAR,
    PERCENT,
    POLICY,
    claim,
    figure,
    quantity,
    troops,
)


def test_a_day_is_written_out() -> None:
    assert day_words(date(2022, 1, 28)) == "28 January 2022"


def test_a_claim_speaks_in_its_own_words_on_one_line() -> None:
    stated = replace(troops("8500"), surface="8,500\n troops")
    assert claim_words(stated) == "8,500 troops"


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (quantity("8500"), "8,500 troops"),
        (quantity("1"), "1 troop"),
        (quantity("650", DOLLAR), "USD 650"),
        (quantity("650", replace(DOLLAR, name="")), "650"),
        (quantity("3.2", PERCENT), "3.2%"),
        (quantity("5", hedge=Hedge.RANGE, high="9"), "5 to 9 troops"),
        (replace(quantity("5"), stated="five\ntroops"), "five troops"),
        (
            replace(quantity("5", hedge=Hedge.RANGE, high="9"), stated="5 and 9 troops"),
            "5 to 9 troops",
        ),
        (replace(quantity("5"), stated="5 and 9 troops"), "5 and 9 troops"),
    ],
)
def test_a_number_without_words_is_written_with_its_unit(stated: Quantity, words: str) -> None:
    assert quantity_words(stated) == words


def test_a_source_names_whom_it_credits() -> None:
    assert source_words(figure(troops("1"))) == "AFP"
    credited = claim(quantity("1"), speaker="the police")
    assert source_words(figure(credited)) == "AFP, quoting the police,"
    assert source_words(figure(claim(quantity("1"), speaker="afp"))) == "AFP"


def test_some_names_carry_an_article() -> None:
    assert name_words("United States", POLICY) == "the United States"
    assert name_words("NATO", POLICY) == "NATO"


def test_a_multiple_is_said_in_words() -> None:
    assert multiple_words(3, is_more=True) == "a thousand times as much"
    assert multiple_words(1, is_more=False) == "a tenth of that"
    assert multiple_words(4, is_more=True) == "10^4 times as much"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("5000000000", "billion and trillion"),
        ("650000000", "million and billion"),
        ("6500", "thousand and million"),
        ("650", ""),
    ],
)
def test_scale_words_fit_the_smaller_number(value: str, words: str) -> None:
    assert scale_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        ("150", "100", "50% more"),
        ("50", "100", "50% less"),
        ("100.5", "100", "0.5% more"),
        ("5", "0", "no longer zero"),
    ],
)
def test_a_gap_is_a_share_of_the_figure(ours: str, theirs: str, words: str) -> None:
    assert gap_words(Decimal(ours), Decimal(theirs)) == words


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("disaster agency", "the disaster agency"),
        ("Red Cross", "Red Cross"),
        ("the mayor", "the mayor"),
    ],
)
def test_a_common_noun_that_speaks_takes_its_article(speaker: str, words: str) -> None:
    assert speaker_words(speaker) == words


def test_a_number_that_opened_a_sentence_is_small_inside_another() -> None:
    opening = replace(troops("150000"), surface="Some 150,000 troops")
    assert claim_words(opening) == "some 150,000 troops"
    assert claim_words(replace(opening, surface="USD 5 million")) == "USD 5 million"


@pytest.mark.parametrize(
    ("value", "words"), [("33.33", "33"), ("1049858", "1,049,858"), ("3.14", "3.1"), ("2", "2")]
)
def test_a_worked_out_number_has_no_needless_digits(value: str, words: str) -> None:
    assert number_words(Decimal(value)) == words
