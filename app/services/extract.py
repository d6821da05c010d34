"""Reads an article without asking the reference table."""

from datetime import date

from app import reading
from app.domain import Article, Reading
from app.errors import TooLarge
from app.lexicon import Lexicon
from app.services.engine import Engine


def read_article(article: Article, engine: Engine) -> Reading:
    """Everything the article says with numbers; TooLarge if it says more than can be checked.

    TookTooLong where the engine's time for it is over first.
    """
    engine = engine.in_time()
    longest = engine.sizes.text_bytes
    if len(article.text) > longest or len(article.text.encode()) > longest:
        raise TooLarge(f"the text is longer than {longest} bytes", "text")
    engine.deadline()
    return reading.read(
        article, engine.lexicon, engine.parser, engine.sizes.claims, engine.deadline
    )


def published_in(article: Article, lexicon: Lexicon) -> date | None:
    """The day of publication that a reading of the article would have, without the rest of it."""
    return reading.published_in(article, lexicon)
