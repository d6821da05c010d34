"""Holds one article's numbers against another's, without the reference table."""

from app.checking.pairs import PairVerdict, compare
from app.domain import Article
from app.services.engine import Engine
from app.services.extract import read_article


def compare_articles(a: Article, b: Article, engine: Engine) -> PairVerdict:
    """How b's figures stand to a's; the strongest relation decides."""
    meanings = engine.lexicon.language.meanings
    return compare(read_article(a, engine), read_article(b, engine), engine.policy, meanings)
