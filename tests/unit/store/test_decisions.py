"""Decisions are put on record, move figures, and are known to every process at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain import DecisionKind, Series
from app.store import Store, cards, decisions, figures, sources
from app.store.decisions import Memory, NewDecision
from tests.unit.store.samples import NOW, by_hand, feeding, series

OTHER = series(subject="Kingdom of Norland")
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        cards.feed(connection, [series().id, OTHER.id], feeding(series(), OTHER), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, [by_hand("a"), by_hand("b")], source, NOW)
    return store


def decide(store: Store, kind: DecisionKind, one: Series, other: Series) -> int:
    with store.writing() as connection:
        made = NewDecision(kind, one.id, other.id, "the same state", "desk")
        number = decisions.record(connection, made, NOW)
        if kind is DecisionKind.MERGE:
            decisions.move_all(connection, number, one.id, other.id)
    return number


def homes(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        found = figures.by_ids(connection, ["fig_a", "fig_b"])
    return {name: figure.series_id for name, figure in found.items()}


def test_each_decision_has_the_next_number(known: Store) -> None:
    numbers = [decide(known, DecisionKind.APART, series(), OTHER) for _ in range(3)]
    assert numbers == [1, 2, 3]


def test_a_merge_moves_all_figures_and_keeps_where_they_came_from(known: Store, rows: Rows) -> None:
    decide(known, DecisionKind.MERGE, series(), OTHER)
    assert set(homes(known).values()) == {OTHER.id}
    assert rows()["moves"] == [
        (1, "fig_a", series().id, OTHER.id),
        (1, "fig_b", series().id, OTHER.id),
    ]


def test_what_a_merge_moved_goes_back_and_nothing_else_does(known: Store) -> None:
    with known.writing() as connection:
        source = sources.known(connection, "Harbour Post", NOW)
        own = replace(by_hand("c"), series_id=OTHER.id)
        figures.add(connection, [own], source, NOW)
    decide(known, DecisionKind.MERGE, series(), OTHER)
    number = decide(known, DecisionKind.APART, series(), OTHER)
    with known.writing() as connection:
        decisions.move_back(connection, number, series().id, OTHER.id, OTHER.id)
        assert figures.by_ids(connection, ["fig_c"])["fig_c"].series_id == OTHER.id
    assert set(homes(known).values()) == {series().id}


def test_a_series_knows_its_decisions(known: Store) -> None:
    decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.reading() as connection:
        (found,) = decisions.of_series(connection, OTHER.id)
        assert found == decisions.by_number(connection, 1)
    assert (found.kind, found.figures, found.who) == (DecisionKind.MERGE, 2, "desk")
    assert found.decided_at == NOW


def test_the_parent_is_the_one_of_the_last_merge_that_holds(known: Store) -> None:
    decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.reading() as connection:
        both = [series().id, OTHER.id]
        assert decisions.parents(connection, both) == {series().id: OTHER.id}
    decide(known, DecisionKind.APART, OTHER, series())
    with known.reading() as connection:
        assert decisions.parents(connection, both) == {}


def test_memory_reads_the_record_once_and_again_when_it_has_grown(known: Store) -> None:
    memory = Memory()
    with known.reading() as connection:
        assert memory.overrules(connection).version == 0
    decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.reading() as connection:
        first = memory.overrules(connection)
        assert memory.overrules(connection) is first
    assert first.merged == {series().id: OTHER}


def test_what_another_process_decides_is_known_at_the_next_look(known: Store) -> None:
    memories = Memory(), Memory()
    decide(known, DecisionKind.APART, series(), OTHER)
    with known.reading() as connection:
        assert {memory.overrules(connection).version for memory in memories} == {1}
