"""The queue of claims: what stands of each, which are gravest, what is asked of the list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.finding import Verdict
from app.domain.review import Review, ReviewKind, counting


class ClaimState(StrEnum):
    """What persons made of a claim."""

    OPEN = "open"  # nobody decided, or its verdict has changed since
    ACCEPTED = "accepted"
    OVERRIDDEN = "overridden"
    DISMISSED = "dismissed"  # it asserts no number


STATE_OF: Mapping[ReviewKind, ClaimState] = {
    ReviewKind.ACCEPT: ClaimState.ACCEPTED,
    ReviewKind.OVERRIDE: ClaimState.OVERRIDDEN,
    ReviewKind.NOT_A_CLAIM: ClaimState.DISMISSED,
}
"""By the kind of the review that counts."""

GRAVITY = (
    Verdict.CONFLICTS,
    Verdict.DRIFTS,
    Verdict.SUPERSEDED,
    Verdict.UNSEEN,
    Verdict.AGREES,
)
"""The gravest first: what is contradicted before what differs, and what nobody knows before what is
borne out."""


class Sort(StrEnum):
    """The order of the queue."""

    NEWEST = "newest"
    GRAVEST = "gravest"
    GAP = "gap"  # the widest first; what was held against nothing is left out


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to list; an empty field asks for nothing.

    `source` is a source's id. `since` and `until` bound when the article came in: from the one on,
    before the other. All `words` stand in the claim's sentence.
    """

    verdict: Verdict | None = None
    state: ClaimState | None = None
    source: str | None = None
    series: str | None = None
    assignee: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    words: tuple[str, ...] = ()
    sort: Sort = Sort.NEWEST


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim in the queue.

    `at` is where its number begins in the sentence `quote`, None where it is not in it as it
    stands. `reference` is the value that decided, in words; `gap` how far off it the claim is,
    relative to it, and `tolerances` how many times what the claim's own words allow that is.
    `series` are its facets in words, None for one that no figure was kept of; `recorded_at` is when
    the article came in, and `tag` names what is seen of it, for who decides about the claim.
    `given` is the verdict that stands in the place of the rules' by a person's word.
    """

    article_id: str
    claim_id: str
    verdict: Verdict
    rule: str
    state: ClaimState
    assignee: str | None
    surface: str
    quote: str
    at: int | None
    series_id: str
    series: str | None
    source_id: str
    source: str
    title: str | None
    reference: str | None
    reference_id: str | None
    gap: float | None
    tolerances: float | None
    recorded_at: datetime
    tag: str
    given: Verdict | None = None


def states_of(reviews: Iterable[Review], verdicts: Mapping[str, Verdict]) -> dict[str, ClaimState]:
    """What persons made of the claims with these verdicts, of all reviews of their article, oldest
    first; whom they said nothing of that counts is left out, and open."""
    return {
        claim_id: STATE_OF[review.kind]
        for claim_id, review in counting(reviews, verdicts).items()
        if review.kind in STATE_OF
    }
