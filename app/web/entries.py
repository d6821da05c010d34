"""What is sent back of the reference table, for the OpenAPI document: entries and their pages."""

from datetime import date, datetime

from app.domain import Change, DecisionKind, Kind, Modality, Statistic, Status, Verdict
from app.domain.rejudging import Cause
from app.web.answers import (
    Answer,
    ArticleName,
    ConsensusAnswer,
    ObservationAnswer,
    QuantityAnswer,
    ReportAnswer,
    TimeAnswer,
)
from app.web.decided import ReviewAnswer, ReviewEntry


class FigureAnswer(Answer):
    """A row of the reference table."""

    id: str
    series: str
    quantity: QuantityAnswer
    time: TimeAnswer
    source: str
    attribution: str | None
    published: date | None
    url: str | None
    quote: str
    article: str | None
    change: Change | None
    kind: Kind
    modality: Modality
    status: Status
    observation: ObservationAnswer


class FigureItems(Answer):
    """The figures that were added, in order."""

    items: list[FigureAnswer]


class FigurePage(FigureItems):
    """Figures, latest recorded first."""

    next_cursor: str | None


class SeriesAnswer(Answer):
    """A measured thing: its facets, and a label that says them in one line."""

    id: str
    label: str
    item: str
    statistic: Statistic
    dimension: str
    per: str | None
    subject: str | None
    place: str | None
    event: str | None
    context: str | None
    part: str | None


class SeriesEntry(SeriesAnswer):
    """A series, how many figures of it may be compared, and the last day they speak of."""

    figures: int
    latest: date | None


class SeriesPage(Answer):
    """Series by their labels."""

    items: list[SeriesEntry]
    next_cursor: str | None


class DecisionAnswer(Answer):
    """A person's word on series or one figure; `figures` is how many it moved.

    `undoes` is the number of the decision that it takes back, `undone_by` that of the one that took
    it back. `before` and `after` say it in words.
    """

    number: int
    kind: DecisionKind
    series: str
    other: str | None
    figure: str | None
    undoes: int | None
    undone_by: int | None
    figures: int
    before: str
    after: str
    reason: str | None
    who: str | None
    decided_at: datetime


class DecisionPage(Answer):
    """Decisions, the latest first."""

    items: list[DecisionAnswer]
    next_cursor: str | None


class PinAnswer(Answer):
    """The figure that a person made the reference of its series, by that decision."""

    figure: str
    who: str | None
    at: datetime
    reason: str | None
    decision: int


class SeriesTimeLine(SeriesAnswer):
    """A series with its whole time line, oldest first, and what its figures say together.

    `merged_into` is the series that it is part of by a person's decision, `pinned` its reference.
    """

    figures: list[FigureAnswer]
    consensus: ConsensusAnswer | None
    merged_into: str | None
    pinned: PinAnswer | None
    decisions: list[DecisionAnswer]


class ArticleEntry(ArticleName):
    """An article on record in its current version; `edition` is its report's, 0 as recorded.

    `withdrawn_at` is since when its sender has it no longer published, and its figures count no
    more; null for an article that stands.
    """

    language: str
    version: int
    edition: int
    recorded_at: datetime
    withdrawn_at: datetime | None


class ArticlePage(Answer):
    """Articles, latest recorded first."""

    items: list[ArticleEntry]
    next_cursor: str | None


class CauseAnswer(Answer):
    """What happened to the table, and the id of the article, the figure or the decision."""

    kind: Cause
    id: str


class ChangeAnswer(Answer):
    """A verdict that was changed after the article had been recorded."""

    claim: str
    surface: str
    old: Verdict
    new: Verdict
    rule: str
    reason: str
    cause: CauseAnswer
    changed_at: datetime


class ReviewPage(Answer):
    """Reviews of one article's claims, latest first."""

    items: list[ReviewAnswer]
    next_cursor: str | None


class ReviewHistory(Answer):
    """Reviews of the claims of all articles, latest first."""

    items: list[ReviewEntry]
    next_cursor: str | None


class ArticleReport(ArticleEntry):
    """An article with its report as it stands, and how its verdicts changed, oldest first."""

    report: ReportAnswer
    history: list[ChangeAnswer]
