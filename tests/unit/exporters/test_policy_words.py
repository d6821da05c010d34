"""Every threshold is said in words, beside the id of its row in the file."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from app.exporters.policy_words import (
    SAYS,
    SECTIONS,
    SHARES,
    threshold_document,
    thresholds_of,
    value_words,
)
from app.lexicon.loader import load_policy

FILE = Path(__file__).parents[3] / "app" / "lexicon" / "data" / "tolerances.toml"
WORDS_ONLY = {"words", "alignment"}


def rows() -> dict[str, Decimal | int]:
    """Every number of the file by its id, but for weights."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"), parse_float=Decimal)
    return {
        f"{table}.{name}": value
        for table, members in tables.items()
        if table not in WORDS_ONLY
        for name, value in members.items()
        if isinstance(value, Decimal | int)
    }


def test_each_number_of_the_file_has_words_and_none_else() -> None:
    assert set(SAYS) == set(rows())
    assert set(SAYS) >= SHARES


def test_the_values_are_those_of_the_file() -> None:
    told = {
        one.id: one.value for _, thresholds in thresholds_of(load_policy()) for one in thresholds
    }
    assert told == rows()
    assert len(told) == len(SAYS)


def test_each_table_has_a_title_and_something_in_it() -> None:
    found = list(thresholds_of(load_policy()))
    assert [title for title, _ in found] == list(SECTIONS.values())
    assert all(thresholds for _, thresholds in found)


@pytest.mark.parametrize(
    ("identifier", "value", "said"),
    [
        ("precision.cap", Decimal("0.05"), "5%"),
        ("precision.hedged_cap", Decimal("0.10"), "10%"),
        ("gaps.weak_bound", Decimal(1), "100%"),
        ("precision.cap_floor", Decimal("0.5"), "0.5"),
        ("timing.level_days", 14, "14"),
        ("precision.exact_below", Decimal(100), "100"),
        ("timing.money_days", 1826, "1,826"),
    ],
)
def test_a_share_is_read_as_per_cent(identifier: str, value: Decimal, said: str) -> None:
    assert value_words(identifier, value) == said


def test_a_threshold_is_one_sentence_and_its_value() -> None:
    first = next(thresholds for _, thresholds in thresholds_of(load_policy()))[0]
    document = threshold_document(first)
    assert document["id"] == "precision.cap"
    assert document["value"] == Decimal("0.05")
    assert str(document["words"]).startswith("5% of the number")
