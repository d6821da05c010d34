"""What persons decided about one claim of a recorded article, and when that still counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.finding import Verdict
from app.domain.lesson import Lesson

RATINGS: Mapping[Verdict, str] = {
    Verdict.AGREES: "Agrees with the figures on record",
    Verdict.DRIFTS: "Differs from the figures on record",
    Verdict.SUPERSEDED: "Out of date",
    Verdict.CONFLICTS: "Contradicted by the figures on record",
}
"""What the public is told where the person gave no words. `unseen` rates nothing."""


class ReviewKind(StrEnum):
    """What a person did about a claim."""

    ACCEPT = "accept"  # its verdict stands
    OVERRIDE = "override"  # its verdict is another one
    NOT_A_CLAIM = "not_a_claim"  # it has none: the number asserts nothing
    UNDO = "undo"  # the last review that stands is taken back
    NOTE = "note"  # something is said of it, and what stands goes on standing
    ASSIGN = "assign"  # somebody is to look after it, or nobody any more


STANDING = (ReviewKind.ACCEPT, ReviewKind.OVERRIDE, ReviewKind.NOT_A_CLAIM)
"""What stands for a claim until a later one of these, or an `undo`, takes its place."""

SPOKEN: Mapping[ReviewKind, str] = {
    ReviewKind.ACCEPT: "accepted: {verdict}",
    ReviewKind.OVERRIDE: "overridden: {verdict}",
    ReviewKind.NOT_A_CLAIM: "no claim",
}
NOTHING_DECIDED = "nothing decided"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the person had before them: the claim as that edition of its report judged it."""

    version: int
    edition: int
    verdict: Verdict
    surface: str
    quote: str
    claimant: str | None


@dataclass(frozen=True, slots=True)
class PublicWords:
    """What the public is told: the rating in words, where the review can be read, and where the
    claim was made first, as far as the person said so."""

    textual_rating: str | None = None
    url: str | None = None
    first_appearance: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What holds of a claim by persons' word at one moment: kind and verdict of the review that
    stands, None where none does, and who is to look after the claim."""

    kind: ReviewKind | None = None
    verdict: Verdict | None = None
    assignee: str | None = None

    @property
    def words(self) -> str:
        """The same for a history: "overridden: superseded", "no claim; assigned to Ada"."""
        decided = SPOKEN[self.kind] if self.kind else NOTHING_DECIDED
        given = f"; assigned to {self.assignee}" if self.assignee else ""
        return decided.format(verdict=self.verdict) + given


UNTOUCHED = State()
"""A claim that nobody ever decided about."""


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of the record, which only grows.

    `stands` is the number of the review of this claim that stands after this one: its own, what an
    `undo` leads back to, or what a `note` and an `assign` leave; None for nothing. `verdict` is
    None but for an `accept` and an `override`. `before` and `after` are what held of the claim.
    `lesson` is what an `override` and a `not_a_claim` teach while they stand.
    """

    number: int
    article_id: str
    claim_id: str
    kind: ReviewKind
    stands: int | None
    verdict: Verdict | None
    seen: Seen
    words: PublicWords
    reason: str | None
    who: str | None
    decided_at: datetime
    before: State = UNTOUCHED
    after: State = UNTOUCHED
    lesson: Lesson | None = None

    @property
    def is_standing(self) -> bool:
        """Whether it took the place of what stood before it."""
        return self.stands == self.number

    @property
    def rating(self) -> str | None:
        """The words that the public is told; None where there is nothing to tell."""
        if self.verdict is None:
            return None
        return self.words.textual_rating or RATINGS.get(self.verdict)

    def counts_for(self, verdict: Verdict) -> bool:
        """Whether it still counts where the claim's report now says `verdict`.

        It does while that is the verdict the person looked at, or the one that they gave; what is
        no claim is none whatever the verdict.
        """
        if self.kind is ReviewKind.NOT_A_CLAIM:
            return True
        return self.verdict is not None and verdict in (self.seen.verdict, self.verdict)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes reviews, and the address below which this service's reports can be read.

    `license` is the address of the licence of the published data (schema.org `sdLicense`).
    """

    name: str
    url: str
    reports: str | None = None
    license: str | None = None


def standing(reviews: Iterable[Review]) -> dict[str, Review]:
    """The review of each claim that stands, of all reviews of an article, oldest first."""
    known: dict[int, Review] = {}
    found: dict[str, Review] = {}
    for review in reviews:
        known[review.number] = review
        found.pop(review.claim_id, None)
        if review.stands is not None:
            found[review.claim_id] = known[review.stands]
    return found


def assigned(reviews: Iterable[Review]) -> dict[str, str]:
    """Who is to look after each claim that somebody looks after, of all reviews of an article,
    oldest first."""
    last = {review.claim_id: review.after.assignee for review in reviews}
    return {claim_id: assignee for claim_id, assignee in last.items() if assignee}


def state_of(claim_id: str, reviews: Iterable[Review]) -> State:
    """What holds of the claim after all these reviews, oldest first."""
    found = UNTOUCHED
    for review in reviews:
        if review.claim_id == claim_id:
            found = review.after
    return found


def counting(reviews: Iterable[Review], verdicts: Mapping[str, Verdict]) -> dict[str, Review]:
    """Of all reviews of an article, oldest first, those that count for claims with these verdicts,
    by the ids of the claims."""
    return {
        claim_id: review
        for claim_id, review in standing(reviews).items()
        if claim_id in verdicts and review.counts_for(verdicts[claim_id])
    }


def before(review: Review, reviews: Iterable[Review]) -> int | None:
    """The number of what stood for the claim before that review was made."""
    earlier = [one for one in reviews if one.claim_id == review.claim_id]
    stood = [one.stands for one in earlier if one.number < review.number]
    return stood[-1] if stood else None
