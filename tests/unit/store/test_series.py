"""Series are recorded once and listed by their words."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from app.domain import Series
from app.store import Store, cards, figures, sources
from app.store import series as series_store
from app.store.tables import SERIES
from tests.unit.store.samples import NOW, by_hand, feeding, series


def feed_all(connection: Connection, *homes: Series, at: datetime = NOW) -> None:
    cards.feed(connection, [home.id for home in homes], feeding(*homes), at)


def feed(store: Store, *subjects: str) -> None:
    with store.writing() as connection:
        feed_all(connection, *(series(subject=name) for name in subjects))


def labels(store: Store, *words: str, after: tuple[str, str] | None = None) -> list[str]:
    with store.reading() as connection:
        listed = series_store.listed(connection, words, after, 9)
    return [summary.series.key.label for summary in listed]


def test_a_series_is_recorded_once(store: Store) -> None:
    feed(store, "Norland", "Norland")
    feed(store, "Norland")
    assert labels(store) == ["troop · Norland"]


def test_feeding_nothing_changes_nothing(store: Store) -> None:
    feed(store)
    assert labels(store) == []


def test_a_series_that_is_fed_again_is_the_most_recent(store: Store) -> None:
    feed(store, "Norland", "Sudland")
    with store.writing() as connection:
        feed_all(connection, series(), at=NOW + timedelta(hours=1))
    with store.reading() as connection:
        query = select(SERIES.c.subject).order_by(SERIES.c.recency.desc())
        assert list(connection.scalars(query)) == ["Norland", "Sudland"]


def test_series_are_found_by_their_words_in_either_case(store: Store) -> None:
    feed(store, "Norland", "Sudland")
    assert labels(store, "SUD", "troop") == ["troop · Sudland"]


def test_a_listing_goes_on_where_the_last_page_ended(store: Store) -> None:
    feed(store, "A", "B", "C")
    assert labels(store, after=("troop · B", series(subject="B").id)) == ["troop · C"]


def test_a_summary_counts_the_current_figures_and_knows_the_last_day(store: Store) -> None:
    with store.writing() as connection:
        feed_all(connection, series())
        source = sources.known(connection, "Harbour Post", NOW)
        old, new = by_hand("a"), by_hand("b", day=by_hand("a").period.as_of)
        figures.add(connection, [old, new], source, NOW)
        figures.retract(connection, "fig_a", NOW)
        (summary,) = series_store.listed(connection, (), None, 9)
    assert (summary.figures, summary.latest) == (1, new.period.as_of)


def test_a_series_is_found_by_its_id(store: Store) -> None:
    feed(store, "Norland")
    with store.reading() as connection:
        assert series_store.by_ids(connection, [series().id, "ser_none"]) == {series().id: series()}


def test_series_of_one_item_are_found_the_last_fed_first(store: Store) -> None:
    feed(store, "Norland", "Sudland")
    with store.writing() as connection:
        feed_all(connection, series(subject="Ostland"), at=NOW + timedelta(hours=1))
        keys = [("troop", "count"), ("tank", "count")]
        found = series_store.alike(connection, keys, 2)
    assert [one.key.subject for one in found][:1] == ["Ostland"]
    assert len(found) == 2
