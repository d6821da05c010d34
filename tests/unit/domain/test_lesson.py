"""The same fact, or the same words, have one key; anything that makes them another has another."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.lesson import Fact, Spoken, canonical

FACT = Fact("level", "troop", Decimal(8500), Decimal(8500), "exact")
SPOKEN = Spoken("8,500 troops", "troop", "troop", "level", "Norland", None)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Decimal(8500), "8500"),
        (Decimal("8.5E+3"), "8500"),
        (Decimal("8500.00"), "8500"),
        (Decimal("2.10"), "2.1"),
        (Decimal("0.0"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("-12.50"), "-12.5"),
        (Decimal(123456789012345678901234567890), "123456789012345678901234567890"),
        (None, None),
    ],
)
def test_equal_numbers_have_one_spelling(number: Decimal | None, words: str | None) -> None:
    assert canonical(number) == words


def test_eight_and_a_half_thousand_is_8500() -> None:
    thousand = Decimal("8.5") * Decimal("1E+3")
    assert replace(FACT, low=thousand, high=thousand).key == FACT.key


@pytest.mark.parametrize(
    "other",
    [
        replace(FACT, statistic="share"),
        replace(FACT, unit="soldier"),
        replace(FACT, high=Decimal(9000)),
        replace(FACT, high=None),
        replace(FACT, bound="about"),
        replace(FACT, change="up"),
    ],
)
def test_whatever_is_stated_otherwise_is_another_fact(other: Fact) -> None:
    assert other.key != FACT.key


def test_case_and_white_space_make_no_other_words() -> None:
    shouted = replace(SPOKEN, surface=" 8,500\n TROOPS ", subject="NORLAND")
    assert shouted.key == SPOKEN.key


@pytest.mark.parametrize(
    "other",
    [
        replace(SPOKEN, surface="8500 troops"),
        replace(SPOKEN, item="soldier"),
        replace(SPOKEN, unit="soldier"),
        replace(SPOKEN, statistic="share"),
        replace(SPOKEN, subject=None),
        replace(SPOKEN, subject=None, place="Norland"),
    ],
)
def test_whatever_is_read_otherwise_is_spoken_otherwise(other: Spoken) -> None:
    assert other.key != SPOKEN.key


def test_a_fact_is_never_taken_for_words() -> None:
    assert FACT.key.startswith("fact_")
    assert SPOKEN.key.startswith("words_")
