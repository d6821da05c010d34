"""A source's figures of one series and period are found again, whatever their value."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain import Figure, Observation, ObservationStatus, Period, Rank, Status
from app.store import Store, cards, figures, observations, sources
from tests.unit.store.samples import NOW, by_hand, feeding, series

YEAR = Period(date(2021, 12, 31), date(2021, 1, 1), date(2021, 12, 31))
OTHER = Period(date(2021, 12, 31), date(2021, 12, 1), date(2021, 12, 31))


def recorded(store: Store, *given: Figure) -> None:
    with store.writing() as connection:
        cards.feed(connection, [series().id], feeding(series()), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, given, source, NOW)


def ids(found: Sequence[Figure]) -> list[str]:
    return [figure.id for figure in found]


def test_the_period_must_be_the_very_one(store: Store) -> None:
    year, december = replace(by_hand("a"), period=YEAR), replace(by_hand("b"), period=OTHER)
    recorded(store, year, december, by_hand("c"))
    with store.reading() as connection:
        assert ids(observations.current(connection, series().id, "harbour post", YEAR)) == ["fig_a"]
        assert observations.current(connection, series().id, "Meridian Wire", YEAR) == ()


def test_an_undated_figure_is_found_as_such(store: Store) -> None:
    recorded(store, by_hand("a", day=None), by_hand("b"))
    with store.reading() as connection:
        found = observations.current(connection, series().id, "Harbour Post", Period(None))
    assert ids(found) == ["fig_a"]


def test_retracted_figures_are_told_apart(store: Store) -> None:
    recorded(store, replace(by_hand("a"), period=YEAR), replace(by_hand("b"), period=YEAR))
    with store.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
        asked = ["fig_a", "fig_b", "fig_c"]
        assert observations.statuses(connection, asked) == {
            "fig_a": Status.RETRACTED,
            "fig_b": Status.CURRENT,
        }
        assert ids(observations.current(connection, series().id, "Harbour Post", YEAR)) == ["fig_b"]


def test_what_a_publisher_says_comes_back_whole(store: Store) -> None:
    said = Observation(
        ObservationStatus.PROVISIONAL,
        date(2022, 5, 3),
        "CC BY 4.0",
        "labour force survey",
        "une_rt_a",
        "table 3",
        Rank.PREFERRED,
    )
    recorded(store, replace(by_hand("a"), observation=said))
    with store.reading() as connection:
        assert figures.by_ids(connection, ["fig_a"])["fig_a"].observation == said


def test_the_last_vintage_comes_last(store: Store) -> None:
    days = {"a": date(2022, 5, 3), "b": None, "c": date(2022, 2, 3)}
    given = [
        replace(by_hand(name), period=YEAR, observation=Observation(vintage=day))
        for name, day in days.items()
    ]
    recorded(store, *given)
    with store.reading() as connection:
        found = observations.current(connection, series().id, "Harbour Post", YEAR)
    assert ids(found) == ["fig_b", "fig_c", "fig_a"]


def test_the_day_before_and_the_day_after_are_others(store: Store) -> None:
    days = [date(2022, 1, 29), date(2022, 1, 30), date(2022, 1, 31), date.max]
    recorded(store, *(by_hand(str(place), day=day) for place, day in enumerate(days)))
    with store.reading() as connection:
        for place, day in enumerate(days):
            found = observations.current(connection, series().id, "Harbour Post", Period(day))
            assert ids(found) == [f"fig_{place}"]
