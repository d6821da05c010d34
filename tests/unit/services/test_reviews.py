"""A person decides on what they saw, and the record can say what counts."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from app.domain import Verdict
from app.errors import BadInput, Changed, NotFound, TooLarge
from app.services.articles import get_article
from app.services.reviews import (
    ClaimName,
    Given,
    PublicWords,
    ReviewKind,
    counting_reviews,
    review_claim,
    tag_behind,
    tag_of,
)
from app.store import Store, articles
from tests.unit.store.samples import NOW, recording

CLAIM = ClaimName("art_1", "clm_1")
ACCEPT = Given(ReviewKind.ACCEPT)
REPORT = (
    '{"claims": [{"id": "clm_1", "verdict": "conflicts", "surface": "4,000 troops", '
    '"quote": "Norland has 4,000 troops.", "attribution": "the ministry"}]}'
)


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), report=REPORT), NOW)
    return store


def test_the_tag_of_what_was_seen_lets_one_decide_once(known: Store) -> None:
    tag = tag_of(get_article(known, "art_1"))
    review = review_claim(known, CLAIM, ACCEPT, {tag, "other"}, NOW)
    assert (review.seen.quote, review.seen.claimant) == (
        "Norland has 4,000 troops.",
        "the ministry",
    )
    with pytest.raises(Changed):
        review_claim(known, CLAIM, ACCEPT, {tag}, NOW)
    assert tag_of(get_article(known, "art_1")) == tag_behind(review)
    assert review_claim(known, CLAIM, ACCEPT, None, NOW).number == 2


def test_another_version_or_edition_is_another_tag(known: Store) -> None:
    record = get_article(known, "art_1")
    tags = {tag_of(one) for one in (record, replace(record, version=2), replace(record, edition=1))}
    assert len(tags) == 3


def test_what_counts_is_what_the_report_still_says(known: Store) -> None:
    review = review_claim(known, CLAIM, ACCEPT, None, NOW)
    record = get_article(known, "art_1")
    assert counting_reviews(record) == {"clm_1": review}
    changed = replace(record, report=REPORT.replace("conflicts", "agrees"))
    assert counting_reviews(changed) == {}
    assert counting_reviews(replace(record, report='{"claims": []}')) == {}


def test_white_space_is_no_reason(known: Store) -> None:
    given = Given(ReviewKind.OVERRIDE, Verdict.AGREES, reason=" \n")
    with pytest.raises(BadInput) as refused:
        review_claim(known, CLAIM, given, None, NOW)
    assert refused.value.loc == ("reason",)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (Given(ReviewKind.ACCEPT, who="x" * 201), "who"),
        (Given(ReviewKind.ACCEPT, reason="x" * 4001), "reason"),
        (Given(ReviewKind.ACCEPT, words=PublicWords("x" * 501)), "textual_rating"),
        (Given(ReviewKind.ACCEPT, words=PublicWords(url="https://" + "x" * 2048)), "url"),
    ],
)
def test_words_are_bounded(known: Store, given: Given, field: str) -> None:
    with pytest.raises(TooLarge) as refused:
        review_claim(known, CLAIM, given, None, NOW)
    assert refused.value.loc == (field,)


@pytest.mark.parametrize("claim", [ClaimName("art_9", "clm_1"), ClaimName("art_1", "clm_9")])
def test_what_is_not_on_record_is_not_found(known: Store, claim: ClaimName) -> None:
    with pytest.raises(NotFound):
        review_claim(known, claim, ACCEPT, None, NOW)


def test_of_many_who_saw_the_same_one_decides(known: Store) -> None:
    tag = tag_of(get_article(known, "art_1"))

    def decide(number: int) -> bool:
        given = Given(ReviewKind.ACCEPT, who=f"editor {number}")
        try:
            review_claim(known, CLAIM, given, {tag}, NOW)
        except Changed:
            return False
        return True

    with ThreadPoolExecutor(8) as editors:
        assert sum(editors.map(decide, range(8))) == 1
    assert len(get_article(known, "art_1").reviews) == 1
