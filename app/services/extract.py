"""Reads an article without asking the reference table."""

from datetime import date

from app.domain import Article, Reading
from app.lexicon import Lexicon
from app.reading import read
from app.reading.clean import passages_of
from app.reading.dateline import published_of
from app.services.engine import Engine


def read_article(article: Article, engine: Engine) -> Reading:
    """Everything the article says with numbers; TooLarge if it says more than can be checked."""
    return read(article, engine.lexicon, engine.parser)


def published_in(article: Article, lexicon: Lexicon) -> date | None:
    """The day that the article's own text gives for its publication, without reading the rest."""
    passages = passages_of(article.text, lexicon.language)
    return published_of(article.text, passages, lexicon.language)
