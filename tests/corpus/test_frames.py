"""Whatever else is said of a noun, the number that is told of it measures the same thing.

Metamorphic: no sentence is labelled; each is held against the plain one, "the toll rose to 43", so
some 1,600 numbers hold the grammar of subjects against each other, by parse and by word order: each
noun in every third frame. When they were first read, a seventh of those with something said
besides measured another thing, hardly one that opened with "In March" or "In Lindal" and no comma
measured any, one in ten numbers was another firm's, and of two things that move in one sentence the
second was misread in a quarter by parse and in an eighth by word order. What the last few share is
told by no rule yet.
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.wiring import load_parser

FRAMES = tomllib.loads((Path(__file__).parent / "en" / "frames.toml").read_text(encoding="utf-8"))
PARTNER = 11
"""How far down the list the noun stands that another is paired with."""

PUBLISHED = date(2022, 6, 15)
MOST_MISREAD = {"fast": 0.012, "full": 0.022}
"""The share of the numbers that measure another thing, or are not read."""

MOST_FRONTED = {"fast": 0.005, "full": 0.015}
"""The same behind what no comma parts from the sentence."""

MOST_MIXED = {"fast": 0.005, "full": 0.06}
"""The share of the numbers of the second of two things that move, measured as another thing."""

MOST_DISOWNED = {"fast": 0.005, "full": 0.005}
"""The share of the numbers that are anybody else's."""


@cache
def _claims_in(text: str, *, is_parsed: bool) -> dict[str, Claim]:
    article = Article("art_1", text, "Meridian Wire", PUBLISHED)
    claims = read(article, load(), load_parser() if is_parsed else None).claims
    return {str(claim.quantity.amount): claim for claim in claims}


def _sentence(frame: str, noun: str, modifier: str, predicate: str) -> str:
    gap = "" if modifier.startswith(",") or not modifier else " "
    return _opened(frame.format(f"{noun}{gap}{modifier} {predicate}"))


def _opened(said: str) -> str:
    return said[0].upper() + said[1:]


def _misread(texts: Iterable[str], plain: str, *, is_parsed: bool) -> Iterator[bool]:
    """For each number of each text whether it measures another thing than in the plain one."""
    base = _claims_in(plain, is_parsed=is_parsed)
    assert base, plain
    for text in texts:
        found = _claims_in(text, is_parsed=is_parsed)
        for number, claim in base.items():
            same = found.get(number)
            yield same is None or same.measure.item != claim.measure.item


def _share(found: Iterable[bool]) -> float:
    wrong = list(found)
    return sum(wrong) / len(wrong)


@pytest.mark.parametrize("profile", MOST_MISREAD)
def test_what_is_said_besides_changes_nothing_of_what_is_measured(profile: str) -> None:
    is_parsed = profile == "full"
    misread = chain.from_iterable(
        _misread(
            (
                _sentence(frame, noun, modifier, predicate)
                for at, modifier in enumerate(FRAMES["modifiers"])
                for frame in FRAMES["frames"][(place + at) % 3 :: 3]
            ),
            _sentence("{}.", noun, "", predicate),
            is_parsed=is_parsed,
        )
        for place, (noun, predicate) in enumerate(FRAMES["nouns"])
    )
    assert _share(misread) <= MOST_MISREAD[profile]


@pytest.mark.parametrize("profile", MOST_FRONTED)
def test_what_stands_before_without_a_comma_changes_nothing(profile: str) -> None:
    misread = chain.from_iterable(
        _misread(
            (f"{front} {noun} {predicate}." for front in FRAMES["fronts"]),
            _sentence("{}.", noun, "", predicate),
            is_parsed=profile == "full",
        )
        for noun, predicate in FRAMES["nouns"]
    )
    assert _share(misread) <= MOST_FRONTED[profile]


def _disowned(*, is_parsed: bool) -> Iterator[bool]:
    for owner, predicate in FRAMES["owners"]:
        plain = _sentence("{}.", owner, "", predicate)
        (claim,) = _claims_in(plain, is_parsed=is_parsed).values()
        texts = [
            *(_sentence("{}.", owner, aside, predicate) for aside in FRAMES["asides"]),
            *(_sentence(other, owner, "", predicate) for other in FRAMES["others"]),
        ]
        for text in texts:
            same = _claims_in(text, is_parsed=is_parsed).get(str(claim.quantity.amount))
            yield same is None or same.scope.subject != claim.scope.subject


@pytest.mark.parametrize("profile", MOST_DISOWNED)
def test_what_is_said_of_others_changes_nothing_of_whose_it_is(profile: str) -> None:
    assert _share(_disowned(is_parsed=profile == "full")) <= MOST_DISOWNED[profile]


def _mixed(*, is_parsed: bool) -> Iterator[bool]:
    """For each pair whether the second noun's number measures another thing than alone."""
    nouns = FRAMES["moved"]
    for place, noun in enumerate(nouns):
        other = nouns[(place + PARTNER) % len(nouns)]
        plain = _sentence("{}.", noun, "", "rose 3%")
        texts = (_opened(pair.format(other, noun)) for pair in FRAMES["pairs"])
        yield from _misread(texts, plain, is_parsed=is_parsed)


@pytest.mark.parametrize("profile", MOST_MIXED)
def test_each_of_two_that_move_keeps_its_number(profile: str) -> None:
    assert _share(_mixed(is_parsed=profile == "full")) <= MOST_MIXED[profile]
