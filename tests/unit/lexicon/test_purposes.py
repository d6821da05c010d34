"""Which money is told to be for something, and by which words."""

import pytest

from app.lexicon.loader import load

PURPOSES = load().language.subjects.purposes


@pytest.mark.parametrize(
    ("item", "behind"), [("spending", "on"), ("budget", "for"), ("investment", "in")]
)
def test_money_of_some_kinds_is_for_something(item: str, behind: str) -> None:
    row = PURPOSES.of(item)
    assert row is not None
    assert behind in row.behind


def test_what_is_earned_is_for_nothing() -> None:
    assert PURPOSES.of("revenue") is None


def test_no_item_is_in_two_rows() -> None:
    items = [item for row in PURPOSES.row for item in row.items]
    assert len(items) == len(set(items))
