"""What was checked can be listed and looked at."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.errors import NotFound
from app.services.articles import get_article, list_articles
from app.store import Store, articles
from tests.unit.store.samples import NOW, feeding, recording


def record(store: Store, count: int) -> None:
    for index in range(count):
        own = replace(recording().article, id=f"art_{index}")
        with store.writing() as connection:
            new = replace(recording(), article=own, figures=[], feeding=feeding())
            articles.record(connection, new, NOW + timedelta(minutes=index))


def test_an_article_carries_its_report(store: Store) -> None:
    record(store, 1)
    assert get_article(store, "art_0").report == '{"claims": []}'


@pytest.mark.parametrize("unknown", ["art_9", "", "' OR 1=1 --"])
def test_an_unknown_article_is_not_found(store: Store, unknown: str) -> None:
    with pytest.raises(NotFound):
        get_article(store, unknown)


def test_articles_are_listed_latest_first_page_by_page(store: Store) -> None:
    record(store, 5)
    seen, cursor = [], None
    for _ in range(3):
        page = list_articles(store, cursor, 2)
        seen += [article.id for article in page.items]
        cursor = page.next_cursor
    assert seen == ["art_4", "art_3", "art_2", "art_1", "art_0"]
    assert cursor is None
