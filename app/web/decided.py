"""What is sent back of a person's decision about one claim, for the OpenAPI document."""

from datetime import datetime

from app.domain import Verdict
from app.domain.review import ReviewKind
from app.web.answer import Answer


class SeenAnswer(Answer):
    """What the person had before them: the claim as that edition of its report judged it."""

    version: int
    edition: int
    verdict: Verdict
    surface: str


class PublisherAnswer(Answer):
    """Who publishes reviews; `license` is the address of the licence of the data."""

    name: str
    url: str
    license: str | None


class DecidedAnswer(Answer):
    """A person's decision about one claim of some article, where it holds for this number as well.

    What the rules alone say is `verdict_before` and `rule_before`; null where they were not asked.
    """

    review: int
    article: str
    claim: str
    kind: ReviewKind
    who: str | None
    at: datetime
    reason: str | None
    verdict_before: Verdict | None
    rule_before: str | None


class StateAnswer(Answer):
    """What holds of a claim by persons' word: kind and verdict of the review that stands, null
    where none does, who is to look after the claim, and all of it in words."""

    kind: ReviewKind | None
    verdict: Verdict | None
    assignee: str | None
    words: str


class ReviewAnswer(Answer):
    """What a person decided about one claim.

    `counts` says whether it still does: it stands, and the claim's verdict is the one that was seen
    or given; what is `not_a_claim` counts whatever the verdict. `rating` is what the public is
    told; `verdict` is null but for `accept` and `override`. `before` and `after` are what held of
    the claim before the review and what holds after it; `assignee` is that of `after`.
    """

    number: int
    article: str
    claim: str
    kind: ReviewKind
    verdict: Verdict | None
    counts: bool
    reason: str | None
    who: str | None
    assignee: str | None
    before: StateAnswer
    after: StateAnswer
    rating: str | None
    textual_rating: str | None
    url: str | None
    first_appearance: str | None
    seen: SeenAnswer
    publisher: PublisherAnswer | None
    decided_at: datetime


class ReviewEntry(ReviewAnswer):
    """A review in the history of all articles, with the outlet and the headline of its article."""

    source: str
    title: str | None
