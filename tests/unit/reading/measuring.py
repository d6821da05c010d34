"""Reads one sentence as the pipeline does, and gives the number that the test speaks of."""

from datetime import date

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read

PUBLISHED = date(2022, 1, 28)


def claim_in(text: str, surface: str) -> Claim:
    """The claim whose surface holds these words."""
    article = Article(id="art_1", text=text, source="Meridian Wire", published=PUBLISHED)
    return next(claim for claim in read(article, load()).claims if surface in claim.surface)
