"""An article is checked against what others said, and recorded once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain import Article, Report, Verdict
from app.domain.deadline import Budget
from app.domain.limits import Sizes
from app.errors import TookTooLong, TooLarge, Unavailable
from app.exporters import report_json
from app.intake import Payload, article_from
from app.services.articles import get_article
from app.services.check import check_article, check_reading
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.figures import FigureQuery, list_figures
from app.store import Store, open_store
from tests.clocks import Looks, hurried

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
TEXT = "Norland has sent 4,000 troops to the border. The river stands at 7.2 metres."


def written(
    text: str = TEXT, source: str = "Harbour Post", url: str | None = "https://harbour.example/1"
) -> Article:
    return article_from(Payload(text, source, "2022-01-30", url))


@pytest.fixture
def check(engine: Engine, store: Store) -> Callable[[Article], Report]:
    return lambda article: check_article(article, engine, store, now=NOW)


def test_the_first_article_finds_nothing_on_file(check: Callable[[Article], Report]) -> None:
    report = check(written())
    assert report.findings
    assert {finding.verdict for finding in report.findings} == {Verdict.UNSEEN}
    assert report.recorded


def test_the_report_says_what_produced_it(
    engine: Engine, check: Callable[[Article], Report]
) -> None:
    stamp = check(written()).stamp
    assert (stamp.lexicon, stamp.policy) == (engine.lexicon.fingerprint, engine.policy.fingerprint)


def test_a_recorded_report_brings_the_text_that_it_was_recorded_as(
    engine: Engine, store: Store, check: Callable[[Article], Report]
) -> None:
    report = check(written())
    assert report.written == report_json(report)
    assert report.written == get_article(store, report.article.id).report
    assert not check_article(written(), engine, store, now=NOW, record=False).written


def test_its_claims_are_figures_now(store: Store, check: Callable[[Article], Report]) -> None:
    report = check(written())
    figures = list_figures(store, FigureQuery(), None, 50).items
    assert {figure.series_id for figure in figures} == {
        finding.series_id for finding in report.findings if finding.claim.checkworthy
    }


def test_another_source_s_article_is_held_against_them(check: Callable[[Article], Report]) -> None:
    check(written())
    report = check(written(source="Meridian Wire", url=None))
    assert {finding.verdict for finding in report.findings} == {Verdict.AGREES}


def test_the_same_article_again_changes_no_byte(engine: Engine, store: Store, rows: Rows) -> None:
    first = check_article(written(), engine, store, now=NOW)
    before = rows()
    again = check_article(written(), engine, store, now=NOW + timedelta(days=1))
    assert again == first
    assert again.recorded
    assert rows() == before


def test_an_article_is_no_evidence_for_itself(check: Callable[[Article], Report]) -> None:
    check(written())
    report = check(written(TEXT.replace("4,000", "9,000")))
    assert all(not finding.comparisons for finding in report.findings)


def test_a_new_version_replaces_the_figures_of_the_old(
    store: Store, check: Callable[[Article], Report]
) -> None:
    check(written())
    check(written(TEXT.replace("4,000", "9,000")))
    (finding, *_) = check(written(source="Meridian Wire", url=None)).findings
    assert [one.figure.quantity.stated for one in finding.comparisons] == ["9,000 troops"]
    assert get_article(store, written().id).version == 2


def test_without_record_nothing_is_written(engine: Engine, store: Store, rows: Rows) -> None:
    before = rows()
    report = check_article(written(), engine, store, now=NOW, record=False)
    assert not report.recorded
    assert report.findings
    assert rows() == before


def test_a_number_repeated_in_the_article_is_one_figure(
    store: Store, check: Callable[[Article], Report]
) -> None:
    once = "Norland has sent 4,000 troops to the border."
    report = check(written(f"{once} {once} {once}"))
    assert len(report.findings) == 3
    assert len(list_figures(store, FigureQuery(), None, 50).items) == 1


def test_a_text_without_numbers_is_recorded_without_claims(
    store: Store, check: Callable[[Article], Report]
) -> None:
    report = check(written("Norland has sent troops to the border."))
    assert report.findings == ()
    assert get_article(store, report.article.id).version == 1


def test_the_stored_report_is_the_one_that_was_given(
    store: Store, check: Callable[[Article], Report]
) -> None:
    report = check(written())
    stored = get_article(store, report.article.id).report
    assert all(finding.claim.id in stored for finding in report.findings)


def test_too_many_claims_are_refused_and_nothing_is_recorded(
    rows: Rows, engine: Engine, store: Store
) -> None:
    before = rows()
    narrow = replace(engine, sizes=Sizes(claims=20))
    with pytest.raises(TooLarge) as refused:
        check_article(written("Norland has 4,000 troops. " * 21), narrow, store, now=NOW)
    assert refused.value.loc == ("text",)
    assert rows() == before


def test_a_database_that_was_never_migrated_is_unavailable(
    engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bare = open_store(f"sqlite:///{tmp_path_factory.mktemp('bare')}/bare.sqlite3")
    bare.create()
    with pytest.raises(Unavailable):
        check_article(replace(written(), id="art_x"), engine, bare, now=NOW)
    bare.close()


def test_one_agency_in_five_papers_is_one_independent_source(
    check: Callable[[Article], Report],
) -> None:
    for paper in "ABCDE":
        check(written(f"OSLO (AFP) — {TEXT}", source=f"Paper {paper}", url=None))
    (finding, *_) = check(written(source="Meridian Wire", url=None)).findings
    assert finding.consensus
    assert (finding.consensus.figures, finding.consensus.independent_sources) == (5, 1)


MANY = "It hired " + ", ".join(f"{number} engineers" for number in range(20, 32)) + "."
"""Twelve claims of one sentence: soon read, and long compared."""


def test_reading_and_comparing_share_the_time_of_the_article(
    engine: Engine, store: Store, rows: Rows
) -> None:
    """Each of them is in time by itself. Seen to fail without `in_time` in `check_article`."""
    article, before, looks = article_from(Payload(MANY)), rows(), Looks()
    reading = read_article(article, engine)
    watched = replace(engine, budget=Budget(1_000, looks))
    check_reading(reading, watched, store, now=NOW, record=False)
    hurry = hurried(engine, looks.taken)
    read_article(article, hurry)
    check_reading(reading, hurry, store, now=NOW, record=False)
    with pytest.raises(TookTooLong):
        check_article(article, hurry, store, now=NOW)
    assert rows() == before


@pytest.mark.parametrize("record", [True, False])
def test_comparing_what_was_read_before_has_its_time(
    engine: Engine, store: Store, rows: Rows, *, record: bool
) -> None:
    """Seen to fail without `in_time` in `check_reading` and `record_reading`."""
    before = rows()
    reading = read_article(article_from(Payload(MANY)), engine)
    with pytest.raises(TookTooLong):
        check_reading(reading, hurried(engine, 12), store, now=NOW, record=record)
    assert rows() == before
