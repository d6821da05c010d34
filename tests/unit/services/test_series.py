"""The measured things: listed, and one with its time line and consensus."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.domain import Consensus
from app.errors import NotFound
from app.services.engine import Engine
from app.services.figures import NewFigure, SeriesFacets, add_figures, retract_figure
from app.services.series import get_series, list_series
from app.store import Store

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)


def figure(
    value: int, day: int, source: str, unit: str = "metre", subject: str = "Norland"
) -> NewFigure:
    return NewFigure(
        series=SeriesFacets("river level", subject=subject),
        low=Decimal(value),
        high=Decimal(value),
        unit=unit,
        source=source,
        as_of=date(2022, 1, day),
    )


def test_a_time_line_runs_from_the_oldest_to_the_newest(store: Store, engine: Engine) -> None:
    new = [figure(3, 9, "Harbour Post"), figure(1, 2, "Harbour Post"), figure(2, 5, "Meridian")]
    series_id = add_figures(store, engine, new, NOW)[0].series_id
    history = get_series(store, series_id)
    assert [one.quantity.amount.low for one in history.figures] == [1, 2, 3]


def test_the_consensus_takes_the_newest_of_each_origin(store: Store, engine: Engine) -> None:
    new = [figure(9, 1, "Harbour Post"), figure(4, 2, "Harbour Post"), figure(6, 3, "Meridian")]
    series_id = add_figures(store, engine, new, NOW)[0].series_id
    assert get_series(store, series_id).consensus == Consensus(
        low=Decimal(4), high=Decimal(6), median=Decimal(5), figures=3, independent_sources=2
    )


def test_the_consensus_is_in_the_unit_of_the_newest(store: Store, engine: Engine) -> None:
    new = [figure(2, 1, "Harbour Post", "kilometre"), figure(1000, 2, "Meridian", "metre")]
    series_id = add_figures(store, engine, new, NOW)[0].series_id
    consensus = get_series(store, series_id).consensus
    assert consensus is not None
    assert (consensus.low, consensus.high) == (Decimal(1000), Decimal(2000))


def test_a_retracted_figure_is_shown_and_does_not_count(store: Store, engine: Engine) -> None:
    (added,) = add_figures(store, engine, [figure(4, 1, "Harbour Post")], NOW)
    retract_figure(store, added.id, NOW)
    history = get_series(store, added.series_id)
    assert len(history.figures) == 1
    assert history.consensus is None


def test_an_unknown_series_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        get_series(store, "ser_none")


def test_series_are_listed_page_by_page(store: Store, engine: Engine) -> None:
    lands = [figure(4, 1, "Harbour Post", subject=f"Land {letter}") for letter in "DBAC"]
    add_figures(store, engine, lands, NOW)
    first = list_series(store, "river", None, 3)
    rest = list_series(store, "river", first.next_cursor, 3)
    subjects = [summary.series.key.subject for summary in (*first.items, *rest.items)]
    assert subjects == ["Land A", "Land B", "Land C", "Land D"]
    assert rest.next_cursor is None


def test_a_search_without_a_match_is_an_empty_page(store: Store) -> None:
    assert list_series(store, "nothing", None, 3).items == ()
