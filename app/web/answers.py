"""What is sent back about an article, for the OpenAPI document; the exporters make the bytes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, WithJsonSchema

from app.domain import (
    Basis,
    Bound,
    Change,
    FacetMatch,
    Kind,
    Modality,
    ObservationStatus,
    Rank,
    Relation,
    Statistic,
    Verdict,
)
from app.web.answer import Answer as Answer
from app.web.decided import DecidedAnswer, ReviewAnswer

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]


class ArticleName(Answer):
    """What identifies an article."""

    id: str
    source: str
    published: date | None
    url: str | None
    title: str | None


class ArticleText(ArticleName):
    """An article that was read."""

    text: str | None = Field(None, description="The text that was made of HTML; else it is absent.")


class ArticleAnswer(ArticleText):
    """An article that was checked, and whether the reference table holds it now."""

    recorded: bool


class SummaryAnswer(Answer):
    """How many claims, how many of each verdict, how many further findings."""

    claims: int
    agrees: int
    drifts: int
    superseded: int
    conflicts: int
    unseen: int
    findings: int


class QuantityAnswer(Answer):
    """A number in the unit it was stated in; an open end is null."""

    low: Number | None
    high: Number | None
    bound: Bound
    unit: str


class ClaimedQuantity(QuantityAnswer):
    """A claim's number, and the interval that its writer could have meant."""

    dimension: str
    stated: str
    tolerance: tuple[Number | None, Number | None]


class StatedAnswer(QuantityAnswer):
    """A quantity where it stands, check-worthy or not."""

    change: Change | None
    span: tuple[int, int]
    unit_phrase: str


class TimeAnswer(Answer):
    """The day a number was held to be so, and the stretch it covers, if it covers one."""

    as_of: date | None
    start: date | None
    end: date | None


class ClaimedTime(TimeAnswer):
    """A claim's time, in the text's words, and what it rests on."""

    stated: str | None
    basis: Basis


class HtmlPlaces(Answer):
    """Where something stands in the HTML that was sent; absent where none was."""

    html_start: int | None = Field(None, description="Code points into the HTML.")
    html_end: int | None = None


class ClaimAnswer(HtmlPlaces):
    """One number that the article states about the world."""

    id: str
    surface: str
    start: int = Field(description="Code points into the submitted text, or `article.text`.")
    end: int
    quote: str
    quantity: ClaimedQuantity
    statistic: Statistic
    change: Change | None
    kind: Kind
    item: str
    subject: str | None
    place: str | None
    event: str | None
    context: str | None
    part: str | None
    time: ClaimedTime
    attribution: str | None
    modality: Modality
    checkworthy: bool


class FacetAnswer(Answer):
    """One facet of the claim beside the same facet of the series."""

    name: str
    claim: str | None
    series: str | None
    match: FacetMatch


class LinkAnswer(Answer):
    """Why the claim was, or was not, taken to speak of the series."""

    rule: str
    confidence: float | None
    facets: list[FacetAnswer]


class ObservationAnswer(Answer):
    """What its publisher says of a figure besides its value."""

    status: ObservationStatus
    vintage: date | None
    licence: str | None
    method: str | None
    external_id: str | None
    page: str | None
    rank: Rank


class ExchangeAnswer(Answer):
    """The rate by which a figure was said in the claim's currency; a period's is its mean."""

    from_: str = Field(alias="from")
    into: str
    rate: Number
    low: Number
    high: Number
    first: date
    last: date
    sources: list[str]
    through: str | None


class PinnedAnswer(Answer):
    """Who made a figure the reference of its series, when and why."""

    who: str | None
    at: datetime
    reason: str | None


class EvidenceAnswer(Answer):
    """A figure that the claim was held against."""

    figure_id: str
    relation: Relation
    rule: str
    source: str
    attribution: str | None
    published: date | None
    as_of: date | None
    url: str | None
    quote: str
    quantity: QuantityAnswer
    observation: ObservationAnswer
    difference: Number | None
    reason: str
    notes: list[str]
    exchange: ExchangeAnswer | None = None
    pinned: PinnedAnswer | None = None


class ConsensusAnswer(Answer):
    """What the comparable figures say together, one for each independent source."""

    low: Number
    high: Number
    median: Number
    figures: int
    independent_sources: int


class FindingAnswer(ClaimAnswer):
    """A claim, its verdict and everything it was held against."""

    series: str
    link: LinkAnswer
    verdict: Verdict
    rule: str
    reason: str
    evidence: list[EvidenceAnswer]
    consensus: ConsensusAnswer | None
    decided: DecidedAnswer | None = Field(
        default=None,
        description="Whose decision gave the verdict; absent where the rules did.",
    )
    review: ReviewAnswer | None = Field(
        default=None, description="What a person decided, where that counts; else it is absent."
    )


class NoticeAnswer(HtmlPlaces):
    """Something about the article that is no verdict on one claim."""

    kind: str
    quote: str
    start: int
    end: int
    reason: str


class SkippedAnswer(Answer):
    """A number that was seen and left alone, and the rule that says why."""

    start: int
    end: int
    surface: str
    rule: str
    decided: DecidedAnswer | None = Field(
        default=None,
        description="Whose decision it is that this is no claim; absent where a rule says so.",
    )


class StampAnswer(Answer):
    """What produced the report."""

    engine: str
    lexicon: str
    policy: str
    parser: str


class ReportAnswer(Answer):
    """Everything that was found in one article."""

    article: ArticleAnswer
    summary: SummaryAnswer
    claims: list[FindingAnswer]
    findings: list[NoticeAnswer]
    skipped: list[SkippedAnswer]
    stamp: StampAnswer


class ReadingAnswer(Answer):
    """What an article says, held against nothing."""

    article: ArticleText
    claims: list[ClaimAnswer]
    quantities: list[StatedAnswer]
    skipped: list[SkippedAnswer]


class HealthAnswer(Answer):
    """Whether it is so, and if not why."""

    status: str
