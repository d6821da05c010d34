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


class ReviewAnswer(Answer):
    """What a person decided about one claim.

    `counts` says whether it still does: it stands, and the claim's verdict is the one that was seen
    or given. `rating` is what the public is told; `verdict` is null for an `undo`.
    """

    number: int
    article: str
    claim: str
    kind: ReviewKind
    verdict: Verdict | None
    counts: bool
    reason: str | None
    who: str | None
    rating: str | None
    textual_rating: str | None
    url: str | None
    first_appearance: str | None
    seen: SeenAnswer
    publisher: PublisherAnswer | None
    decided_at: datetime
