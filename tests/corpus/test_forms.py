"""What says the same of a number is read alike, however it is said.

Metamorphic, as test_frames.py: no sentence is labelled, each is held against the plain one of its
class. When such classes were first read, nearly all ways to tell a poll, a third of those to tell a
firm's accounts and nearly half of those to tell the second of two counts measured another thing,
were another's, or were not read at all. Later classes are alike but for what bounds a number, when
and where it was so, who tells it and what it was before: "stands at about $43m" measured nothing,
"close to" was a deed, and "the damage is estimated at $43m" was no damage.
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

CLASSES = tomllib.loads((Path(__file__).parent / "en" / "forms.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2022, 6, 15)

MOST_UNLIKE = {"fast": 0.05, "full": 0.05}
"""The share of the sentences of a class whose number is read as something else."""


@cache
def _claims_in(text: str, *, is_parsed: bool) -> tuple[Claim, ...]:
    article = Article("art_1", text, "Meridian Wire", PUBLISHED)
    return read(article, load(), load_parser() if is_parsed else None).claims


def _told(text: str, number: str, *, is_parsed: bool) -> tuple[str, ...] | None:
    """Item, statistic and subject of the number; None where it is not read."""
    claims = _claims_in(text, is_parsed=is_parsed)
    claim = next((one for one in claims if number in one.surface), None)
    if claim is None:
        return None
    return claim.measure.item, claim.measure.statistic.value, claim.scope.subject or ""


def _filled(frame: str, word: str) -> str:
    verb, _, noun = word.partition("|")
    return frame.format(x=word, v=verb, n=noun)


def _unlike(told: dict[str, list[str] | str], *, is_parsed: bool) -> Iterator[str]:
    """The sentences of the class that are not read as the plain one."""
    plain, number = str(told["plain"]), str(told["number"])
    for word in told.get("words", [""]):
        wanted = _told(_filled(plain, word), number, is_parsed=is_parsed)
        assert wanted, plain
        for form in told["forms"]:
            text = _filled(form, word)
            if _told(text, number, is_parsed=is_parsed) != wanted:
                yield text


@pytest.mark.parametrize("profile", ["fast", "full"])
@pytest.mark.parametrize("told", CLASSES["class"], ids=lambda told: told["name"])
def test_what_says_the_same_is_read_alike(told: dict[str, list[str] | str], profile: str) -> None:
    unlike = list(_unlike(told, is_parsed=profile == "full"))
    count = len(told["forms"]) * len(told.get("words", [""]))
    assert len(unlike) <= MOST_UNLIKE[profile] * count, unlike


def test_another_thing_is_read_otherwise() -> None:
    """That the classes could fail: two firms, and two things, are two."""
    one = _told("Corvane will cut 430 jobs.", "430", is_parsed=False)
    other = _told("Tobin Steel will cut 430 jobs.", "430", is_parsed=False)
    third = _told("Corvane will open 430 shops.", "430", is_parsed=False)
    assert len({one, other, third}) == 3
