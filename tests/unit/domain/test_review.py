"""What of the record of reviews stands, and for how long it counts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain import Verdict
from app.domain.review import (
    RATINGS,
    UNTOUCHED,
    PublicWords,
    Review,
    ReviewKind,
    Seen,
    State,
    assigned,
    before,
    counting,
    standing,
    state_of,
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


NOTED = replace(ACCEPTED, number=3, kind=ReviewKind.NOTE, stands=2, verdict=None, reason="why?")
DISMISSED = replace(ACCEPTED, number=3, kind=ReviewKind.NOT_A_CLAIM, stands=3, verdict=None)


def assigning(number: int, assignee: str | None, claim_id: str = "clm_1") -> Review:
    after = State(assignee=assignee)
    kind = ReviewKind.ASSIGN
    return replace(
        ACCEPTED,
        number=number,
        kind=kind,
        stands=None,
        claim_id=claim_id,
        verdict=None,
        after=after,
    )


def test_a_note_leaves_what_stands() -> None:
    record = [ACCEPTED, OVERRIDDEN, NOTED]
    assert standing(record) == {"clm_1": OVERRIDDEN}
    assert before(OVERRIDDEN, record) == 1
    assert [one.is_standing for one in record] == [True, True, False]


def test_what_is_no_claim_counts_whatever_the_verdict() -> None:
    assert all(DISMISSED.counts_for(verdict) for verdict in Verdict)
    assert DISMISSED.rating is None
    assert not any(NOTED.counts_for(verdict) for verdict in Verdict)


def test_the_last_who_was_assigned_looks_after_the_claim() -> None:
    record = [assigning(1, "Ada"), assigning(2, "Bo"), assigning(3, "Ada", "clm_2")]
    assert assigned(record) == {"clm_1": "Bo", "clm_2": "Ada"}
    assert assigned([*record, assigning(4, None)]) == {"clm_2": "Ada"}
    assert state_of("clm_1", record) == State(assignee="Bo")
    assert state_of("clm_3", record) == UNTOUCHED


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (UNTOUCHED, "nothing decided"),
        (State(ReviewKind.ACCEPT, Verdict.DRIFTS), "accepted: drifts"),
        (State(ReviewKind.OVERRIDE, Verdict.AGREES), "overridden: agrees"),
        (State(ReviewKind.NOT_A_CLAIM, assignee="Ada"), "no claim; assigned to Ada"),
    ],
)
def test_a_state_has_words_for_a_history(state: State, words: str) -> None:
    assert state.words == words


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
