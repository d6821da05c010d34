"""What is sent of a person's decision about one claim, for the OpenAPI document."""

from pydantic import Field

from app.domain import Verdict
from app.domain.limits import TITLE_CHARACTERS, URL_CHARACTERS
from app.domain.review import ReviewKind
from app.web.schemas import Source, WordBody


class ReviewBody(WordBody):
    """What a person decides about one claim.

    `override` asks for `verdict` and `reason`, a `note` for its text in `reason`.
    """

    kind: ReviewKind
    verdict: Verdict | None = Field(
        default=None, description="With `override`: what it is instead."
    )
    assignee: Source | None = Field(
        default=None, description="With `assign`: who looks after the claim; absent for nobody."
    )
    textual_rating: str | None = Field(
        default=None,
        max_length=TITLE_CHARACTERS,
        description="What the public is told, in words.",
        examples=["Out of date"],
    )
    url: str | None = Field(
        default=None, max_length=URL_CHARACTERS, description="Where the public can read the review."
    )
    first_appearance: str | None = Field(
        default=None, max_length=URL_CHARACTERS, description="Where the claim was made first."
    )
