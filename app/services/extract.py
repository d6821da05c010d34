"""Reads an article without asking the reference table."""

from app.domain import Article, Reading
from app.domain.limits import CLAIMS
from app.errors import TooLarge
from app.reading.pipeline import read
from app.services.engine import Engine


def read_article(article: Article, engine: Engine) -> Reading:
    """Everything the article says with numbers; TooLarge if it claims more than can be checked."""
    reading = read(article, engine.lexicon)
    if len(reading.claims) > CLAIMS:
        raise TooLarge(f"the article makes more than {CLAIMS} claims; hand it in in parts", "text")
    return reading
