"""Reviews as clients read them, and in the report that they speak of."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from app.domain import Report, Verdict
from app.domain.review import PublicWords, Publisher, Review, ReviewKind, Seen, State
from app.exporters.as_json import report_document, report_json
from app.exporters.as_reviews import (
    answer_document,
    answer_json,
    review_document,
    review_url,
    reviewed_report,
)

PUBLISHER = Publisher("Harbour Desk", "https://desk.example", "https://facts.example")
REVIEW = Review(
    number=7,
    article_id="art_1",
    claim_id="clm_19",
    kind=ReviewKind.OVERRIDE,
    stands=7,
    verdict=Verdict.SUPERSEDED,
    seen=Seen(2, 1, Verdict.CONFLICTS, "$7.2 billion", "The ministry spent $7.2 billion.", None),
    words=PublicWords(first_appearance="https://meridian.example/1"),
    reason="the budget was raised",
    who="night desk",
    decided_at=datetime(2023, 5, 3, 9, 30, tzinfo=UTC),
    after=State(ReviewKind.OVERRIDE, Verdict.SUPERSEDED, "Ada"),
)


def test_a_review_says_what_was_decided_on_what() -> None:
    assert review_document(REVIEW, PUBLISHER, counts=True) == {
        "number": 7,
        "article": "art_1",
        "claim": "clm_19",
        "kind": "override",
        "verdict": "superseded",
        "counts": True,
        "reason": "the budget was raised",
        "who": "night desk",
        "assignee": "Ada",
        "before": {"kind": None, "verdict": None, "assignee": None, "words": "nothing decided"},
        "after": {
            "kind": "override",
            "verdict": "superseded",
            "assignee": "Ada",
            "words": "overridden: superseded; assigned to Ada",
        },
        "rating": "Out of date",
        "textual_rating": None,
        "url": "https://facts.example/articles/art_1/report.html#clm_19",
        "first_appearance": "https://meridian.example/1",
        "seen": {"version": 2, "edition": 1, "verdict": "conflicts", "surface": "$7.2 billion"},
        "publisher": {"name": "Harbour Desk", "url": "https://desk.example", "license": None},
        "decided_at": "2023-05-03T09:30:00+00:00",
    }


def test_a_page_of_the_persons_own_goes_before_the_report() -> None:
    own = replace(REVIEW, words=PublicWords(url="https://desk.example/dykes"))
    assert review_url(own, PUBLISHER) == "https://desk.example/dykes"


def test_without_a_public_address_there_is_no_page() -> None:
    assert review_url(REVIEW, replace(PUBLISHER, reports=None)) is None
    assert review_url(REVIEW, None) is None
    assert review_document(REVIEW, None, counts=True)["publisher"] is None


def test_a_claim_shows_the_review_that_it_has(report: Report) -> None:
    answer = report_document(report)
    first, second = (finding.claim.id for finding in report.findings)
    reviewed: Any = reviewed_report(answer, {first: REVIEW, "clm_gone": REVIEW}, PUBLISHER)
    claims = {claim["id"]: claim for claim in reviewed["claims"]}
    assert claims[first]["review"] == review_document(REVIEW, PUBLISHER, counts=True)
    assert "review" not in claims[second]
    assert {**reviewed, "claims": answer["claims"]} == answer
    assert reviewed_report(answer, {}, PUBLISHER) == answer


def test_a_report_answers_with_the_reviews_that_it_holds(report: Report) -> None:
    first = report.findings[0].claim.id
    held = replace(report, reviews=(replace(REVIEW, claim_id=first),))
    document: Any = answer_document(held, PUBLISHER)
    assert document["claims"][0]["review"]["number"] == 7
    assert answer_json(report, PUBLISHER) == report_json(report) == report_json(held)


def test_the_text_that_was_recorded_is_the_answer_unless_a_person_decided(report: Report) -> None:
    text = report_json(report)
    assert answer_json(replace(report, written=text), PUBLISHER) is text
    held = replace(report, reviews=(replace(REVIEW, claim_id=report.findings[0].claim.id),))
    answer = answer_json(replace(held, written=text), PUBLISHER)
    assert answer == answer_json(held, PUBLISHER) != text
