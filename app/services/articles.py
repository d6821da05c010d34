"""What was checked: list the articles, or look at one with its stored report."""

from dataclasses import replace

from app.errors import NotFound
from app.services.paging import Page, Place, checked_limit, checked_word, moment_at, page_of
from app.store import Store, editions, reviews
from app.store import articles as article_store
from app.store.articles import ArticleRecord
from app.store.columns import moment_text

__all__ = ["ArticleRecord", "get_article", "list_articles"]

LISTING = "articles"


def list_articles(store: Store, cursor: str | None, limit: int) -> Page[ArticleRecord]:
    """The articles, the latest recorded first; raises BadInput for a bad cursor."""
    before = moment_at(LISTING, cursor)
    with store.reading() as connection:
        found = article_store.listed(connection, before, checked_limit(limit) + 1)
    return page_of(LISTING, found, limit, _place_of)


def get_article(store: Store, article_id: str) -> ArticleRecord:
    """The article with that id, its current version, that version's report as it now stands, how
    its verdicts changed and what persons decided about its claims; or NotFound."""
    checked_word(article_id, "id")
    with store.reading() as connection:
        found = article_store.by_id(connection, article_id)
        history = editions.history(connection, article_id)
        reviewed = reviews.of_article(connection, article_id)
    if found is None:
        raise NotFound("article", article_id)
    return replace(found, history=history, reviews=reviewed)


def _place_of(record: ArticleRecord) -> Place:
    return Place(moment_text(record.recorded_at), record.id)
