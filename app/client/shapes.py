"""What a client sends and gets: the service's own models, so that there is one place of truth."""

from dataclasses import dataclass

from app.domain import Verdict
from app.domain.review import ReviewKind
from app.web.answers import (
    ClaimAnswer,
    ConsensusAnswer,
    EvidenceAnswer,
    FindingAnswer,
    LinkAnswer,
    NoticeAnswer,
    QuantityAnswer,
    ReadingAnswer,
    ReportAnswer,
    SkippedAnswer,
    StampAnswer,
    SummaryAnswer,
    TimeAnswer,
)
from app.web.batch_answers import BatchAnswer, ProblemAnswer, ProblemResult, ReportResult
from app.web.decided import ReviewAnswer
from app.web.entries import (
    ArticleEntry,
    ArticlePage,
    ArticleReport,
    ChangeAnswer,
    DecisionAnswer,
    DecisionPage,
    FigureAnswer,
    FigureItems,
    FigurePage,
    PinAnswer,
    ReviewPage,
    SeriesAnswer,
    SeriesEntry,
    SeriesPage,
    SeriesTimeLine,
)
from app.web.fact_checks import ClaimReviewAnswer, ClaimSearchAnswer, FactCheckedClaim
from app.web.reviewing import ReviewBody
from app.web.schemas import (
    ArticleBody,
    CheckBody,
    FigureBody,
    FigureListing,
    QuantityBody,
    SeriesBody,
    TimeBody,
    WordBody,
)
from app.web.series_words import (
    ApartBody,
    FacetsBody,
    MergeBody,
    PinBody,
    SplitBody,
    UndoBody,
)

__all__ = [
    "EVERY_CLAIM",
    "EVERY_FIGURE",
    "ApartBody",
    "ArticleBody",
    "ArticleEntry",
    "ArticlePage",
    "ArticleReport",
    "BatchAnswer",
    "ChangeAnswer",
    "CheckBody",
    "ClaimAnswer",
    "ClaimReviewAnswer",
    "ClaimSearchAnswer",
    "ConsensusAnswer",
    "DecisionAnswer",
    "DecisionPage",
    "EvidenceAnswer",
    "FacetsBody",
    "FactCheckedClaim",
    "FigureAnswer",
    "FigureBody",
    "FigureItems",
    "FigureListing",
    "FigurePage",
    "FindingAnswer",
    "LinkAnswer",
    "MergeBody",
    "NoticeAnswer",
    "PinAnswer",
    "PinBody",
    "ProblemAnswer",
    "ProblemResult",
    "QuantityAnswer",
    "QuantityBody",
    "ReadingAnswer",
    "ReportAnswer",
    "ReportResult",
    "ReviewAnswer",
    "ReviewBody",
    "ReviewKind",
    "ReviewPage",
    "SearchTerms",
    "SeenArticle",
    "SeriesAnswer",
    "SeriesBody",
    "SeriesEntry",
    "SeriesPage",
    "SeriesTimeLine",
    "SkippedAnswer",
    "SplitBody",
    "StampAnswer",
    "SummaryAnswer",
    "TimeAnswer",
    "TimeBody",
    "UndoBody",
    "Verdict",
    "WordBody",
]

EVERY_FIGURE = FigureListing()


@dataclass(frozen=True, slots=True)
class SeenArticle:
    """An article as the service showed it, and the tag to decide on it with."""

    article: ArticleReport
    tag: str


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """Which reviewed claims are asked for; None asks for nothing."""

    words: str | None = None
    language: str | None = None
    site: str | None = None
    max_age_days: int | None = None


EVERY_CLAIM = SearchTerms()
