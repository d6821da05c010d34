"""How often two phrases are told to be one thing or two, counted over pairs of our own."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from app.lexicon.loader import load
from app.lexicon.meanings import Meanings
from app.lexicon.vectors import Vectors

ROWS = tomllib.loads((Path(__file__).parent / "en" / "meanings.toml").read_text("utf-8"))
MEANINGS = load().language.meanings
WITHOUT_VECTORS = replace(MEANINGS, vectors=Vectors(cosine=lambda _one, _other: 0.0))
THRESHOLD = 0.95
"""At or above it two phrases count as one thing."""


class Score(NamedTuple):
    """How well a similarity ranks pairs, and how many it sorts right at the threshold."""

    auc: float
    accuracy: float


def score(meanings: Meanings, half: str) -> Score:
    same, other = (
        [meanings.similarity(*pair.split(" / ")) for pair in ROWS[half][kind]]
        for kind in ("same", "other")
    )
    ranked = sum((one > two) + (one == two) / 2 for one in same for two in other)
    right = sum(one >= THRESHOLD for one in same) + sum(two < THRESHOLD for two in other)
    return Score(ranked / len(same) / len(other), right / (len(same) + len(other)))


@pytest.mark.parametrize("half", ["tuned", "held"])
def test_near_phrases_are_told_apart_and_equal_ones_are_not(half: str) -> None:
    reached = score(MEANINGS, half)
    assert reached.auc >= 0.97
    assert reached.accuracy >= 0.94


def test_vectors_add_to_what_the_rows_know() -> None:
    assert score(MEANINGS, "held").auc > score(WITHOUT_VECTORS, "held").auc


def test_no_pair_is_in_both_halves() -> None:
    halves = [{*half["same"], *half["other"]} for half in ROWS.values()]
    assert halves[0].isdisjoint(halves[1])
    assert sum(map(len, halves)) >= 200
