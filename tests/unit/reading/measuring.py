"""Reads one sentence as the pipeline does, and gives the number that the test speaks of."""

from datetime import date

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.wiring import load_parser

PUBLISHED = date(2022, 1, 28)


def claim_in(text: str, surface: str, *, is_parsed: bool = False) -> Claim:
    """The claim whose surface holds these words."""
    article = Article(id="art_1", text=text, source="Meridian Wire", published=PUBLISHED)
    claims = read(article, load(), load_parser() if is_parsed else None).claims
    return next(claim for claim in claims if surface in claim.surface)
