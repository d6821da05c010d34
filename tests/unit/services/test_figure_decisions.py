"""A person makes a figure the reference of its series, or says that it is wrong."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from app.domain import DecisionKind, Figure, Status
from app.errors import BadInput, Conflict, NotFound
from app.services.decisions import (
    Desk,
    Word,
    merge_series,
    pin_figure,
    retract_figure,
    undo_decision,
    unpin_figure,
)
from app.services.engine import Engine
from app.services.figures import NewFigure, SeriesFacets, add_figures, get_figure
from app.services.series import get_series
from app.store import Store
from app.store import cards as card_store
from tests.unit.store.samples import NOW

Add = Callable[..., Figure]
WORD = Word("the agency's own count", "night desk")


@pytest.fixture
def desk(engine: Engine, store: Store) -> Desk:
    return Desk(store, engine)


@pytest.fixture
def add(desk: Desk) -> Add:
    def added(subject: str, value: int = 300, source: str = "Coast Agency") -> Figure:
        number = Decimal(value)
        facets = SeriesFacets("engineer", subject)
        new = NewFigure(facets, number, number, "engineer", source, published=NOW.date())
        return add_figures(desk.store, desk.engine, [new], NOW)[0]

    return added


def reference(desk: Desk, series_id: str) -> str | None:
    pin = get_series(desk.store, series_id).pin
    return pin.figure_id if pin else None


def test_a_pinned_figure_is_the_reference_until_another_is(desk: Desk, add: Add) -> None:
    one, other = add("Blue Lagoon"), add("Blue Lagoon", 320)
    decision = pin_figure(desk, one.series_id, one.id, WORD, NOW)
    assert (decision.kind, decision.figure_id, decision.other_id) == (
        DecisionKind.PIN,
        one.id,
        None,
    )
    assert reference(desk, one.series_id) == one.id
    pin_figure(desk, one.series_id, other.id, WORD, NOW)
    assert reference(desk, one.series_id) == other.id


def test_a_series_whose_pin_is_lifted_has_no_reference(desk: Desk, add: Add) -> None:
    one, other = add("Blue Lagoon"), add("Blue Lagoon", 320)
    for figure in (one, other):
        pin_figure(desk, one.series_id, figure.id, WORD, NOW)
    assert unpin_figure(desk, one.series_id, WORD, NOW).figure_id == other.id
    assert reference(desk, one.series_id) is None
    with pytest.raises(Conflict):
        unpin_figure(desk, one.series_id, WORD, NOW)


def test_what_cannot_be_pinned_is_refused(desk: Desk, add: Add) -> None:
    one, other = add("Blue Lagoon"), add("Northern Baths")
    for wrong in (other.id, "fig_none"):
        with pytest.raises(BadInput):
            pin_figure(desk, one.series_id, wrong, WORD, NOW)
    with pytest.raises(NotFound):
        pin_figure(desk, "ser_none", one.id, WORD, NOW)
    with pytest.raises(NotFound):
        unpin_figure(desk, "ser_none", WORD, NOW)
    pin_figure(desk, one.series_id, one.id, WORD, NOW)
    with pytest.raises(Conflict):
        pin_figure(desk, one.series_id, one.id, WORD, NOW)


def test_a_pin_follows_its_figure_into_the_series_that_stays(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths"), add("Blue Lagoon")
    pin_figure(desk, other.series_id, other.id, WORD, NOW)
    pin_figure(desk, one.series_id, one.id, WORD, NOW)
    merge_series(desk, one.series_id, other.series_id, WORD, NOW)
    assert reference(desk, other.series_id) == one.id
    assert reference(desk, one.series_id) is None


def test_a_retracted_figure_is_no_reference_and_not_pinned(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon")
    pin_figure(desk, one.series_id, one.id, WORD, NOW)
    decision = retract_figure(desk, one.id, WORD, NOW)
    assert (decision.kind, decision.who, decision.reason) == (
        DecisionKind.RETRACT,
        "night desk",
        "the agency's own count",
    )
    assert get_figure(desk.store, one.id).status is Status.RETRACTED
    assert reference(desk, one.series_id) is None
    with pytest.raises(Conflict):
        pin_figure(desk, one.series_id, one.id, WORD, NOW)
    undo_decision(desk, decision.number, WORD, NOW)
    assert reference(desk, one.series_id) == one.id


def test_a_figure_is_retracted_once_and_an_unknown_one_never(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon")
    retract_figure(desk, one.id, WORD, NOW)
    with pytest.raises(Conflict):
        retract_figure(desk, one.id, WORD, NOW)
    with pytest.raises(NotFound):
        retract_figure(desk, "fig_none", WORD, NOW)


def traces(desk: Desk, series_id: str) -> list[Decimal]:
    with desk.store.reading() as connection:
        (card,) = card_store.by_ids(connection, [series_id]).values()
    return [trace.value for trace in card.traces]


def test_a_retracted_figure_leaves_no_trace_on_the_cards_it_was_on(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths", 310), add("Blue Lagoon", 320)
    merge_series(desk, one.series_id, other.series_id, WORD, NOW)
    assert traces(desk, other.series_id) == [320, 310]
    decision = retract_figure(desk, one.id, WORD, NOW)
    assert traces(desk, other.series_id) == [320]
    assert traces(desk, one.series_id) == []
    undo_decision(desk, decision.number, WORD, NOW)
    assert traces(desk, other.series_id) == [320, 310]


def test_what_another_figure_says_as_well_stays_on_the_card(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon", 310)
    add("Blue Lagoon", 310, "Harbour Post")
    retract_figure(desk, one.id, WORD, NOW)
    assert traces(desk, one.series_id) == [310]


def test_traces_go_back_with_the_figures_of_a_merge(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths", 310), add("Blue Lagoon", 320)
    merge = merge_series(desk, one.series_id, other.series_id, WORD, NOW)
    undo_decision(desk, merge.number, WORD, NOW)
    assert traces(desk, one.series_id) == [310]
    assert traces(desk, other.series_id) == [320]
