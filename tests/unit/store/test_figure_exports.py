"""Figures come out once each, whatever the stretches they are read in."""

from datetime import date

import pytest

from app.store import Store, articles, cards, figure_exports, figures, sources
from app.store.figure_exports import Wanted
from tests.unit.store.samples import NOW, by_hand, feeding, recording, series


@pytest.fixture
def known(store: Store) -> Store:
    """Two figures of an article, and three by hand of which one is retracted."""
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        cards.feed(connection, [series().id], feeding(series()), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        given = [by_hand(name, day=day) for name, day in (("x", None), ("y", date(2021, 5, 1)))]
        figures.add(connection, [*given, by_hand("z")], source, NOW)
        figures.retract(connection, "fig_z", NOW)
    return store


def ids(store: Store, wanted: Wanted, after: str = "", limit: int = 10) -> list[str]:
    with store.reading() as connection:
        found = figure_exports.stretch(connection, wanted, after, limit)
    assert all(one.figure.series_id == one.series.id for one in found)
    return [one.figure.id for one in found]


def test_current_figures_come_in_the_order_of_their_ids(known: Store) -> None:
    everything = ids(known, Wanted())
    assert everything == sorted(everything)
    assert {"fig_x", "fig_y"} < set(everything)
    assert "fig_z" not in everything


def test_a_stretch_goes_on_behind_the_last_one(known: Store) -> None:
    everything = ids(known, Wanted())
    found: list[str] = []
    while more := ids(known, Wanted(), found[-1] if found else "", 1):
        found += more
    assert found == everything


def test_only_what_is_wanted_comes(known: Store) -> None:
    assert ids(known, Wanted(given_alone=True)) == ["fig_x", "fig_y"]
    assert ids(known, Wanted(until=date(2021, 12, 31))) == ["fig_y"]
    assert "fig_y" not in ids(known, Wanted(since=date(2022, 1, 1)))
    assert ids(known, Wanted(source="harbour post")) == ids(known, Wanted())
    assert ids(known, Wanted(source="Nobody")) == []
