"""Outlets are counted among their newest, and told by whose numbers and texts they carry."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import Verdict
from app.domain.rejudging import Excerpt, Judged
from app.store import Store, articles, outlets
from app.store.outlets import Copies
from app.store.sources import KnownSource, source_id
from tests.unit.store.samples import NOW, feeding, figure, recording, series

POST = KnownSource(source_id("Harbour Post"), "Harbour Post")
WIRE = KnownSource(source_id("Meridian Wire"), "Meridian Wire")


def judged(
    name: str, verdict: Verdict, *, rests_on: str | None = None, lag: int | None = None
) -> Judged:
    excerpt = Excerpt("4,000", "4,000.", 0, reference_id=rests_on, lag=lag)
    return Judged(f"clm_{name}", series().id, series().id, f"fig_{name}", verdict, "r", (), excerpt)


def record(store: Store, name: str, source: str, claim: Judged, origin: str = "") -> None:
    """An article of one claim, a minute after the one before; `origin` is whose it is, if not its
    own."""
    made = recording(name=name)
    own = replace(made.article, id=f"art_{name}", source=source, origin=origin)
    said = figure(name, source=source, origin=origin or source, article_id=own.id)
    made = replace(made, article=own, figures=[said], judged=[claim])
    moment = NOW + timedelta(minutes=len(name))
    with store.writing() as connection:
        articles.record(connection, replace(made, feeding=feeding(series())), moment)


@pytest.fixture
def known(store: Store) -> Store:
    """The post is first, the wire bears it out, and the post then prints the wire's."""
    record(store, "a", "Harbour Post", judged("a", Verdict.UNSEEN))
    record(store, "bb", "Meridian Wire", judged("bb", Verdict.AGREES, rests_on="fig_a", lag=3))
    copied = judged("ccc", Verdict.AGREES, rests_on="fig_bb", lag=1)
    record(store, "ccc", "Harbour Post", copied, "Meridian Wire")
    return store


def test_outlets_are_listed_by_name_from_behind_one_on(known: Store) -> None:
    with known.reading() as connection:
        assert outlets.listed(connection, None, 5) == (POST, WIRE)
        assert outlets.listed(connection, "harbour post", 5) == (WIRE,)
        assert outlets.by_id(connection, WIRE.id) == WIRE
        assert outlets.by_id(connection, "src_none") is None


def test_the_newest_claims_are_tallied_by_verdict(known: Store) -> None:
    with known.reading() as connection:
        both = outlets.tally(connection, POST.id, 5)
        newest = outlets.tally(connection, POST.id, 1)
    assert (both.claims, both.by_verdict[Verdict.UNSEEN], both.by_verdict[Verdict.AGREES]) == (
        2,
        1,
        1,
    )
    assert set(both.by_verdict) == set(Verdict)
    assert (newest.claims, newest.by_verdict[Verdict.AGREES]) == (1, 1)


def test_articles_and_figures_are_counted_as_far_as_asked(known: Store) -> None:
    with known.reading() as connection:
        assert outlets.count_articles(connection, POST.id, 5) == 2
        assert outlets.count_figures(connection, POST.id, 5) == 2
        assert outlets.count_figures(connection, POST.id, 0) == 1


def test_first_is_who_had_a_number_of_its_own_that_another_bore_out(known: Store) -> None:
    with known.reading() as connection:
        assert outlets.count_firsts(connection, POST, 5) == 1
        assert outlets.count_firsts(connection, POST, 1) == 0  # the newest claim alone
        assert outlets.count_firsts(connection, WIRE, 5) == 0  # it agreed itself


def test_a_copy_of_ones_own_number_bears_nothing_out(store: Store) -> None:
    record(store, "a", "Harbour Post", judged("a", Verdict.UNSEEN))
    agrees = judged("bb", Verdict.AGREES, rests_on="fig_a")
    record(store, "bb", "Tarsa Times", agrees, "Harbour Post")
    own = judged("ccc", Verdict.AGREES, rests_on="fig_a")
    record(store, "ccc", "Harbour Post", own)
    with store.reading() as connection:
        assert outlets.count_firsts(connection, POST, 5) == 0


def test_a_number_of_anothers_is_no_first(store: Store) -> None:
    record(store, "a", "Harbour Post", judged("a", Verdict.UNSEEN), "Calder Agency")
    record(store, "bb", "Meridian Wire", judged("bb", Verdict.AGREES, rests_on="fig_a"))
    with store.reading() as connection:
        assert outlets.count_firsts(connection, POST, 5) == 0


def test_lags_are_of_what_agrees(known: Store) -> None:
    with known.reading() as connection:
        assert outlets.lags(connection, WIRE.id, 5) == [3]
        assert outlets.lags(connection, POST.id, 5) == [1]


def test_copies_are_told_by_origin(known: Store) -> None:
    with known.reading() as connection:
        assert outlets.copied_figures(connection, POST, 5) == Copies(2, (("Meridian Wire", 1),))
        assert outlets.copied_figures(connection, POST, 1) == Copies(1, (("Meridian Wire", 1),))
        assert outlets.copied_figures(connection, WIRE, 5) == Copies(1, ())
        assert outlets.copied_texts(connection, POST, 5) == Copies(2, (("Meridian Wire", 1),))
        assert outlets.copied_texts(connection, WIRE, 5) == Copies(1, ())
