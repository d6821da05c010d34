"""Figures move with decisions, and go back to where they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import Decision, DecisionKind, Series, Verdict
from app.domain.rejudging import Judged
from app.store import Store, articles, cards, decisions, figures, moves, sources, verdicts
from app.store.decisions import NewDecision
from tests.unit.store.samples import NOW, by_hand, feeding, figure, recording, series

OTHER, THIRD = series(subject="Kingdom of Norland"), series(subject="Norland Army")
SPLIT_ON = (DecisionKind.SPLIT, OTHER.id, THIRD.id, None, None)
UNDO = (DecisionKind.UNDO, series().id, OTHER.id, None, None)
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        homes = feeding(series(), OTHER, THIRD)
        cards.feed(connection, [series().id, OTHER.id, THIRD.id], homes, NOW)
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


def split(store: Store, figure_id: str, to: Series) -> int:
    number = decide(store, DecisionKind.SPLIT, series(), to)
    with store.writing() as connection:
        moves.move_some(connection, number, [figure_id], to.id)
    return number


def on_record(store: Store, number: int) -> Decision:
    with store.reading() as connection:
        return decisions.by_number(connection, number)


def homes(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        found = figures.by_ids(connection, ["fig_a", "fig_b"])
    return {name: figure.series_id for name, figure in found.items()}


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
        moves.move_back(connection, number, series().id, OTHER.id, OTHER.id)
        assert figures.by_ids(connection, ["fig_c"])["fig_c"].series_id == OTHER.id
    assert set(homes(known).values()) == {series().id}


def test_only_what_still_is_where_a_decision_put_it_is_taken_back(known: Store, rows: Rows) -> None:
    merge = decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.writing() as connection:
        number = decisions.record(connection, NewDecision(*SPLIT_ON), NOW)
        moves.move_some(connection, number, ["fig_b"], THIRD.id)
    undone = on_record(known, merge)
    with known.writing() as connection:
        assert moves.moved_on(connection, undone) == {number}
        undo = decisions.record(connection, NewDecision(*UNDO, undoes=merge), NOW)
        moves.take_back(connection, undo, undone)
    assert homes(known) == {"fig_a": series().id, "fig_b": THIRD.id}
    assert (undo, "fig_a", OTHER.id, series().id) in rows()["moves"]


def test_what_was_moved_and_taken_back_moved_nothing_on(known: Store) -> None:
    merge = decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.writing() as connection:
        number = decisions.record(connection, NewDecision(*SPLIT_ON), NOW)
        moves.move_some(connection, number, ["fig_b"], THIRD.id)
        split_off = decisions.by_number(connection, number)
        undo = decisions.record(connection, NewDecision(*UNDO, undoes=number), NOW)
        moves.take_back(connection, undo, split_off)
        assert moves.moved_on(connection, decisions.by_number(connection, merge)) == frozenset()
    assert set(homes(known).values()) == {OTHER.id}


def test_what_came_since_by_the_words_of_a_merged_series_goes_back(known: Store) -> None:
    merge = on_record(known, decide(known, DecisionKind.MERGE, series(), OTHER))
    later = NOW + timedelta(hours=1)
    with known.writing() as connection:
        own = replace(figure("c"), series_id=OTHER.id)
        articles.record(connection, replace(recording(), figures=[own], feeding=feeding()), later)
        says = Judged("clm_1", OTHER.id, series().id, "fig_c", Verdict.AGREES, "equal")
        bare = Judged("clm_2", OTHER.id, series().id, None, Verdict.AGREES, "equal")
        verdicts.write(connection, "art_1", [says, bare], later)
        undo = decisions.record(connection, NewDecision(*UNDO, undoes=merge.number), later)
        moves.take_back_since(connection, undo, merge, {series().id})
        assert figures.by_ids(connection, ["fig_c"])["fig_c"].series_id == series().id
        judged = verdicts.of_article(connection, "art_1")
    assert {one.series_id for one in judged.values()} == {series().id}


def test_claims_follow_figures_that_a_standing_split_placed(known: Store) -> None:
    with known.writing() as connection:
        articles.record(connection, recording(name="c"), NOW)
        says = Judged("clm_1", series().id, series().id, "fig_c", Verdict.AGREES, "equal")
        verdicts.write(connection, "art_1", [says], NOW)
    number = split(known, "fig_c", OTHER)
    with known.writing() as connection:
        assert moves.placed(connection, "art_1") == {"clm_1": OTHER.key}
        undo = decisions.record(connection, NewDecision(*UNDO, undoes=number), NOW)
        moves.take_back(connection, undo, decisions.by_number(connection, number))
        assert moves.placed(connection, "art_1") == {}


def test_what_a_decision_moved_is_named_the_latest_first(known: Store) -> None:
    number = decide(known, DecisionKind.MERGE, series(), OTHER)
    with known.reading() as connection:
        moved = moves.of_decision(connection, number)
        assert [one.figure_id for one in moved] == ["fig_b", "fig_a"]
        assert {(one.from_id, one.to_id) for one in moved} == {(series().id, OTHER.id)}
        assert moves.of_decision(connection, number, 1) == moved[:1]
        assert moves.left_by(connection, "fig_a") == {series().id}
        assert moves.left_by(connection, "fig_none") == frozenset()
