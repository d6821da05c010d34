"""A claim is explained from what is on record, and from its text where it still reads so."""

from dataclasses import replace

import pytest

from app.errors import NotFound
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.explain import explain_claim
from app.services.reviews import ClaimName, Given, ReviewKind, review_claim
from app.store import Store, articles
from tests.unit.services.test_reviews import REPORT
from tests.unit.store.samples import NOW, recording


def test_a_claim_comes_with_its_reading_alone(store: Store, engine: Engine) -> None:
    text = "Norland has 4,000 troops and 300 tanks."
    article = article_from(Payload(text, "Harbour Post", "2022-01-30"))
    first, second = check_article(article, engine, store, now=NOW).findings
    name = ClaimName(article.id, second.claim.id)
    explained = explain_claim(store, engine, name)
    assert explained.claim["surface"] == second.claim.surface
    assert explained.review is None
    assert explained.reading
    assert explained.reading.claims == (second.claim,)
    assert first.claim not in explained.reading.claims
    review = review_claim(store, name, Given(ReviewKind.ACCEPT), None, NOW)
    assert explain_claim(store, engine, name).review == review


def test_a_claim_that_reads_otherwise_by_now_has_no_reading(store: Store, engine: Engine) -> None:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), report=REPORT), NOW)
    explained = explain_claim(store, engine, ClaimName("art_1", "clm_1"))
    assert explained.claim["surface"] == "4,000 troops"
    assert explained.reading is None


@pytest.mark.parametrize("name", [ClaimName("art_9", "clm_1"), ClaimName("art_1", "clm_9")])
def test_what_is_not_on_record_is_not_found(store: Store, engine: Engine, name: ClaimName) -> None:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
    with pytest.raises(NotFound):
        explain_claim(store, engine, name)
