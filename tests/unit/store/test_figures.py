"""One look-up an article: what it brings, what it costs, what it leaves out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from app.domain import Figure, Series, Status
from app.store import Store, articles, cards, figure_pages, figures, sources
from app.store.figures import Filter, Limits
from tests.unit.store.samples import NOW, by_hand, feeding, figure, recording, respelt, series

TROOPS = series().id


def put(store: Store, *new: Figure, under: Series | None = None) -> None:
    home = under or series()
    with store.writing() as connection:
        cards.feed(connection, [home.id], feeding(home), NOW)
        source = sources.known(connection, "Harbour Post", NOW)
        figures.add(connection, [replace(one, series_id=home.id) for one in new], source, NOW)


def found(
    store: Store, *ids: str, but: str = "art_9", limits: Limits = figures.LIMITS
) -> dict[str, list[str]]:
    """The ids of the figures of each series, as one look-up answers."""
    with store.reading() as connection:
        histories = figures.histories(connection, ids, except_article=but, limits=limits)
    return {one.series.key.label: [figure.id for figure in one.figures] for one in histories}


@contextmanager
def statements(store: Store) -> Iterator[list[tuple[str, object]]]:
    """The statements that are sent meanwhile, without those that open the transaction."""
    sent: list[tuple[str, object]] = []

    def keep(_connection: object, _cursor: object, text: str, values: object, *_: object) -> None:
        if not text.startswith("BEGIN"):
            sent.append((text, values))

    event.listen(store.engine, "before_cursor_execute", keep)
    yield sent
    event.remove(store.engine, "before_cursor_execute", keep)


def test_a_figure_comes_back_as_it_was_recorded(store: Store) -> None:
    put(store, by_hand("a"))
    with store.reading() as connection:
        (history,) = figures.histories(connection, (TROOPS,), except_article="")
    assert history.series == series()
    assert history.figures == (by_hand("a"),)


def test_the_figures_of_a_series_stand_oldest_first(store: Store) -> None:
    days = [date(2022, 1, 30), None, date(2021, 1, 1)]
    put(store, *(by_hand(f"{i}", day=day) for i, day in enumerate(days)))
    assert found(store, TROOPS) == {"troop · Norland": ["fig_1", "fig_2", "fig_0"]}


def test_only_the_series_asked_for_come_back(store: Store) -> None:
    put(store, by_hand("a"))
    put(store, by_hand("b"), under=series(subject="Sudland"))
    assert set(found(store, TROOPS)) == {"troop · Norland"}


def test_the_histories_stand_in_the_order_of_the_ids(store: Store) -> None:
    put(store, by_hand("a"))
    put(store, by_hand("c"), under=series("tank"))
    tanks = series("tank").id
    assert list(found(store, TROOPS, tanks)) == ["troop · Norland", "tank · Norland"]
    assert list(found(store, tanks, TROOPS)) == ["tank · Norland", "troop · Norland"]


def test_an_article_s_own_figures_are_left_out(store: Store) -> None:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
    assert found(store, TROOPS, but="art_1") == {}
    assert found(store, TROOPS) == {"troop · Norland": ["fig_a"]}


def test_an_article_s_own_figures_crowd_out_no_other(store: Store) -> None:
    put(store, by_hand("old", day=date(2020, 1, 1)))
    with store.writing() as connection:
        own = [figure(f"{i}") for i in range(3)]
        articles.record(connection, replace(recording(), figures=own), NOW)
    limits = Limits(figures=2)
    assert found(store, TROOPS, but="art_1", limits=limits) == {"troop · Norland": ["fig_old"]}


@pytest.mark.parametrize("status", [Status.REPLACED, Status.RETRACTED])
def test_only_current_figures_are_compared(store: Store, status: Status) -> None:
    put(store, by_hand("a"), replace(by_hand("b"), status=status))
    assert found(store, TROOPS) == {"troop · Norland": ["fig_a"]}


def test_a_crowded_series_brings_its_newest_figures(store: Store) -> None:
    first = date(2021, 1, 1)
    put(store, *(by_hand(f"{i:03}", day=first + timedelta(i)) for i in range(60)))
    (ids,) = found(store, TROOPS).values()
    assert ids == [f"fig_{i:03}" for i in range(10, 60)]


def test_a_crowded_day_brings_no_more_than_the_limit(store: Store) -> None:
    put(store, *(by_hand(f"{i}") for i in range(9)))
    (ids,) = found(store, TROOPS, limits=Limits(figures=4)).values()
    assert len(ids) == 4


def test_a_whole_article_is_two_statements(store: Store) -> None:
    put(store, by_hand("a"))
    ids = tuple(f"ser_{i}" for i in range(1999))
    with statements(store) as sent:
        assert found(store, *ids, TROOPS) == {"troop · Norland": ["fig_a"]}
    assert len(sent) == 2


def test_an_article_without_claims_asks_nothing(store: Store) -> None:
    with statements(store) as sent:
        assert found(store) == {}
    assert sent == []


@pytest.mark.on_sqlite("how SQLite says its plan")
def test_the_look_up_reads_through_indexes_only(store: Store) -> None:
    with statements(store) as sent:
        found(store, TROOPS, "ser_none")
    text, values = sent[0]
    with store.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)  # type: ignore[arg-type]  # as sent
        steps = [row[3] for row in plan]
    assert not [step for step in steps if step.startswith("SCAN")]
    searched = [step for step in steps if step.startswith("SEARCH")]
    assert len(searched) == 3
    for step in searched:
        assert "INDEX sqlite_autoindex_series_1 (id=?)" in step or (
            "INDEX ix_figures_series_id_status_recency (series_id=? AND status=?" in step
        )


def test_a_figure_that_is_there_already_is_left_as_it_is(store: Store) -> None:
    put(store, by_hand("a", "4000"))
    put(store, by_hand("a", "9999"))
    with store.reading() as connection:
        assert figures.by_ids(connection, ["fig_a"])["fig_a"] == by_hand("a", "4000")


def test_a_retracted_figure_stays_in_the_history(store: Store) -> None:
    put(store, by_hand("a"))
    with store.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
    assert found(store, TROOPS) == {}
    with store.reading() as connection:
        assert [one.status for one in figure_pages.of_series(connection, series().id, 9)] == [
            Status.RETRACTED
        ]


def test_a_retracted_figure_is_not_made_current_by_recording_it_again(store: Store) -> None:
    put(store, by_hand("a"))
    with store.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
    put(store, by_hand("a"))
    assert found(store, TROOPS) == {}


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Filter(), {"fig_a", "fig_b"}),
        (Filter(series_id=series().id), {"fig_a", "fig_b"}),
        (Filter(series_id="ser_none"), set()),
        (Filter(source="HARBOUR  post"), {"fig_a", "fig_b"}),
        (Filter(source="Meridian Wire"), set()),
        (Filter(unit="troop"), {"fig_a", "fig_b"}),
        (Filter(since=date(2022, 1, 1)), {"fig_a"}),
        (Filter(until=date(2022, 1, 1)), {"fig_b"}),
        (Filter(words=("NORLAND", "troop")), {"fig_a", "fig_b"}),
        (Filter(words=("garrison",)), {"fig_b"}),
        (Filter(words=("%",)), set()),
        (Filter(words=("_",)), set()),
        (Filter(words=("' OR 1=1 --",)), set()),
    ],
)
def test_a_listing_keeps_what_is_asked_for(store: Store, wanted: Filter, ids: set[str]) -> None:
    old = figure("b", day=date(2020, 5, 1), article_id=None, quote="The garrison grew.")
    put(store, by_hand("a"), old)
    with store.reading() as connection:
        assert {one.figure.id for one in figures.listed(connection, wanted, None, 9)} == ids


def test_what_came_on_file_after_a_moment_is_known(store: Store) -> None:
    later = NOW + timedelta(seconds=1)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        articles.record(connection, respelt(recording(), "Meridian Wire"), later)
        asked = ["fig_a", "fig_a_2", "fig_none"]
        assert figures.came_since(connection, asked, NOW) == {"fig_a_2": later}
        assert figures.came_since(connection, ["fig_a"], NOW) == {}
        assert figures.came_since(connection, [], NOW) == {}
