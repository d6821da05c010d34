"""Tags name what a person saw of a series, and the record says what was decided since."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from app.domain import Figure
from app.errors import BadInput, Changed
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    decisions_since,
    keep_apart,
    list_decisions,
    merge_series,
    pin_figure,
    retract_figure,
    split_series,
    undo_decision,
    unpin_figure,
)
from app.services.engine import Engine
from app.services.figures import NewFigure, SeriesFacets, add_figures
from app.services.series import get_series
from app.store import Store
from tests.unit.store.samples import NOW

Add = Callable[..., Figure]


@pytest.fixture
def desk(engine: Engine, store: Store) -> Desk:
    return Desk(store, engine)


@pytest.fixture
def add(desk: Desk) -> Add:
    def added(subject: str, value: int = 300) -> Figure:
        number = Decimal(value)
        facets = SeriesFacets("engineer", subject)
        new = NewFigure(facets, number, number, "engineer", "Coast Agency", published=NOW.date())
        return add_figures(desk.store, desk.engine, [new], NOW)[0]

    return added


def tag(desk: Desk, series_id: str) -> str:
    return get_series(desk.store, series_id).tag


def test_who_saw_the_series_as_it_is_may_decide(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths"), add("Blue Lagoon")
    seen = tag(desk, one.series_id)
    word = Word(known={"1.000000000000", seen})
    assert merge_series(desk, one.series_id, other.series_id, word, NOW).number == 1


@pytest.mark.parametrize(
    "decide",
    [
        lambda desk, one, other, word: merge_series(
            desk, one.series_id, other.series_id, word, NOW
        ),
        lambda desk, one, other, word: keep_apart(desk, one.series_id, other.series_id, word, NOW),
        lambda desk, one, other, word: split_series(
            desk, one.series_id, Part((one.id,), OtherFacets(part="marine")), word, NOW
        ),
        lambda desk, one, other, word: pin_figure(desk, one.series_id, one.id, word, NOW),
        lambda desk, one, other, word: unpin_figure(desk, one.series_id, word, NOW),
        lambda desk, one, other, word: retract_figure(desk, one.id, word, NOW),
        lambda desk, one, other, word: undo_decision(desk, 1, word, NOW),
    ],
    ids=["merge", "apart", "split", "pin", "unpin", "retract", "undo"],
)
def test_who_saw_another_state_of_it_may_not(
    desk: Desk, add: Add, decide: Callable[[Desk, Figure, Figure, Word], object]
) -> None:
    one, other = add("Northern Baths"), add("Blue Lagoon")
    seen = tag(desk, one.series_id)
    pin_figure(desk, one.series_id, one.id, Word("its own count", "day desk"), NOW)
    with pytest.raises(Changed):
        decide(desk, one, other, Word(known={seen}))
    (since,) = decisions_since(desk.store, one.series_id, seen)
    assert (since.who, since.reason) == ("day desk", "its own count")
    assert len(list_decisions(desk.store, None, 50).items) == 1


def test_figures_that_came_or_went_make_another_tag(desk: Desk, add: Add) -> None:
    one = add("Northern Baths")
    seen = tag(desk, one.series_id)
    assert tag(desk, one.series_id) == seen
    add("Northern Baths", 320)
    assert tag(desk, one.series_id) != seen
    assert decisions_since(desk.store, one.series_id, seen) == ()


@pytest.mark.parametrize(
    "forged", ["", "1", "x.000000000000", "1.0000", "9" * 11 + ".000000000000"]
)
def test_what_is_no_tag_is_refused(desk: Desk, forged: str) -> None:
    with pytest.raises(BadInput):
        decisions_since(desk.store, "ser_a", forged)


def test_decisions_are_listed_the_latest_first_page_by_page(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths"), add("Blue Lagoon")
    for _ in range(3):
        keep_apart(desk, one.series_id, other.series_id, Word(), NOW)
    page = list_decisions(desk.store, None, 2)
    assert [decision.number for decision in page.items] == [3, 2]
    rest = list_decisions(desk.store, page.next_cursor, 2)
    assert [decision.number for decision in rest.items] == [1]
    assert rest.next_cursor is None
