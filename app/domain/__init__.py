"""The values everyone speaks in: frozen, compared by content, standard library only."""

from app.domain.article import Article, Passage, PassageKind, Sentence
from app.domain.card import Card, Trace
from app.domain.claim import Attribution, Claim, Ground, Kind, Measure, Modality, Scope, Statistic
from app.domain.decision import NO_OVERRULES, Decision, DecisionKind, Overrules, Ruling
from app.domain.figure import Figure, History, Pin, Provenance, Recorded, Status
from app.domain.finding import (
    Comparison,
    Consensus,
    Decided,
    Facet,
    FacetMatch,
    Finding,
    Link,
    Relation,
    Tolerance,
    Verdict,
)
from app.domain.link_model import LinkModel
from app.domain.new_figure import NewFigure, SeriesFacets
from app.domain.observation import NOTED_NOTHING, Observation, ObservationStatus, Rank
from app.domain.offsets import Offsets, Run
from app.domain.period import Basis, Period
from app.domain.policy import Policy
from app.domain.quantity import Amount, Bound, Change, Hedge, Quantity, Stated
from app.domain.rates import NO_RATES, Exchange, Quotation, Rate, RateTable
from app.domain.report import NO_PARSER, Notice, Reading, Report, Skipped, Stamp
from app.domain.series import ANCHORS, Series, SeriesKey, series_key
from app.domain.span import Span, hull, masked
from app.domain.unit import (
    COUNT,
    MONEY,
    NUMBER,
    PERCENT,
    PERCENTAGE_POINT,
    RATIO,
    Unit,
    converted,
    is_convertible,
)

__all__ = [
    "ANCHORS",
    "COUNT",
    "MONEY",
    "NOTED_NOTHING",
    "NO_OVERRULES",
    "NO_PARSER",
    "NO_RATES",
    "NUMBER",
    "PERCENT",
    "PERCENTAGE_POINT",
    "RATIO",
    "Amount",
    "Article",
    "Attribution",
    "Basis",
    "Bound",
    "Card",
    "Change",
    "Claim",
    "Comparison",
    "Consensus",
    "Decided",
    "Decision",
    "DecisionKind",
    "Exchange",
    "Facet",
    "FacetMatch",
    "Figure",
    "Finding",
    "Ground",
    "Hedge",
    "History",
    "Kind",
    "Link",
    "LinkModel",
    "Measure",
    "Modality",
    "NewFigure",
    "Notice",
    "Observation",
    "ObservationStatus",
    "Offsets",
    "Overrules",
    "Passage",
    "PassageKind",
    "Period",
    "Pin",
    "Policy",
    "Provenance",
    "Quantity",
    "Quotation",
    "Rank",
    "Rate",
    "RateTable",
    "Reading",
    "Recorded",
    "Relation",
    "Report",
    "Ruling",
    "Run",
    "Scope",
    "Sentence",
    "Series",
    "SeriesFacets",
    "SeriesKey",
    "Skipped",
    "Span",
    "Stamp",
    "Stated",
    "Statistic",
    "Status",
    "Tolerance",
    "Trace",
    "Unit",
    "Verdict",
    "converted",
    "hull",
    "is_convertible",
    "masked",
    "series_key",
]
