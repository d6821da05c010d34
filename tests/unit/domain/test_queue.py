"""What the queue says of a claim after the reviews of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain import Verdict
from app.domain.queue import GRAVITY, ClaimState, states_of
from app.domain.review import PublicWords, Review, ReviewKind, Seen

ACCEPTED = Review(
    number=1,
    article_id="art_1",
    claim_id="clm_1",
    kind=ReviewKind.ACCEPT,
    stands=1,
    verdict=Verdict.DRIFTS,
    seen=Seen(1, 0, Verdict.DRIFTS, "40 boats", "Amberland has 40 boats.", None),
    words=PublicWords(),
    reason=None,
    who="night desk",
    decided_at=datetime(2022, 2, 1, 9, 30, tzinfo=UTC),
)
DISMISSED = replace(ACCEPTED, number=2, kind=ReviewKind.NOT_A_CLAIM, stands=2, verdict=None)


@pytest.mark.parametrize(
    ("review", "state"),
    [
        (ACCEPTED, ClaimState.ACCEPTED),
        (
            replace(ACCEPTED, kind=ReviewKind.OVERRIDE, verdict=Verdict.AGREES),
            ClaimState.OVERRIDDEN,
        ),
        (replace(DISMISSED, number=1, stands=1), ClaimState.DISMISSED),
    ],
)
def test_what_stands_is_the_state(review: Review, state: ClaimState) -> None:
    assert states_of([review], {"clm_1": Verdict.DRIFTS}) == {"clm_1": state}


def test_a_claim_whose_verdict_has_changed_since_is_open() -> None:
    assert states_of([ACCEPTED], {"clm_1": Verdict.CONFLICTS}) == {}


def test_an_undone_review_leaves_the_claim_open() -> None:
    undone = replace(DISMISSED, number=2, kind=ReviewKind.UNDO, stands=None)
    assert states_of([ACCEPTED, undone], {"clm_1": Verdict.DRIFTS}) == {}


def test_every_verdict_has_its_gravity() -> None:
    assert sorted(GRAVITY) == sorted(Verdict)
