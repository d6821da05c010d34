"""What the desk tells of, and since when."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain import Verdict
from app.domain.person import Role
from app.errors import BadInput, NotFound
from app.intake import Payload, article_from
from app.services import desk, people
from app.services.check import check_article
from app.services.engine import Engine
from app.store import Store

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def alarmed(engine: Engine, store: Store) -> Store:
    for number, source in (("4,000", "Harbour Post"), ("9,000", "Tarsa Times")):
        text = f"Norland has {number} troops in Maresia."
        article = article_from(Payload(text, source, "2022-02-20"))
        check_article(article, engine, store, now=NOW)
    return store


def test_a_desk_on_which_nothing_happened_is_empty_and_quiet(store: Store) -> None:
    news = desk.news_since(store, NOW - MINUTE, NOW)
    assert news.is_empty
    assert news.is_quiet


def test_alarms_are_told_with_the_newest_of_each(alarmed: Store) -> None:
    news = desk.news_since(alarmed, NOW - MINUTE, NOW)
    assert list(news.alarms) == [Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED]
    conflicts = news.alarms[Verdict.CONFLICTS]
    assert (conflicts.count, [one.source for one in conflicts.newest]) == (1, ["Tarsa Times"])
    assert not news.is_quiet
    assert news.open[Verdict.UNSEEN] == 1


def test_what_came_before_is_no_news_but_open(alarmed: Store) -> None:
    news = desk.news_since(alarmed, NOW + MINUTE, NOW + 2 * MINUTE)
    assert news.is_quiet
    assert not news.is_empty


def test_nobody_looks_from_a_time_to_come(store: Store) -> None:
    with pytest.raises(BadInput):
        desk.news_since(store, NOW + MINUTE, NOW)
    with pytest.raises(BadInput):
        desk.look(store, None, NOW + MINUTE, NOW)


def test_a_look_goes_forward_only(store: Store) -> None:
    assert desk.looked_at(store, None) is None
    desk.look(store, None, NOW, NOW)
    desk.look(store, None, NOW - MINUTE, NOW)
    assert desk.looked_at(store, None) == NOW


def test_everybody_has_a_look_of_their_own(store: Store) -> None:
    people.add_person(store, people.NewPerson("Ada", Role.ADMIN, "a long enough passphrase"), NOW)
    desk.look(store, "Ada", NOW, NOW)
    desk.look(store, "Ada", NOW - MINUTE, NOW)
    assert desk.looked_at(store, "Ada") == NOW
    assert desk.looked_at(store, None) is None
    with pytest.raises(NotFound):
        desk.looked_at(store, "Bo")
