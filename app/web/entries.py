"""What is sent back of the reference table, for the OpenAPI document: entries and their pages."""

from datetime import date, datetime

from app.domain import Change, Kind, Modality, Statistic, Status
from app.web.answers import (
    Answer,
    ArticleName,
    ConsensusAnswer,
    QuantityAnswer,
    ReportAnswer,
    TimeAnswer,
)


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


class SeriesTimeLine(SeriesAnswer):
    """A series with its whole time line, oldest first, and what its figures say together."""

    figures: list[FigureAnswer]
    consensus: ConsensusAnswer | None


class ArticleEntry(ArticleName):
    """An article on record in its current version."""

    language: str
    version: int
    recorded_at: datetime


class ArticlePage(Answer):
    """Articles, latest recorded first."""

    items: list[ArticleEntry]
    next_cursor: str | None


class ArticleReport(ArticleEntry):
    """An article with the report that was stored when it was recorded."""

    report: ReportAnswer
