"""Passages whose numbers do not fit: how many are seen, and that none of the right ones is doubted.

Their writer had seen neither code nor output: half of 160 passages have one number that cannot be
right beside the others, the rest is right and as tricky. On the tree on which they were counted
first, four and five of 40 wrong ones were seen in the two halves. Then the errors of the first half
were read; the second is kept. What is seen there tells what to expect: most forms are not known
yet, and what is noticed is wrong.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.checking.alone.arithmetic import arithmetic_notices
from app.checking.alone.notices import notices_of
from app.domain import Article
from app.lexicon.loader import load, load_policy
from app.reading import read
from app.wiring import load_parser

ENGLISH = Path(__file__).parent / "en"
LEAST_SEEN = {"pencil": 26, "pencil-held": 7, "pencil-plain": 67}
WRONG = {"pencil": 40, "pencil-held": 40, "pencil-plain": 120}
RIGHT = 40
"""So many passages of each are right."""

Rows = list[dict[str, Any]]


@cache
def rows_of(half: str) -> Rows:
    rows: Rows = tomllib.loads((ENGLISH / f"{half}.toml").read_text("utf-8"))["row"]
    return rows


@cache
def noticed(text: str) -> bool:
    """Whether the text by itself raises any notice."""
    article = Article("art_1", text, "Meridian Wire")
    policy, reading = load_policy(), read(article, load(), load_parser())
    return any(arithmetic_notices(reading.claims, policy)) or any(notices_of(reading, policy))


@pytest.mark.parametrize("half", LEAST_SEEN)
def test_some_of_the_wrong_ones_are_seen(half: str) -> None:
    seen = sum(noticed(row["text"]) for row in rows_of(half) if "wrong" in row)
    assert seen >= LEAST_SEEN[half]  # a count alone: the kept half is not to be read


@pytest.mark.parametrize("half", LEAST_SEEN)
def test_none_of_the_right_ones_is_doubted(half: str) -> None:
    assert sum(noticed(row["text"]) for row in rows_of(half) if "wrong" not in row) == 0


@pytest.mark.parametrize("half", LEAST_SEEN)
def test_a_wrong_number_stands_once_in_its_text(half: str) -> None:
    rows = rows_of(half)
    wrong = [row["text"].count(row["wrong"]) for row in rows if "wrong" in row]
    assert (len(wrong), set(wrong), len(rows)) == (WRONG[half], {1}, WRONG[half] + RIGHT)
