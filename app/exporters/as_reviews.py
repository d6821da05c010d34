"""What persons decided about claims → plain documents, and into the report that they speak of."""

from collections.abc import Mapping
from typing import Any

from app.domain import Report
from app.domain.review import Publisher, Review, State
from app.exporters.as_json import report_document
from app.exporters.encoding import Document, encoded

Answer = Mapping[str, Any]  # JSON as it comes back from a service: its shape is CONTRACT.md's


def answer_json(report: Report, publisher: Publisher | None) -> str:
    """The answer of POST /check as one line of JSON; the same report gives the same bytes."""
    if report.written and not report.reviews:
        return report.written
    return encoded(answer_document(report, publisher))


def answer_document(report: Report, publisher: Publisher | None) -> Document:
    """The report with what persons decided about its claims, published by that publisher."""
    counting = {review.claim_id: review for review in report.reviews}
    return reviewed_report(report_document(report), counting, publisher)


def reviewed_report(
    report: Answer, counting: Mapping[str, Review], publisher: Publisher | None
) -> Document:
    """The report with `review` in each claim for which a person's decision counts.

    `counting` are the reviews by the ids of their claims. A claim without one stays as it is.
    """
    claims = [
        {**claim, **_of_claim(counting.get(claim["id"]), publisher)} for claim in report["claims"]
    ]
    return {**report, "claims": claims}


def review_document(review: Review, publisher: Publisher | None, *, counts: bool) -> Document:
    """One review; `rating` is what the public is told, by whom it is `publisher`."""
    return {
        "number": review.number,
        "article": review.article_id,
        "claim": review.claim_id,
        "kind": str(review.kind),
        "verdict": str(review.verdict) if review.verdict else None,
        "counts": counts,
        "reason": review.reason,
        "who": review.who,
        "assignee": review.after.assignee,
        "before": _state(review.before),
        "after": _state(review.after),
        "rating": review.rating,
        "textual_rating": review.words.textual_rating,
        "url": review_url(review, publisher),
        "first_appearance": review.words.first_appearance,
        "seen": {
            "version": review.seen.version,
            "edition": review.seen.edition,
            "verdict": str(review.seen.verdict),
            "surface": review.seen.surface,
        },
        "publisher": _publisher(publisher),
        "decided_at": review.decided_at.isoformat(),
    }


def review_url(review: Review, publisher: Publisher | None) -> str | None:
    """Where the review can be read: the address a person gave, or else the report's page."""
    if review.words.url or publisher is None or publisher.reports is None:
        return review.words.url
    return f"{publisher.reports}/articles/{review.article_id}/report.html#{review.claim_id}"


def _state(state: State) -> Document:
    return {
        "kind": str(state.kind) if state.kind else None,
        "verdict": str(state.verdict) if state.verdict else None,
        "assignee": state.assignee,
        "words": state.words,
    }


def _of_claim(review: Review | None, publisher: Publisher | None) -> Document:
    return {"review": review_document(review, publisher, counts=True)} if review else {}


def _publisher(publisher: Publisher | None) -> Document | None:
    if publisher is None:
        return None
    return {"name": publisher.name, "url": publisher.url, "license": publisher.license}
