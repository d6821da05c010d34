"""Figures of one series: sketched, read whole, and page by page."""

from dataclasses import replace
from datetime import date

from app.domain import Figure, Observation, ObservationStatus, Rank, Status
from app.store import Store, figure_pages, figures, sources
from app.store.rows import figure_recency
from tests.unit.store.samples import NOW, by_hand, series
from tests.unit.store.test_series import feed

DAYS = [date(2022, 1, day) for day in (1, 2, 3)]


def record(store: Store, *given: Figure) -> None:
    feed(store, "Norland")
    with store.writing() as connection:
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, given, source, NOW)


def three() -> list[Figure]:
    return [by_hand(str(day.day), f"{day.day}000", day) for day in DAYS]


def test_a_page_comes_newest_first_from_behind_a_figure_on(store: Store) -> None:
    record(store, *three())
    with store.reading() as connection:
        every = figure_pages.newest_of_series(connection, series().id, tuple(Status), None, 2)
        before = figure_recency(every[-1])
        rest = figure_pages.newest_of_series(connection, series().id, tuple(Status), before, 2)
    assert [one.id for one in (*every, *rest)] == ["fig_3", "fig_2", "fig_1"]


def test_a_page_holds_only_the_statuses_that_are_asked_for(store: Store) -> None:
    record(store, *three())
    with store.writing() as connection:
        figures.retract(connection, "fig_2", NOW)
        found = figure_pages.newest_of_series(
            connection, series().id, (Status.CURRENT, Status.REPLACED), None, 9
        )
    assert [one.id for one in found] == ["fig_3", "fig_1"]


def test_a_sketch_says_what_speaks_for_today(store: Store) -> None:
    noted = [
        Observation(ObservationStatus.FORECAST),
        Observation(ObservationStatus.REVISED),
        Observation(rank=Rank.DEPRECATED),
    ]
    record(store, *(replace(one, observation=how) for one, how in zip(three(), noted, strict=True)))
    with store.reading() as connection:
        found = figure_pages.sketches(connection, series().id, 9)
        newest = figure_pages.sketches(connection, series().id, 1)
    assert [(one.id, one.day, one.value, one.speaks) for one in found] == [
        ("fig_1", "2022-01-01", 1000.0, False),
        ("fig_2", "2022-01-02", 2000.0, True),
        ("fig_3", "2022-01-03", 3000.0, False),
    ]
    assert [one.id for one in newest] == ["fig_3"]


def test_a_figure_with_one_end_is_sketched_by_that(store: Store) -> None:
    one = by_hand("1")
    amount = replace(one.quantity.amount, high=None)
    record(store, replace(one, quantity=replace(one.quantity, amount=amount)))
    with store.reading() as connection:
        (found,) = figure_pages.sketches(connection, series().id, 9)
    assert found.value == 4000.0


def test_whole_figures_come_as_they_were_recorded_oldest_first(store: Store) -> None:
    record(store, *three())
    with store.reading() as connection:
        found = figure_pages.whole(connection, ["fig_3", "fig_1", "fig_none"])
    assert found == (three()[0], three()[2])
