"""An article is recorded once, whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import Offsets, Passage, PassageKind, Run, Span, Status
from app.errors import Conflict
from app.store import Store, articles, figures
from app.store.articles import Outcome, Recording
from tests.unit.store.samples import NOW, feeding, figure, recording, respelt

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


def record(store: Store, new: Recording, hours: int = 0) -> Outcome:
    with store.writing() as connection:
        return articles.record(connection, new, NOW + timedelta(hours=hours))


def status_of(store: Store, figure_id: str) -> Status:
    with store.reading() as connection:
        return figures.by_ids(connection, [figure_id])[figure_id].status


def test_everything_about_it_is_there(store: Store) -> None:
    assert record(store, recording()) is Outcome.NEW
    with store.reading() as connection:
        found = articles.by_id(connection, "art_1")
    assert found == articles.ArticleRecord(
        id="art_1",
        source="Harbour Post",
        title=None,
        url="https://harbour.example/1",
        published=recording().article.published,
        language="en",
        version=1,
        recorded_at=NOW,
        report='{"claims": []}',
    )


def test_the_same_text_again_changes_no_byte(store: Store, rows: Rows) -> None:
    record(store, recording())
    before = rows()
    assert record(store, recording(), hours=5) is Outcome.ALREADY_THERE
    assert rows() == before


def test_another_text_is_a_new_version_whose_figures_take_over(store: Store, rows: Rows) -> None:
    record(store, recording())
    assert record(store, recording("Norland has 5,000 troops.", "b"), 1) is Outcome.NEW_VERSION
    assert (status_of(store, "fig_a"), status_of(store, "fig_b")) == (
        Status.REPLACED,
        Status.CURRENT,
    )
    after = rows()
    assert [len(after[name]) for name in ("articles", "versions", "reports")] == [1, 2, 2]


def test_a_text_that_comes_back_makes_its_figures_current_again(store: Store) -> None:
    record(store, recording())
    record(store, recording("Norland has 5,000 troops.", "b"), 1)
    assert record(store, recording(), 2) is Outcome.NEW_VERSION
    assert (status_of(store, "fig_a"), status_of(store, "fig_b")) == (
        Status.CURRENT,
        Status.REPLACED,
    )
    with store.reading() as connection:
        found = articles.by_id(connection, "art_1")
    assert found is not None
    assert found.version == 3


def test_a_retracted_figure_is_not_revived_by_a_new_version(store: Store) -> None:
    record(store, recording())
    with store.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
    record(store, recording("Norland has 5,000 troops.", "b"), 1)
    record(store, recording(), 2)
    assert status_of(store, "fig_a") is Status.RETRACTED


def test_a_respelt_source_counts_as_the_one_that_is_known(store: Store) -> None:
    record(store, recording())
    record(store, respelt(recording(), "HARBOUR  POST"))
    with store.reading() as connection:
        provenance = figures.by_ids(connection, ["fig_a_2"])["fig_a_2"].provenance
    assert (provenance.source, provenance.origin) == ("Harbour Post", "Harbour Post")


def test_another_origin_stays_another(store: Store) -> None:
    borrowed = replace(recording(), figures=[figure("a", origin="Meridian Wire")])
    record(store, borrowed)
    with store.reading() as connection:
        provenance = figures.by_ids(connection, ["fig_a"])["fig_a"].provenance
    assert (provenance.source, provenance.origin) == ("Harbour Post", "Meridian Wire")


def test_a_fault_half_way_leaves_no_trace(store: Store, rows: Rows) -> None:
    before = rows()
    orphan = replace(figure("b"), series_id="ser_unknown")
    with pytest.raises(Conflict):
        record(store, replace(recording(), figures=[figure("a"), orphan]))
    assert rows() == before


def test_a_fault_in_a_new_version_leaves_the_old_one_standing(store: Store, rows: Rows) -> None:
    record(store, recording())
    before = rows()
    orphan = replace(figure("b"), series_id="ser_unknown")
    with pytest.raises(Conflict):
        record(store, replace(recording("Another text of 5,000.", "b"), figures=[orphan]), 1)
    assert rows() == before


def test_articles_are_listed_latest_first_and_page_by_page(store: Store) -> None:
    for hours in range(4):
        new = recording()
        own = replace(new.article, id=f"art_{hours}")
        record(store, replace(new, article=own, figures=[], feeding=feeding()), hours)
    with store.reading() as connection:
        first = articles.listed(connection, None, 3)
        rest = articles.listed(connection, (first[-1].recorded_at, first[-1].id), 3)
    assert [one.id for one in (*first, *rest)] == ["art_3", "art_2", "art_1", "art_0"]


def test_what_the_format_said_comes_back_with_the_text(store: Store) -> None:
    new = recording()
    caption = Passage(Span(0, 7), PassageKind.FURNITURE, "furniture.caption")
    told = replace(
        new.article,
        origin="AP",
        furniture=(caption,),
        html=Offsets((Run(0, 3, 28),), len(new.article.text)),
    )
    record(store, replace(new, article=told))
    with store.reading() as connection:
        found = articles.stored(connection, "art_1")
    assert found is not None
    assert found.article == told
