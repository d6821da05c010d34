"""The reference table by hand: all or none, and nothing twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain import Status
from app.errors import BadInput, Conflict, NotFound, TooLarge
from app.services.engine import Engine
from app.services.figures import (
    FigureQuery,
    NewFigure,
    SeriesFacets,
    add_figures,
    get_figure,
    list_figures,
    retract_figure,
)
from app.store import Store

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
TROOPS = NewFigure(
    series=SeriesFacets("troop", subject="Norland"),
    low=Decimal(4000),
    high=Decimal(4000),
    unit="troop",
    source="Harbour Post",
    as_of=date(2022, 1, 30),
    quote="Norland has 4,000 troops.",
)


def counted(value: int) -> NewFigure:
    return replace(TROOPS, low=Decimal(value), high=Decimal(value))


def test_figures_come_back_in_the_order_in_which_they_were_given(
    store: Store, engine: Engine
) -> None:
    added = add_figures(store, engine, [counted(3), counted(1), counted(2)], NOW)
    assert [figure.quantity.amount.low for figure in added] == [3, 1, 2]
    assert [get_figure(store, figure.id) for figure in added] == list(added)


def test_the_same_figure_again_changes_nothing(store: Store, engine: Engine, rows: Rows) -> None:
    first = add_figures(store, engine, [TROOPS, TROOPS], NOW)
    before = rows()
    assert add_figures(store, engine, [TROOPS], NOW) == first[:1]
    assert first[0] == first[1]
    assert rows() == before


def test_a_series_can_be_named_by_its_id(store: Store, engine: Engine) -> None:
    (first,) = add_figures(store, engine, [TROOPS], NOW)
    (second,) = add_figures(store, engine, [replace(counted(5000), series=first.series_id)], NOW)
    assert second.series_id == first.series_id


def test_one_bad_entry_keeps_all_out_and_is_named(store: Store, engine: Engine, rows: Rows) -> None:
    before = rows()
    with pytest.raises(BadInput) as refused:
        add_figures(store, engine, [TROOPS, replace(TROOPS, source=" ")], NOW)
    assert refused.value.loc == ("figures", 1, "source")
    assert rows() == before


def test_a_field_that_is_too_long_stays_too_large(store: Store, engine: Engine) -> None:
    with pytest.raises(TooLarge) as refused:
        add_figures(store, engine, [replace(TROOPS, source="x" * 201)], NOW)
    assert refused.value.loc == ("figures", 0, "source")


def test_an_unknown_series_is_refused(store: Store, engine: Engine) -> None:
    with pytest.raises(BadInput) as refused:
        add_figures(store, engine, [replace(TROOPS, series="ser_none")], NOW)
    assert refused.value.loc == ("figures", 0, "series")


def test_too_many_at_once_are_refused(store: Store, engine: Engine) -> None:
    with pytest.raises(TooLarge):
        add_figures(store, engine, [TROOPS] * 1001, NOW)


def test_no_figures_are_no_change(store: Store, engine: Engine, rows: Rows) -> None:
    before = rows()
    assert add_figures(store, engine, [], NOW) == ()
    assert rows() == before


def test_a_retracted_figure_is_kept(store: Store, engine: Engine) -> None:
    (figure,) = add_figures(store, engine, [TROOPS], NOW)
    retracted = retract_figure(store, figure.id, NOW)
    assert retracted == replace(figure, status=Status.RETRACTED)
    assert get_figure(store, figure.id) == retracted


def test_retracting_again_changes_nothing(store: Store, engine: Engine, rows: Rows) -> None:
    (figure,) = add_figures(store, engine, [TROOPS], NOW)
    retract_figure(store, figure.id, NOW)
    before = rows()
    retract_figure(store, figure.id, NOW + timedelta(days=1))
    assert rows() == before


def test_a_retracted_figure_cannot_be_added_again(store: Store, engine: Engine, rows: Rows) -> None:
    (figure,) = add_figures(store, engine, [TROOPS], NOW)
    retract_figure(store, figure.id, NOW)
    before = rows()
    with pytest.raises(Conflict):
        add_figures(store, engine, [counted(9), TROOPS], NOW)
    assert rows() == before


@pytest.mark.parametrize("look", [get_figure, lambda store, id_: retract_figure(store, id_, NOW)])
def test_an_unknown_figure_is_not_found(store: Store, look: Callable[[Store, str], object]) -> None:
    with pytest.raises(NotFound):
        look(store, "fig_none")


class TestAListing:
    @pytest.fixture(autouse=True)
    def figures(self, store: Store, engine: Engine) -> None:
        add_figures(store, engine, [counted(value) for value in range(1, 6)], NOW)
        later = [counted(value) for value in range(6, 8)]
        add_figures(store, engine, later, NOW + timedelta(hours=1))

    def test_shows_each_figure_once_page_by_page(self, store: Store) -> None:
        seen, cursor = [], None
        for _ in range(4):
            page = list_figures(store, FigureQuery(), cursor, 2)
            seen += [int(figure.quantity.amount.stated) for figure in page.items]
            cursor = page.next_cursor
        assert cursor is None
        assert set(seen[:2]) == {6, 7}
        assert sorted(seen) == [1, 2, 3, 4, 5, 6, 7]

    def test_goes_on_after_new_figures_came_in(self, store: Store, engine: Engine) -> None:
        first = list_figures(store, FigureQuery(), None, 4)
        add_figures(store, engine, [counted(99)], NOW + timedelta(hours=2))
        rest = list_figures(store, FigureQuery(), first.next_cursor, 9)
        assert len({figure.id for figure in (*first.items, *rest.items)}) == 7

    def test_knows_no_text_that_could_break_it(self, store: Store) -> None:
        for hostile in ("' OR 1=1 --", '"; DROP TABLE figures; --', "%", "_", "NEAR(", "*"):
            for query in (
                FigureQuery(q=hostile),
                FigureQuery(source=hostile),
                FigureQuery(hostile),
            ):
                assert list_figures(store, query, None, 9).items == ()

    @pytest.mark.parametrize("name", ["series", "q", "source", "unit"])
    def test_refuses_what_cannot_be_stored(self, store: Store, name: str) -> None:
        with pytest.raises(BadInput) as refused:
            list_figures(store, FigureQuery(**{name: "a\x00"}), None, 9)  # type: ignore[arg-type]  # words
        assert refused.value.loc == (name,)

    def test_finds_by_the_words_of_series_and_quote(self, store: Store) -> None:
        assert len(list_figures(store, FigureQuery(q="norland TROOPS"), None, 9).items) == 7


def test_an_agency_s_figure_by_hand_is_of_one_origin_wherever_it_was_found(
    store: Store, engine: Engine
) -> None:
    facets, number = SeriesFacets("engineer", "Blue Lagoon"), Decimal(300)
    found = [
        NewFigure(facets, number, number, "engineer", "Harbour Wire (AFP)"),
        NewFigure(facets, number, number, "engineer", "Coast Post", attribution="the AFP agency"),
        NewFigure(facets, number, number, "engineer", "Meridian Wire"),
    ]
    added = add_figures(store, engine, found, NOW)
    assert [one.provenance.origin for one in added] == ["AFP", "AFP", "Meridian Wire"]
