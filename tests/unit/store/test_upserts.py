"""A row is put in or changes the one of its key, also where two put it at once."""

from app.domain.rejudging import Cause, Why
from app.store import Store, Transaction, articles, rejudgings
from app.store.tables import REJUDGINGS, TOUCHED_SERIES
from app.store.upserts import put
from tests.unit.store.overlaps import Work, overlap
from tests.unit.store.samples import NOW, recording


def marking(cause_id: str, *names: str) -> Work:
    rows = [
        {"series_id": one, "cause": "recorded", "cause_id": cause_id, "due": NOW} for one in names
    ]
    return lambda connection: put(connection, TOUCHED_SERIES, rows, ("cause_id",), {})


def marked(store: Store) -> list[tuple[object, ...]]:
    columns = TOUCHED_SERIES.c.series_id, TOUCHED_SERIES.c.cause_id
    with store.reading() as connection:
        found = connection.execute(TOUCHED_SERIES.select().with_only_columns(*columns))
        return sorted(map(tuple, found))


def test_a_row_is_put_in_or_changes_the_one_that_is_there(store: Store) -> None:
    for work in (marking("a", "s1", "s2"), marking("b", "s2", "s3"), marking("c")):
        with store.writing() as connection:
            work(connection)
    assert marked(store) == [("s1", "a"), ("s2", "b"), ("s3", "b")]


def test_two_who_put_the_same_row_at_once_are_both_heard(store: Store) -> None:
    overlap(store, marking("a", "s1"), marking("b", "s1"))
    assert marked(store) == [("s1", "b")]


def test_two_who_ask_for_the_same_article_at_once_are_both_counted(store: Store) -> None:
    """Seen to fail on PostgreSQL with a look before the insert."""
    why = Why(Cause.RECORDED, "art_1")
    one = recording("Norland has 4,000 troops.", "4000")
    with store.writing() as connection:
        articles.record(connection, one, NOW)

    def ask(connection: Transaction) -> None:
        rejudgings.ask(connection, [one.article.id], why, NOW)

    overlap(store, ask, ask)
    with store.reading() as connection:
        (row,) = connection.execute(REJUDGINGS.select())
    assert (row.article_id, row.asked, row.due) == (one.article.id, 2, NOW)
