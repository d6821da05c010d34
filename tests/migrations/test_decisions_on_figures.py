"""Decisions and moves outlive the making anew of their tables, up and down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import DecisionKind
from app.store import Store, cards, decisions, figures, moves, open_store, schema, sources
from app.store.decisions import NewDecision
from tests.unit.store.samples import NOW, by_hand, feeding, series

BEFORE = "2026_11_26_1435"
OTHER = series(subject="Kingdom of Norland")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    on_server = request.param == "postgresql"
    file = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    opened = open_store(request.getfixturevalue("postgres_url") if on_server else file)
    schema.upgrade(opened)
    yield opened
    opened.close()


def count(store: Store, table: str) -> int:
    with store.reading() as connection:
        found = connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
        return int(found.scalar_one())


def test_what_was_decided_before_stands_after(store: Store) -> None:
    with store.writing() as connection:
        cards.feed(connection, [series().id, OTHER.id], feeding(series(), OTHER), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, [by_hand("a"), by_hand("b")], source, NOW)
        merge = NewDecision(DecisionKind.MERGE, series().id, OTHER.id, "one state", "desk")
        moves.move_all(connection, decisions.record(connection, merge, NOW), series().id, OTHER.id)
        pin = NewDecision(DecisionKind.PIN, OTHER.id, None, None, "desk", "fig_a")
        decisions.record(connection, pin, NOW)
        told = decisions.by_number(connection, 1)
    schema.downgrade(store, BEFORE)
    assert (count(store, "decisions"), count(store, "moves")) == (1, 2)
    schema.upgrade(store)
    with store.reading() as connection:
        assert decisions.listed(connection, None, 10) == (told,)
        assert told.figures == 2
