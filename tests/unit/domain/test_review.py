"""What of the record of reviews stands, and for how long it counts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain import Verdict
from app.domain.review import (
    RATINGS,
    PublicWords,
    Review,
    ReviewKind,
    Seen,
    before,
    counting,
    standing,
)

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
SEEN = Seen(1, 0, Verdict.DRIFTS, "4,000 troops", "Norland has 4,000 troops.", None)
ACCEPTED = Review(
    number=1,
    article_id="art_1",
    claim_id="clm_1",
    kind=ReviewKind.ACCEPT,
    stands=1,
    verdict=Verdict.DRIFTS,
    seen=SEEN,
    words=PublicWords(),
    reason=None,
    who="night desk",
    decided_at=NOW,
)
OVERRIDDEN = replace(
    ACCEPTED, number=2, kind=ReviewKind.OVERRIDE, stands=2, verdict=Verdict.SUPERSEDED
)


def undo(number: int, stands: int | None) -> Review:
    return replace(ACCEPTED, number=number, kind=ReviewKind.UNDO, stands=stands, verdict=None)


def test_the_last_review_of_a_claim_stands() -> None:
    other = replace(ACCEPTED, number=3, stands=3, claim_id="clm_2")
    assert standing([ACCEPTED, OVERRIDDEN, other]) == {"clm_1": OVERRIDDEN, "clm_2": other}


def test_an_undo_leads_back_to_what_stood_before() -> None:
    record = [ACCEPTED, OVERRIDDEN]
    assert before(OVERRIDDEN, record) == 1
    record.append(undo(3, 1))
    assert standing(record) == {"clm_1": ACCEPTED}
    assert before(ACCEPTED, record) is None
    record.append(undo(4, None))
    assert standing(record) == {}


def test_what_stood_before_is_the_claims_own() -> None:
    other = replace(ACCEPTED, number=2, stands=2, claim_id="clm_2")
    assert before(other, [ACCEPTED, other]) is None


@pytest.mark.parametrize(
    ("review", "counting"),
    [
        (ACCEPTED, {Verdict.DRIFTS}),
        (OVERRIDDEN, {Verdict.DRIFTS, Verdict.SUPERSEDED}),
        (undo(3, None), set()),
    ],
)
def test_a_review_counts_while_the_verdict_is_the_one_seen_or_given(
    review: Review, counting: set[Verdict]
) -> None:
    assert {verdict for verdict in Verdict if review.counts_for(verdict)} == counting


def test_what_counts_is_what_stands_for_claims_that_still_say_so() -> None:
    other = replace(ACCEPTED, number=3, stands=3, claim_id="clm_2")
    record = [ACCEPTED, OVERRIDDEN, other]
    verdicts = {"clm_1": Verdict.SUPERSEDED, "clm_2": Verdict.AGREES, "clm_3": Verdict.DRIFTS}
    assert counting(record, verdicts) == {"clm_1": OVERRIDDEN}
    assert counting(record, {}) == {}


def test_the_persons_own_words_go_before_ours() -> None:
    assert ACCEPTED.rating == RATINGS[Verdict.DRIFTS]
    assert replace(ACCEPTED, words=PublicWords("Half right")).rating == "Half right"


def test_what_nobody_has_seen_is_rated_by_a_persons_words_alone() -> None:
    unseen = replace(ACCEPTED, verdict=Verdict.UNSEEN)
    assert unseen.rating is None
    assert replace(unseen, words=PublicWords("Unproven")).rating == "Unproven"
    assert undo(3, None).rating is None
