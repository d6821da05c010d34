"""One report of our own making: a conflict, an unseen claim, a finding, a number left alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain import (
    MONEY,
    Amount,
    Article,
    Attribution,
    Basis,
    Bound,
    Claim,
    Comparison,
    Consensus,
    Facet,
    FacetMatch,
    Figure,
    Finding,
    Hedge,
    Link,
    Measure,
    Notice,
    Observation,
    ObservationStatus,
    Period,
    Provenance,
    Quantity,
    Relation,
    Report,
    Scope,
    Series,
    Skipped,
    Span,
    Stamp,
    Tolerance,
    Unit,
    Verdict,
    series_key,
)
from app.exporters.as_json import report_document
from app.exporters.remarks import Run, checked_text

TEXT = "The ministry spent $7.2 billion on dykes.\nIt hired more than 300 engineers. Ref. 4711\n"
DAY = date(2023, 5, 2)
ARTICLE = Article("art_1", TEXT, "Harbour Post", DAY, "https://harbour.example/dykes", "Dykes")
DOLLAR = Unit("USD", MONEY)
SPENT = Quantity(
    Amount(Decimal(7_200_000_000), Decimal(7_200_000_000), Decimal(100_000_000)),
    DOLLAR,
    stated="7.2 billion",
)
HIRED = Quantity(
    Amount(Decimal(300), None, Decimal(100)),
    Unit("engineer", "count"),
    Bound.MORE_THAN,
    Hedge.MORE_THAN,
    stated="300",
)


def claim_at(surface: str, quantity: Quantity, scope: Scope) -> Claim:
    start = TEXT.index(surface)
    first, _, second = TEXT.partition("\n")
    quote = first if surface in first else second.partition(" Ref.")[0]
    at = TEXT.index(quote)
    return Claim(
        id=f"clm_{start}",
        span=Span(start, start + len(surface)),
        surface=surface,
        sentence=Span(at, at + len(quote)),
        quote=quote,
        quantity=quantity,
        measure=Measure("spending on dykes" if quantity is SPENT else "engineer"),
        scope=scope,
        period=Period(DAY),
    )


SPENDING = claim_at("$7.2 billion", SPENT, Scope(subject="ministry", context="flood"))
HIRING = replace(
    claim_at("more than 300 engineers", HIRED, Scope(subject="ministry", event="hire")),
    period=Period(None, basis=Basis.UNKNOWN),
    attribution=Attribution("the ministry", Span(0, 12), "attribution.said"),
)
KEY = series_key(SPENDING.measure, SPENDING.scope, DOLLAR)
FIGURE = Figure(
    id="fig_1",
    series_id=KEY.id,
    quantity=replace(
        SPENT,
        amount=Amount(Decimal("7200000.50"), Decimal("7200000.50"), Decimal("0.01")),
    ),
    period=Period(date(2023, 5, 1)),
    provenance=Provenance(
        source="Coast Agency",
        origin="coast agency",
        attribution="the treasury",
        published=date(2023, 5, 1),
        quote="The dykes cost $7,200,000.50.",
    ),
    observation=Observation(ObservationStatus.PROVISIONAL, date(2023, 5, 1), page="table 3"),
)
CONFLICT = Finding(
    claim=SPENDING,
    series_id=KEY.id,
    verdict=Verdict.CONFLICTS,
    rule="magnitude-slip",
    reason="It says billions where Coast Agency said millions.",
    tolerance=Tolerance(Decimal(7150000000), Decimal(7250000000)),
    link=Link(
        Series(KEY.id, KEY),
        "link.same-facets",
        (Facet("context", "flood", None, FacetMatch.UNSAID),),
    ),
    comparisons=(
        Comparison(
            FIGURE,
            Relation.CONFLICTS,
            "magnitude-slip",
            "A thousand times as much.",
            Decimal("998.9999306"),
            ("suggests million",),
        ),
    ),
    consensus=Consensus(Decimal("7200000.50"), Decimal("7200000.50"), Decimal("7200000.50"), 1, 1),
)
UNSEEN = Finding(
    claim=HIRING,
    series_id="ser_2",
    verdict=Verdict.UNSEEN,
    rule="no-figure",
    reason="Nothing is on record for it.",
    tolerance=Tolerance(Decimal(300), None, includes_low=False),
    link=Link(None, "link.none"),
)


@pytest.fixture
def report() -> Report:
    sentence = HIRING.sentence
    return Report(
        article=ARTICLE,
        recorded=True,
        findings=(CONFLICT, UNSEEN),
        notices=(Notice("arithmetic", sentence, HIRING.quote, "The parts do not add up."),),
        skipped=(Skipped(Span(TEXT.index("4711"), TEXT.index("4711") + 4), "4711", "trap.id"),),
        stamp=Stamp("0.1.0", "aaaa", "bbbb", "cccc"),
    )


@pytest.fixture
def run(report: Report) -> Run:
    """The same report as the run of a build over one file."""
    return Run((checked_text("stories/dykes.md", TEXT, report_document(report)),), version="0.1.0")
