"""Mentions as reading finds them in a sentence, for the tests of arithmetic."""

from datetime import date

from app.checking.figures import histories_of
from app.checking.mentions import Mention, mentions_of, recorded_mentions
from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading import read
from app.wiring import load_parser

PUBLISHED = date(2022, 6, 3)


def written(text: str, source: str = "Meridian Wire") -> Article:
    """The text as an article of its own."""
    return Article(f"art_{source}", text, source, PUBLISHED)


def claims_of(text: str, source: str = "Meridian Wire") -> tuple[Claim, ...]:
    """What the text claims, read by rules alone."""
    return read(written(text, source), load()).claims


def mentions(text: str) -> tuple[Mention, ...]:
    """The numbers of a text of one sentence."""
    (found,) = mentions_of(claims_of(text))
    return found


def recorded(text: str) -> tuple[Mention, ...]:
    """The same from figures on file."""
    histories = histories_of(claims_of(text), written(text))
    (found,) = recorded_mentions(histories, "art_other")
    return found


def parsed_claims_of(text: str, source: str = "Meridian Wire") -> tuple[Claim, ...]:
    """What the text claims, read with the parse."""
    return read(written(text, source), load(), load_parser()).claims
