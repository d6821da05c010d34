"""Pages of a series' figures, the units it can be shown in, and what else it may be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain import Figure, NewFigure, SeriesFacets, Unit
from app.errors import BadInput
from app.services.engine import Engine
from app.services.figures import add_figures, retract_figure
from app.services.series import get_series
from app.services.series_pages import (
    UNITS,
    measured_alike,
    page_of_figures,
    unit_chosen,
    units_of,
)
from app.store import Store

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
RIVER = SeriesFacets("river level", subject="Norland")


def new(value: str = "4", day: int = 0, unit: str = "metre", **said: object) -> NewFigure:
    fields = {"series": RIVER, "source": "Harbour Post", **said}
    return NewFigure(
        low=Decimal(value),
        high=Decimal(value),
        unit=unit,
        as_of=date(2022, 1, 1) + timedelta(days=day),
        **fields,  # type: ignore[arg-type]  # named fields
    )


def names(figures: tuple[Figure, ...], engine: Engine) -> list[str]:
    return [unit.name for unit in units_of(figures, engine.lexicon)]


def test_figures_come_newest_first_on_pages_of_fifty(store: Store, engine: Engine) -> None:
    added = add_figures(store, engine, [new(day=day) for day in range(55)], NOW)
    series_id = added[0].series_id
    first = page_of_figures(store, series_id, None, with_retracted=False)
    second = page_of_figures(store, series_id, first.next_cursor, with_retracted=False)
    assert [one.id for one in (*first.items, *second.items)] == [one.id for one in added[::-1]]
    assert (len(first.items), second.next_cursor) == (50, None)


def test_a_retracted_figure_is_there_where_it_is_asked_for(store: Store, engine: Engine) -> None:
    one, other = add_figures(store, engine, [new(), new("5", 1)], NOW)
    retract_figure(store, one.id, NOW)
    without = page_of_figures(store, one.series_id, None, with_retracted=False)
    assert [figure.id for figure in without.items] == [other.id]
    assert len(page_of_figures(store, one.series_id, None, with_retracted=True).items) == 2


def test_a_cursor_of_another_listing_is_refused(store: Store) -> None:
    with pytest.raises(BadInput, match="cursor"):
        page_of_figures(store, "ser_1", "abc", with_retracted=False)


def test_only_what_is_counted_alike_may_be_the_same(store: Store, engine: Engine) -> None:
    place = replace(RIVER, subject=None, place="Norland coast")
    rain = replace(RIVER, item="rain", place="Norland")
    added = add_figures(
        store,
        engine,
        [
            new(),
            new(series=place),
            new(series=rain, unit="millimetre"),
            new(series=replace(rain, item="share"), unit="%"),
        ],
        NOW,
    )
    key = get_series(store, added[0].series_id).series.key
    found = [one.series.key.label for one in measured_alike(store, key, None)]
    assert found == ["rainfall · Norland · Norland", "river level · Norland coast"]
    assert [one.series.key.item for one in measured_alike(store, key, "COAST")] == ["river level"]
    with pytest.raises(BadInput, match="q holds"):
        measured_alike(store, key, "\x00")


def test_units_are_those_of_the_figures_and_further_ones_that_read_well(
    store: Store, engine: Engine
) -> None:
    added = add_figures(store, engine, [new("900"), new("2", 1, "mile")], NOW)
    found = names(added, engine)
    assert found[:2] == ["mile", "metre"]
    assert "kilometre" in found
    assert "light-year" not in found
    assert len(found) <= UNITS


def test_money_and_counted_things_are_in_their_own_units_only(store: Store, engine: Engine) -> None:
    aid = SeriesFacets("aid", place="Southland")
    money = add_figures(
        store, engine, [new(series=aid, unit="USD"), new("5", 1, "EUR", series=aid)], NOW
    )
    assert names(money, engine) == ["EUR", "USD"]
    men = SeriesFacets("troop", place="Southland")
    counted = add_figures(
        store, engine, [new(series=men, unit="soldier"), new("5", 1, "troop", series=men)], NOW
    )
    assert len(names(counted, engine)) == 1
    assert names((), engine) == []


def test_a_unit_is_chosen_by_its_name() -> None:
    metre, bare = Unit("metre", "length"), Unit("", "count")
    assert unit_chosen([metre], None) is metre
    assert unit_chosen([metre], "metre") is metre
    assert unit_chosen([bare], "") is bare
    assert unit_chosen([], None) is None
    with pytest.raises(BadInput, match="cannot be said in that unit: metre, number"):
        unit_chosen([metre, bare], "EUR")
