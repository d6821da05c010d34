"""Labelled news passages: how much of each field is read right, on both halves.

The floors are what was measured; a change that lowers one has to say why. That of `kind` on the
kept half fell from 0.76: the labels give a number the kind of its item, where SEMANTICS 2.7 tells
troops sent this month from troops in place. What was done over a stretch of time is a flow now, and
what was done so far a total, as the passages of other writers have it (test_measured.py). That of
`part` on the first half fell from 0.97: a fall "among patients" is theirs, which no label says.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.wiring import load_parser
from tests.corpus.scoring import FIELDS, Judged, false_claims, is_right, judged, passages_in

ENGLISH = Path(__file__).parent / "en"
HALVES = {name: passages_in(ENGLISH / f"{name}.toml") for name in ("news", "news-held")}
FALSE_CLAIMS = {"news": 2, "news-held": 9}
FLOORS = {
    "value": (0.97, 0.97),
    "unit": (0.92, 0.88),
    "bound": (0.97, 0.97),
    "change": (0.9, 0.91),
    "item": (0.88, 0.71),
    "statistic": (0.94, 0.94),
    "kind": (0.85, 0.7),
    "subject": (0.87, 0.8),
    "place": (0.88, 0.84),
    "event": (0.83, 0.72),
    "context": (0.95, 0.95),
    "part": (0.96, 0.95),
    "attribution": (0.92, 0.88),
    "modality": (0.95, 0.91),
    "time": (0.9, 0.88),
    "basis": (0.9, 0.89),
    "checkworthy": (0.96, 0.97),
}
"""Kind: the kept half was labelled before what was done over a stretch of days counted as a flow
and what has been done so far as a total (SEMANTICS 2.7 and 4.0); it calls those levels. Both do
where something happened once ("captured 38", "four were charged"), which passages of other writers
call a total or an occasion: 0.87 and 0.73 before, and there 0.82 became 0.85.

For each field the share read right on the development half, and on the one kept for counting."""


@cache
def numbers_of(half: str) -> list[Judged]:
    """Read at first use: who only asks which tests there are does not wait for it."""
    return list(judged(HALVES[half], load_parser()))


@pytest.mark.parametrize("field", FLOORS)
@pytest.mark.parametrize("half", HALVES)
def test_a_field_is_read_right_at_least_as_often_as_measured(half: str, field: str) -> None:
    numbers = numbers_of(half)
    floor = FLOORS[field][list(HALVES).index(half)]
    share = sum(is_right(one, field) for one in numbers) / len(numbers)
    assert share >= floor  # plain numbers: a failure must not print the kept half


def test_every_labelled_field_has_a_floor() -> None:
    assert FLOORS.keys() == FIELDS.keys()


@pytest.mark.parametrize("half", HALVES)
def test_hardly_a_number_that_counts_nothing_is_claimed(half: str) -> None:
    count = len(
        false_claims(HALVES[half], load_parser())
    )  # a count alone: the kept half is not to be read
    assert count <= FALSE_CLAIMS[half]


def _labels() -> list[tuple[str, dict[str, Any]]]:
    return [
        (passage["text"], label)
        for rows in HALVES.values()
        for passage in rows
        for label in passage.get("number", ())
    ]


def test_each_labelled_numeral_stands_once_in_its_text() -> None:
    assert [
        label["numeral"] for text, label in _labels() if text.count(label["numeral"]) != 1
    ] == []
