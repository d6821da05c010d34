"""A pin follows its figure; of several in one series the last counts."""

import pytest

from app.domain import DecisionKind
from app.store import Store, cards, decisions, figures, moves, sources
from app.store.decisions import NewDecision
from app.store.pins import standing_pins
from tests.unit.store.samples import NOW, by_hand, feeding, series

OTHER = series(subject="Kingdom of Norland")
PIN, UNPIN, UNDO = DecisionKind.PIN, DecisionKind.UNPIN, DecisionKind.UNDO


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        cards.feed(connection, [series().id, OTHER.id], feeding(series(), OTHER), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, [by_hand("a"), by_hand("b")], source, NOW)
    return store


def decide(store: Store, kind: DecisionKind, figure: str, undoes: int | None = None) -> None:
    with store.writing() as connection:
        made = NewDecision(kind, series().id, None, "its own count", "desk", figure, undoes)
        decisions.record(connection, made, NOW)


def pinned(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        found = standing_pins(connection, 10)
        assert decisions.Memory().overrules(connection).pins == found
    return {series_id: pin.figure_id for series_id, pin in found.items()}


def test_the_last_pin_of_a_series_counts_and_says_who_and_when(known: Store) -> None:
    decide(known, PIN, "fig_a")
    decide(known, PIN, "fig_b")
    assert pinned(known) == {series().id: "fig_b"}
    with known.reading() as connection:
        pin = standing_pins(connection, 10)[series().id]
    assert (pin.who, pin.at, pin.reason, pin.number) == ("desk", NOW, "its own count", 2)


def test_who_lifts_a_pin_leaves_no_reference(known: Store) -> None:
    decide(known, PIN, "fig_a")
    decide(known, PIN, "fig_b")
    decide(known, UNPIN, "fig_b")
    assert pinned(known) == {}


def test_who_takes_a_pin_back_leaves_the_one_before(known: Store) -> None:
    decide(known, PIN, "fig_a")
    decide(known, PIN, "fig_b")
    decide(known, UNDO, "fig_b", 2)
    assert pinned(known) == {series().id: "fig_a"}


def test_a_pin_follows_its_figure(known: Store) -> None:
    decide(known, PIN, "fig_a")
    with known.writing() as connection:
        merge = NewDecision(DecisionKind.MERGE, series().id, OTHER.id, None, None)
        number = decisions.record(connection, merge, NOW)
        moves.move_all(connection, number, series().id, OTHER.id)
    assert pinned(known) == {OTHER.id: "fig_a"}
