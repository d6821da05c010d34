"""What the desk is told of, read from the records."""

from datetime import timedelta

from app.domain.news import Arrival
from app.services.news import ARRIVALS, look, news_of
from app.store import Store, articles
from tests.unit.store.samples import NOW, recording, respelt


def test_nothing_came_in_and_nothing_is_asked(store: Store) -> None:
    told = news_of(store, ())
    assert (told.articles, told.article, told.verdicts) == (0, None, {})


def test_the_last_article_is_named_and_all_are_counted(store: Store) -> None:
    first = recording()
    second = respelt(first, "Harbour Post")
    with store.writing() as connection:
        articles.record(connection, first, NOW)
        articles.record(connection, second, NOW + timedelta(seconds=1))
    state = look(store, NOW)
    told = news_of(store, state.newest)
    assert (told.articles, told.article) == (2, second.article.id)
    assert state.newest[0] == Arrival(NOW + timedelta(seconds=1), second.article.id)
    assert len(state.newest) <= ARRIVALS
