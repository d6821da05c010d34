"""Reviewed claims in the names and forms of Google's `claims:search`."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from app.domain import Verdict
from app.domain.review import PublicWords, Publisher, Review, ReviewKind, Seen
from app.exporters.as_fact_checks import FactCheck, fact_checks_document

PUBLISHER = Publisher("Harbour Desk", "https://desk.example")
REVIEW = Review(
    number=7,
    article_id="art_1",
    claim_id="clm_1",
    kind=ReviewKind.ACCEPT,
    stands=7,
    verdict=Verdict.CONFLICTS,
    seen=Seen(1, 0, Verdict.CONFLICTS, "$7.2 billion", "It spent $7.2 billion.", None),
    words=PublicWords(url="https://desk.example/dykes"),
    reason=None,
    who=None,
    decided_at=datetime(2023, 5, 3, 1, 30, tzinfo=timezone(timedelta(hours=2))),
)
CHECK = FactCheck(REVIEW, "Harbour Post", date(2023, 5, 2), "en")


def claim_of(check: FactCheck) -> Any:  # JSON has any shape
    document: Any = fact_checks_document([check], None, PUBLISHER, "desk.example")
    (claim,) = document["claims"]
    return claim


def test_moments_are_written_in_utc_to_the_second() -> None:
    claim = claim_of(CHECK)
    assert claim["claimDate"] == "2023-05-02T00:00:00Z"
    assert claim["claimReview"][0]["reviewDate"] == "2023-05-02T23:30:00Z"


def test_the_outlet_made_the_claim_unless_it_credits_another() -> None:
    assert claim_of(CHECK)["claimant"] == "Harbour Post"
    credited = replace(REVIEW, seen=replace(REVIEW.seen, claimant="the ministry"))
    assert claim_of(replace(CHECK, review=credited))["claimant"] == "the ministry"


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(CHECK, review=replace(REVIEW, words=PublicWords()), published=None)
    claim = claim_of(bare)
    assert "claimDate" not in claim
    assert "url" not in claim["claimReview"][0]


def test_the_next_page_is_named_where_there_is_one() -> None:
    assert fact_checks_document([], None, PUBLISHER, "") == {"claims": []}
    page = fact_checks_document([CHECK], "token", PUBLISHER, "desk.example")
    assert page["nextPageToken"] == "token"
    assert REVIEW.decided_at.astimezone(UTC).day == 2
