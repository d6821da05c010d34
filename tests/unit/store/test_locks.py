"""Writers about one thing wait for each other, on PostgreSQL by a lock of the transaction."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.dialects.postgresql.base import PGDialect

from app.domain import Card, Trace
from app.store import Store, Transaction, cards, sources
from app.store.cards import Indexed
from app.store.locks import (
    _lock,
    await_audit,
    enter_audit,
    heed_decisions,
    hold_article,
    hold_decisions,
    hold_people,
    may_seal,
)
from tests.unit.store.overlaps import Work, overlap
from tests.unit.store.samples import NOW, series

POSTGRESQL = PGDialect()  # type: ignore[no-untyped-call]  # it has no types


@pytest.mark.on_sqlite("on PostgreSQL a lock is")
def test_on_sqlite_nothing_is_asked(store: Store) -> None:
    asked: list[str] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    with store.writing() as connection:
        hold_article(connection, "art_1")
        enter_audit(connection)
        await_audit(connection)
        assert may_seal(connection)
    assert [one for one in asked if not one.startswith("BEGIN")] == []


def test_on_postgresql_the_article_names_the_lock() -> None:
    text = str(_lock("art_1").compile(dialect=POSTGRESQL))
    assert "pg_advisory_xact_lock(hashtext(" in text


def test_who_changes_people_waits_for_who_does(store: Store) -> None:
    with store.writing() as connection:
        hold_people(connection)
    assert "hashtext('people')" in str(
        _lock("people").compile(dialect=POSTGRESQL, compile_kwargs={"literal_binds": True})
    )


def fed(value: int) -> Work:
    """Adds a trace to the card of the one series."""

    def grow(known: Mapping[str, Card]) -> list[Indexed]:
        card = known.get(series().id, Card(series()))
        return [Indexed(replace(card, traces=(*card.traces, Trace(Decimal(value)))), (1,))]

    return lambda connection: cards.feed(connection, [series().id], grow, NOW)


@pytest.mark.parametrize("before", [(), (1,)])
def test_of_two_who_feed_a_series_none_is_forgotten(store: Store, before: tuple[int, ...]) -> None:
    """Seen to fail on PostgreSQL without the lock of a series: with a card on file the first one's
    trace was lost, without one the second was refused as a conflict."""
    for value in before:
        with store.writing() as connection:
            fed(value)(connection)
    overlap(store, fed(2), fed(3))
    with store.reading() as connection:
        (card,) = cards.by_ids(connection, [series().id]).values()
    assert [trace.value for trace in card.traces] == [*before, 2, 3]


def test_two_who_meet_a_new_source_record_it_once(store: Store) -> None:
    """Seen to fail on PostgreSQL without the lock of a source: the second was a conflict."""
    ids: list[str] = []

    def meet(connection: Transaction) -> None:
        ids.append(sources.known(connection, "Harbour Post", NOW).id)

    overlap(store, meet, meet)
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_who_decides_is_waited_for_by_all_and_who_heeds_by_none_that_does(store: Store) -> None:
    """Seen to fail on PostgreSQL without one lock and with the other one in its place; on SQLite
    whoever writes is alone."""
    assert not overlap(store, heed_decisions, hold_decisions)
    assert not overlap(store, hold_decisions, heed_decisions)
    is_alone = store.engine.dialect.name == "sqlite"
    assert overlap(store, heed_decisions, heed_decisions) is not is_alone
