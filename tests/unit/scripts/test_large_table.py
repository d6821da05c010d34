"""The large table has what was asked for, and the articles that are held against it find it."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select

from app.domain import Article
from app.services.check import check_article
from app.settings import Profile
from app.store import Store, open_store, schema
from app.store.tables import FIGURES, SERIES, SERIES_KEYS
from app.wiring import build_engine
from scripts.bench_check import texts
from scripts.bench_lookup import measured
from scripts.large_table import (
    ARTICLE,
    CLAIMS,
    FIGURES_A_SERIES,
    NAMED,
    NEWS_DAY,
    NOW,
    fill,
    name_of,
    told,
)

SIZE = 50


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    on_server = request.param == "postgresql"
    file = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    opened = open_store(request.getfixturevalue("postgres_url") if on_server else file)
    opened.create()
    schema.upgrade(opened)
    yield opened
    opened.close()


def test_a_table_is_made_and_looked_into_on_either_database(store: Store) -> None:
    engine = build_engine(Profile.FAST)
    with store.reading() as connection:
        before = {one["name"] for one in inspect(connection).get_indexes("figures")}
    fill(store, engine, SIZE)
    with store.reading() as connection:
        counts = [
            connection.scalar(select(func.count()).select_from(table))
            for table in (SERIES, FIGURES)
        ]
        assert counts == [SIZE, SIZE * FIGURES_A_SERIES]
        assert (connection.scalar(select(func.count()).select_from(SERIES_KEYS)) or 0) > SIZE
        assert {one["name"] for one in inspect(connection).get_indexes("figures")} == before
        days = connection.scalars(select(FIGURES.c.as_of).distinct()).all()
    assert len(days) == FIGURES_A_SERIES
    (run,) = measured(store, engine, SIZE * FIGURES_A_SERIES, rounds=2)
    assert all(step >= 0 for step in run)


def test_an_article_of_a_story_finds_ten_figures_for_nearly_each_claim(store: Store) -> None:
    engine = build_engine(Profile.FAST)
    fill(store, engine, SIZE)
    article = Article("art_told", told(ARTICLE, 1), "Meridian Wire", NEWS_DAY)
    report = check_article(article, engine, store, now=NOW)
    assert len(report.findings) == CLAIMS
    linked = [finding for finding in report.findings if finding.link.series]
    assert len(linked) >= CLAIMS - 3
    assert {len(finding.comparisons) for finding in linked} == {FIGURES_A_SERIES}


@pytest.mark.parametrize("story", range(SIZE // CLAIMS))
def test_what_names_somebody_is_held_against_its_own_story(store: Store, story: int) -> None:
    """Seen to fail with names that hold a number: reading takes them all for one name."""
    engine = build_engine(Profile.FAST)
    fill(store, engine, SIZE)
    article = Article("art_told", told(ARTICLE, story), "Meridian Wire", NEWS_DAY)
    report = check_article(article, engine, store, now=NOW)
    scopes = [(finding.claim.scope, finding.link.series) for finding in report.findings]
    named = [series for scope, series in scopes if scope.subject or scope.place]
    assert len(named) > CLAIMS // 3
    stories = {int(series.id.removeprefix("ser_")) // CLAIMS for series in named if series}
    assert stories == {story}


def test_a_story_is_the_same_but_for_its_names() -> None:
    assert len({name_of(number) for number in range(10_000)}) == 10_000
    assert all(name_of(number).isalpha() for number in range(10_000))
    assert told(ARTICLE, 3) == told(ARTICLE, 3) != told(ARTICLE, 4)
    assert not any(name in told(ARTICLE, 3) for name in NAMED)


def test_articles_are_of_four_kilobytes_and_the_same_each_time() -> None:
    first = list(islice(texts(1, 10**6), 3))
    assert first == list(islice(texts(1, 10**6), 3))
    assert len(set(first)) == 3
    assert all(3_000 < len(text) < 5_000 for text in first)
