"""ClaimReview is made of what persons decided, in the words of schema.org, and of nothing else."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import Report, Verdict
from app.domain.review import PublicWords, Publisher, Review, ReviewKind, Seen
from app.errors import Conflict
from app.exporters.as_claimreview import (
    CLAIM_CHARACTERS,
    claim_reviews,
    claimreview_json,
    claimreview_of,
    shortened,
)
from app.exporters.as_json import report_document
from app.exporters.as_reviews import reviewed_report
from app.exporters.encoding import encoded

PUBLISHER = Publisher(
    "Harbour Desk", "https://desk.example", "https://facts.example", "https://cc.example/by"
)


def review_of(claim_id: str, **changed: Any) -> Review:  # the fields differ in type
    review = Review(
        number=7,
        article_id="art_1",
        claim_id=claim_id,
        kind=ReviewKind.ACCEPT,
        stands=7,
        verdict=Verdict.CONFLICTS,
        seen=Seen(1, 0, Verdict.CONFLICTS, "$7.2 billion", "", None),
        words=PublicWords(),
        reason=None,
        who=None,
        decided_at=datetime(2023, 5, 3, 23, 30, tzinfo=UTC),
    )
    return replace(review, **changed)


def answer_of(
    report: Report, *reviews: Review, publisher: Publisher | None = PUBLISHER
) -> dict[str, Any]:
    """The report as GET /articles/{id}/report.json gives it."""
    counting = {review.claim_id: review for review in reviews}
    answer: dict[str, Any] = json.loads(
        encoded(reviewed_report(report_document(report), counting, publisher))
    )
    return answer


@pytest.fixture
def spending(report: Report) -> str:
    return report.findings[0].claim.id


@pytest.fixture
def hiring(report: Report) -> str:
    return report.findings[1].claim.id


def test_a_review_in_the_words_of_schema_org(report: Report, spending: str) -> None:
    words = PublicWords("Half right", "https://desk.example/dykes", "https://meridian.example/1")
    answer = answer_of(report, review_of(spending, words=words))
    assert claim_reviews(answer) == [
        {
            "@type": "ClaimReview",
            "url": "https://desk.example/dykes",
            "claimReviewed": "The ministry spent $7.2 billion on dykes.",
            "datePublished": "2023-05-03",
            "author": {
                "@type": "Organization",
                "name": "Harbour Desk",
                "url": "https://desk.example",
            },
            "itemReviewed": {
                "@type": "Claim",
                "author": {"@type": "Organization", "name": "Harbour Post"},
                "datePublished": "2023-05-02",
                "appearance": [
                    {"@type": "CreativeWork", "url": "https://harbour.example/dykes"},
                ],
                "firstAppearance": {"@type": "CreativeWork", "url": "https://meridian.example/1"},
            },
            "reviewRating": {"@type": "Rating", "alternateName": "Half right"},
            "sdLicense": "https://cc.example/by",
        }
    ]


def test_what_is_not_known_is_left_out(report: Report, spending: str) -> None:
    bare = replace(report, article=replace(report.article, url=None, published=None))
    publisher = Publisher("Harbour Desk", "https://desk.example")
    document: Any = claim_reviews(answer_of(bare, review_of(spending), publisher=publisher))
    (review,) = document
    assert set(review) == {
        "@type",
        "claimReviewed",
        "datePublished",
        "author",
        "itemReviewed",
        "reviewRating",
    }
    assert set(review["itemReviewed"]) == {"@type", "author"}


def test_the_one_who_is_credited_made_the_claim(report: Report, hiring: str) -> None:
    words = PublicWords("Unproven")
    answer = answer_of(report, review_of(hiring, verdict=Verdict.UNSEEN, words=words))
    (review,) = claim_reviews(answer)
    item = review["itemReviewed"]
    assert isinstance(item, dict)
    assert item["author"] == {"name": "the ministry"}


def test_nothing_is_published_that_nobody_decided(report: Report) -> None:
    for answer in (report_document(report), answer_of(report)):
        assert json.loads(claimreview_json([answer]))["@graph"] == []


def test_what_rates_nothing_is_not_published(report: Report, hiring: str) -> None:
    answer = answer_of(report, review_of(hiring, verdict=Verdict.UNSEEN))
    assert claim_reviews(answer) == []
    assert claimreview_of(answer, hiring) is None


def test_a_review_that_counts_no_more_is_not_published(report: Report, spending: str) -> None:
    answer = answer_of(report, review_of(spending))
    answer["claims"][0]["review"]["counts"] = False
    assert claim_reviews(answer) == []


def test_no_number_is_made_up(report: Report, spending: str) -> None:
    text = claimreview_json([answer_of(report, review_of(spending))])
    for field in ("ratingValue", "bestRating", "worstRating"):
        assert field not in text


def test_without_a_publisher_there_is_no_author_and_no_review(
    report: Report, spending: str
) -> None:
    with pytest.raises(Conflict, match="PLUMBLINE_PUBLISHER_NAME"):
        claimreview_json([answer_of(report, review_of(spending), publisher=None)])


def test_the_reviews_of_several_reports_are_one_graph(report: Report, spending: str) -> None:
    answer = answer_of(report, review_of(spending))
    graph = json.loads(claimreview_json([answer, answer]))
    assert (graph["@context"], len(graph["@graph"])) == ("https://schema.org", 2)


def test_one_review_stands_by_itself(report: Report, spending: str) -> None:
    answer = answer_of(report, review_of(spending))
    one = json.loads(claimreview_of(answer, spending) or "")
    assert one.pop("@context") == "https://schema.org"
    assert [one] == claim_reviews(answer)


def test_a_long_claim_is_cut_at_a_word() -> None:
    text = (
        "The ministry spent $7.2 billion on dykes, on pumps and on the people who watch over them"
    )
    assert shortened(text) == (
        "The ministry spent $7.2 billion on dykes, on pumps and on the people who…"
    )
    assert shortened("word " * 3) == "word word word"
    assert shortened("x" * 80) == "x" * 74 + "…"


@given(st.text(max_size=200))
def test_a_shortened_claim_fits_and_is_one_line(text: str) -> None:
    short = shortened(text)
    assert len(short) <= CLAIM_CHARACTERS
    assert "\n" not in short


def test_a_hostile_quote_stays_text(report: Report, spending: str) -> None:
    answer = answer_of(report, review_of(spending))
    hostile = "</script><script>alert(1)</script>"
    answer["claims"][0]["quote"] = hostile
    for text in (claimreview_json([answer]), claimreview_of(answer, spending) or ""):
        assert "<" not in text
    assert claim_reviews(answer)[0]["claimReviewed"] == hostile
