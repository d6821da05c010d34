"""Reports of any claims, figures and words at all, for the properties of what is written."""

from datetime import UTC
from decimal import Decimal

from hypothesis import strategies as st

from app.domain import (
    Amount,
    Article,
    Attribution,
    Claim,
    Comparison,
    Consensus,
    Facet,
    FacetMatch,
    Figure,
    Finding,
    Link,
    Measure,
    Notice,
    Observation,
    ObservationStatus,
    Period,
    Pin,
    Provenance,
    Quantity,
    Rank,
    Relation,
    Report,
    Scope,
    Series,
    SeriesKey,
    Skipped,
    Span,
    Stamp,
    Statistic,
    Tolerance,
    Unit,
    Verdict,
)
from app.domain.finding import Decided
from app.domain.rates import Quotation

any_of = st.sampled_from

HOSTILE = st.sampled_from(
    [
        '"',
        "\\",
        "</script>",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\r\n",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "e\u0301",
        "👩‍👩‍👧",
        "𝟙",
        "NaN",
        "=1+1",
    ]
)
WORDS = HOSTILE | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
SAID = st.none() | WORDS
NUMBERS = (
    st.decimals(allow_nan=False, allow_infinity=False)
    | st.integers(-(10**30), 10**30).map(Decimal)
    | st.decimals(-1000, 1000, places=4)
)
ENDS = st.none() | NUMBERS
STEPS = st.sampled_from([Decimal("0.01"), Decimal(1), Decimal(1000)])
DAYS = st.none() | st.dates()
MOMENTS = st.datetimes(timezones=st.just(UTC))
COUNTS = st.integers(0, 10**6)
SPANS = st.tuples(COUNTS, COUNTS).map(sorted).map(lambda ends: Span(*ends))

QUANTITIES = st.builds(
    Quantity,
    st.builds(Amount, ENDS, ENDS, STEPS),
    st.builds(Unit, WORDS, WORDS),
    bound=...,
    hedge=...,
    change=...,
    stated=WORDS,
)
PERIODS = st.builds(Period, DAYS, DAYS, DAYS, basis=..., stated=SAID)
SCOPES = st.builds(Scope, SAID, SAID, SAID, SAID, SAID)
ATTRIBUTIONS = st.none() | st.builds(Attribution, WORDS, SPANS, WORDS)
CLAIMS = st.builds(
    Claim,
    id=WORDS,
    span=SPANS,
    surface=WORDS,
    sentence=SPANS,
    quote=WORDS,
    quantity=QUANTITIES,
    measure=st.builds(Measure, WORDS, statistic=..., kind=...),
    scope=SCOPES,
    period=PERIODS,
    attribution=ATTRIBUTIONS,
    modality=...,
    checkworthy=...,
)
OBSERVATIONS = st.builds(
    Observation, any_of(ObservationStatus), DAYS, SAID, SAID, SAID, SAID, any_of(Rank)
)
FIGURES = st.builds(
    Figure,
    WORDS,
    WORDS,
    QUANTITIES,
    PERIODS,
    st.builds(Provenance, WORDS, WORDS, SAID, SAID, DAYS, SAID, WORDS),
    kind=...,
    modality=...,
    status=...,
    observation=OBSERVATIONS,
)
QUOTATIONS = st.builds(
    Quotation,
    WORDS,
    WORDS,
    NUMBERS,
    NUMBERS,
    NUMBERS,
    st.dates(),
    st.dates(),
    st.lists(WORDS, max_size=2).map(tuple),
    SAID,
)
COMPARISONS = st.builds(
    Comparison,
    FIGURES,
    any_of(Relation),
    WORDS,
    WORDS,
    ENDS,
    st.lists(WORDS, max_size=2).map(tuple),
    st.none() | QUOTATIONS,
    st.none() | st.builds(Pin, WORDS, COUNTS, SAID, MOMENTS, SAID),
)
LINKS = st.builds(
    Link,
    st.none() | st.builds(Series, WORDS, st.builds(SeriesKey, WORDS, any_of(Statistic), WORDS)),
    WORDS,
    st.lists(st.builds(Facet, WORDS, SAID, SAID, any_of(FacetMatch)), max_size=2).map(tuple),
    st.none() | st.decimals(0, 1, places=4),
)
DECIDED = st.none() | st.builds(
    Decided, COUNTS, WORDS, WORDS, st.sampled_from(["override", "not_a_claim"]), SAID, MOMENTS, SAID
)
FINDINGS = st.builds(
    Finding,
    CLAIMS,
    WORDS,
    any_of(Verdict),
    WORDS,
    WORDS,
    st.builds(Tolerance, ENDS, ENDS, st.booleans(), st.booleans()),
    LINKS,
    st.lists(COMPARISONS, max_size=2).map(tuple),
    st.none() | st.builds(Consensus, NUMBERS, NUMBERS, NUMBERS, COUNTS, COUNTS),
    DECIDED,
)
ARTICLES = st.builds(Article, WORDS, WORDS, WORDS, DAYS, SAID, SAID)
REPORTS = st.builds(
    Report,
    ARTICLES,
    st.booleans(),
    st.lists(FINDINGS, max_size=2).map(tuple),
    st.lists(st.builds(Notice, WORDS, SPANS, WORDS, WORDS), max_size=2).map(tuple),
    st.lists(st.builds(Skipped, SPANS, WORDS, WORDS, DECIDED), max_size=2).map(tuple),
    st.builds(Stamp, WORDS, WORDS, WORDS, WORDS),
)
