"""Reviewed claims → the answer of Google's Fact Check Tools API, `claims:search` (v1alpha1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from app.domain.review import Publisher, Review
from app.exporters.as_reviews import review_url
from app.exporters.encoding import Document
from app.exporters.linked_data import said


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A review that counts, and the article that it speaks of."""

    review: Review
    source: str
    published: date | None
    language: str


def fact_checks_document(
    found: Sequence[FactCheck], next_page: str | None, publisher: Publisher, site: str
) -> Document:
    """One page of claims, each with its review; the token of the next page where there is one."""
    claims = [_claim(one, publisher, site) for one in found]
    return said({"claims": claims, "nextPageToken": next_page})


def _claim(one: FactCheck, publisher: Publisher, site: str) -> Document:
    review = one.review
    told = said(
        {
            "publisher": {"name": publisher.name, "site": site},
            "url": review_url(review, publisher),
            "title": f"“{review.seen.surface}” in {one.source}",
            "reviewDate": _moment(review.decided_at),
            "textualRating": review.rating,
            "languageCode": one.language,
        }
    )
    return said(
        {
            "text": review.seen.quote,
            "claimant": review.seen.claimant or one.source,
            "claimDate": _midnight(one.published),
            "claimReview": [told],
        }
    )


def _midnight(day: date | None) -> str | None:
    return None if day is None else _moment(datetime.combine(day, time(), UTC))


def _moment(moment: datetime) -> str:
    """As Google writes a timestamp: in UTC, to the second, with a Z (RFC 3339)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
