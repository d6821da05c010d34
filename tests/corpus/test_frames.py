"""Whatever else is said of a noun, the number that is told of it measures the same thing.

Metamorphic: no sentence is labelled; each is held against the plain one, "the toll rose to 43". So
some 3,000 sentences hold the grammar of subjects against each other, by parse and by word order.
When it was written a seventh of them was misread; what the last few share is told by no rule yet.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.wiring import load_parser

FRAMES = tomllib.loads((Path(__file__).parent / "en" / "frames.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2022, 6, 15)
MOST_MISREAD = {"fast": 0.025, "full": 0.025}
"""The share of the numbers that measure another thing, or are not read."""


@cache
def _items_in(text: str, *, is_parsed: bool) -> dict[str, str]:
    article = Article("art_1", text, "Meridian Wire", PUBLISHED)
    claims = read(article, load(), load_parser() if is_parsed else None).claims
    return {_number(claim): claim.measure.item for claim in claims}


def _number(claim: Claim) -> str:
    return str(claim.quantity.amount)


def _sentence(frame: str, noun: str, modifier: str, predicate: str) -> str:
    gap = "" if modifier.startswith(",") or not modifier else " "
    said = frame.format(f"{noun}{gap}{modifier} {predicate}")
    return said[0].upper() + said[1:]


def _misread(*, is_parsed: bool) -> Iterator[bool]:
    for noun, predicate in FRAMES["nouns"]:
        plain = _items_in(_sentence("{}.", noun, "", predicate), is_parsed=is_parsed)
        assert plain, predicate
        for modifier in FRAMES["modifiers"]:
            for frame in FRAMES["frames"]:
                text = _sentence(frame, noun, modifier, predicate)
                found = _items_in(text, is_parsed=is_parsed)
                yield from (found.get(number) != item for number, item in plain.items())


@pytest.mark.parametrize("profile", MOST_MISREAD)
def test_what_is_said_besides_changes_nothing_of_what_is_measured(profile: str) -> None:
    misread = list(_misread(is_parsed=profile == "full"))
    assert sum(misread) / len(misread) <= MOST_MISREAD[profile]
