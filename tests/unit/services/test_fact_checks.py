"""A site is one site however it is written, and a language one without its region."""

from dataclasses import replace

import pytest

from app.domain import Verdict
from app.domain.rejudging import Judged
from app.domain.review import Publisher
from app.services.fact_checks import FactCheckQuery, search_fact_checks, site_of
from app.services.reviews import ClaimName, Given, PublicWords, ReviewKind, review_claim
from app.store import Store, articles
from tests.unit.services.test_reviews import REPORT
from tests.unit.store.samples import NOW, recording, series

PUBLISHER = Publisher("Harbour Desk", "https://www.desk.example/about")


@pytest.fixture
def known(store: Store) -> Store:
    judged = Judged("clm_1", series().id, series().id, None, Verdict.CONFLICTS, "rule")
    with store.writing() as connection:
        articles.record(connection, replace(recording(), report=REPORT, judged=[judged]), NOW)
    given = Given(ReviewKind.ACCEPT, words=PublicWords("Wrong"))
    review_claim(store, ClaimName("art_1", "clm_1"), given, None, NOW)
    return store


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (FactCheckQuery(), 1),
        (FactCheckQuery(site="desk.example"), 1),
        (FactCheckQuery(site="other.example"), 0),
        (FactCheckQuery(site=""), 0),
        (FactCheckQuery(language="en_GB"), 1),
        (FactCheckQuery(language="de"), 0),
        (FactCheckQuery(words="norland  troops"), 1),
        (FactCheckQuery(max_age_days=0), 1),
        (FactCheckQuery(offset=1), 0),
    ],
)
def test_a_search_gives_what_is_asked_for(known: Store, query: FactCheckQuery, count: int) -> None:
    assert len(search_fact_checks(known, query, PUBLISHER, (None, 10), NOW).items) == count


def test_nobodys_reviews_are_not_given(known: Store) -> None:
    assert search_fact_checks(known, FactCheckQuery(), None, (None, 10), NOW).items == ()


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.desk.example/about", "desk.example"),
        ("desk.example", "desk.example"),
        ("WWW.Desk.Example:443", "desk.example"),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_site_is_a_host(url: str, site: str) -> None:
    assert site_of(url) == site
