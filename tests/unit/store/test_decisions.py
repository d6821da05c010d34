"""Decisions are put on record, and are known to every process at once."""

import pytest

from app.domain import DecisionKind, Series
from app.errors import Conflict
from app.store import Store, cards, decisions, figures, moves, sources
from app.store.decisions import Memory, NewDecision
from tests.unit.store.samples import NOW, by_hand, feeding, series

OTHER = series(subject="Kingdom of Norland")


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
            moves.move_all(connection, number, one.id, other.id)
    return number


def test_each_decision_has_the_next_number(known: Store) -> None:
    numbers = [decide(known, DecisionKind.APART, series(), OTHER) for _ in range(3)]
    assert numbers == [1, 2, 3]


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


def undo(store: Store, number: int) -> int:
    with store.writing() as connection:
        (undone,) = decisions.by_numbers(connection, [number]).values()
        made = NewDecision(
            DecisionKind.UNDO, undone.series_id, undone.other_id, None, "desk", undoes=number
        )
        return decisions.record(connection, made, NOW)


def test_what_was_taken_back_rules_nothing_and_says_so(known: Store) -> None:
    number = decide(known, DecisionKind.MERGE, series(), OTHER)
    undo(known, number)
    with known.reading() as connection:
        assert Memory().overrules(connection).merged == {}
        assert decisions.parents(connection, [series().id, OTHER.id]) == {}
        merge, taken_back = decisions.of_series(connection, series().id)
    assert (merge.undone_by, taken_back.undoes) == (2, 1)
    assert taken_back.subject.undone is DecisionKind.MERGE
    assert taken_back.subject.series == series().key.label


def test_nothing_is_taken_back_twice(known: Store) -> None:
    decide(known, DecisionKind.APART, series(), OTHER)
    undo(known, 1)
    with pytest.raises(Conflict):
        undo(known, 1)


def test_a_listing_goes_back_from_a_number(known: Store) -> None:
    for _ in range(3):
        decide(known, DecisionKind.APART, series(), OTHER)
    with known.reading() as connection:
        assert [one.number for one in decisions.listed(connection, None, 2)] == [3, 2]
        assert [one.number for one in decisions.listed(connection, 2, 2)] == [1]


def test_later_decisions_are_those_on_the_same_series_that_stand(known: Store) -> None:
    for _ in range(3):
        decide(known, DecisionKind.APART, series(), OTHER)
    undo(known, 2)
    with known.reading() as connection:
        first = decisions.by_number(connection, 1)
        assert [one.number for one in decisions.standing_after(connection, first)] == [3]


def test_the_state_of_a_series_changes_with_decisions_and_figures(known: Store) -> None:
    def state() -> object:
        with known.reading() as connection:
            return decisions.state_of(connection, series().id)

    seen = [state()]
    decide(known, DecisionKind.APART, series(), OTHER)
    seen.append(state())
    with known.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
    seen.append(state())
    with known.writing() as connection:
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, [by_hand("c")], source, NOW)
    seen.append(state())
    assert len(set(map(repr, seen))) == len(seen)
