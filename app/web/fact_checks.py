"""What may be asked of `claims:search` and what comes back, in the names of Google's API."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from app.domain.limits import PAGE, QUERY_CHARACTERS, SOURCE_CHARACTERS

OFFSET = 10_000
DAYS = 36_500
PAGE_SIZE = 10
"""What Google's API gives where nobody says how many."""


class CamelCase(BaseModel):
    """A part whose names are written as Google writes them."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel)


class ClaimSearch(CamelCase):
    """Which claims are asked for; `offset` counts only where there is no `pageToken`."""

    query: str | None = Field(
        default=None, max_length=QUERY_CHARACTERS, description="Words of the claim."
    )
    language_code: str | None = Field(
        default=None, max_length=35, description='As "en" or "en-GB".'
    )
    review_publisher_site_filter: str | None = Field(default=None, max_length=SOURCE_CHARACTERS)
    max_age_days: int | None = Field(default=None, ge=0, le=DAYS, description="Of the review.")
    page_size: int = Field(default=PAGE_SIZE, ge=1, le=PAGE)
    page_token: str | None = Field(default=None, description="`nextPageToken` of the page before.")
    offset: int = Field(default=0, ge=0, le=OFFSET)
    key: str | None = Field(default=None, description="Not looked at: keys go in Authorization.")
    alt: Literal["json"] | None = Field(
        default=None, description="Not looked at: it is always JSON."
    )


class PublisherSite(CamelCase):
    """Who reviewed the claim."""

    name: str
    site: str


class ClaimReviewAnswer(CamelCase):
    """One review of a claim; what is not known is absent."""

    publisher: PublisherSite
    url: str | None = None
    title: str
    review_date: str
    textual_rating: str
    language_code: str


class FactCheckedClaim(CamelCase):
    """A claim with its review; what is not known is absent."""

    text: str
    claimant: str
    claim_date: str | None = None
    claim_review: list[ClaimReviewAnswer]


class ClaimSearchAnswer(CamelCase):
    """Claims by their reviews, latest first; `nextPageToken` is absent at the end."""

    claims: list[FactCheckedClaim]
    next_page_token: str | None = None
