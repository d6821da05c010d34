"""How a claim stands to everything known."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.claim import Claim
from app.domain.figure import Figure, Pin
from app.domain.rates import Quotation
from app.domain.series import Series


class Relation(StrEnum):
    """How one claim stands to one figure (CONTRACT: `relation`)."""

    AGREES = "agrees"
    DRIFTS = "drifts"
    SUPERSEDED = "superseded"
    CONFLICTS = "conflicts"
    NOT_COMPARABLE = "not_comparable"


class Verdict(StrEnum):
    """How a claim stands to everything known (CONTRACT: `verdict`)."""

    AGREES = "agrees"
    DRIFTS = "drifts"
    SUPERSEDED = "superseded"
    CONFLICTS = "conflicts"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The values that a writer could have meant (SEMANTICS 1), in the stated unit.

    An open end is None. `includes_low` and `includes_high` tell a closed end from an open one.
    """

    low: Decimal | None
    high: Decimal | None
    includes_low: bool = True
    includes_high: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """One claim against one figure. `difference` is |claim - figure| / |figure|, if both have one
    value in one unit; `reason` one plain sentence; `notes` what a desk should know besides.
    `exchange` is the rate by which money of another currency was compared, else None; `pinned` says
    who made the figure the reference of its series, None for any other."""

    figure: Figure
    relation: Relation
    rule: str
    reason: str
    difference: Decimal | None = None
    notes: tuple[str, ...] = ()
    exchange: Quotation | None = None
    pinned: Pin | None = None


class FacetMatch(StrEnum):
    """How one facet of a claim stands to the same facet of a series."""

    SAME = "same"
    ALIKE = "alike"  # other words that mean the same, or may
    UNSAID = "unsaid"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet held side by side: why two numbers were, or were not, taken for one thing."""

    name: str
    claim: str | None
    series: str | None
    match: FacetMatch


@dataclass(frozen=True, slots=True)
class Link:
    """Which series a claim belongs to, if any, and why.

    `confidence` is the link model's, from 0 to 1; None where no series was near enough to ask, and
    where the number itself was known in other words.
    """

    series: Series | None
    rule: str
    facets: tuple[Facet, ...] = ()
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Consensus:
    """What the comparable figures say together, one per independent origin, in the claim's unit."""

    low: Decimal
    high: Decimal
    median: Decimal
    figures: int
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Decided:
    """A person's decision about one claim of some article, where it holds for this one as well.

    `kind` is that of the review (`override`, `not_a_claim`), `at` when it was made. What the rules
    alone say is `verdict_before` and `rule_before`; None for a number that they were not asked.
    """

    review: int
    article_id: str
    claim_id: str
    kind: str
    who: str | None
    at: datetime
    reason: str | None
    verdict_before: Verdict | None = None
    rule_before: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim, its verdict, the rule that decided and everything it was held against.

    `decided` is the person's decision that gave the verdict, None where the rules did.
    """

    claim: Claim
    series_id: str
    verdict: Verdict
    rule: str
    reason: str
    tolerance: Tolerance
    link: Link
    comparisons: tuple[Comparison, ...] = ()
    consensus: Consensus | None = None
    decided: Decided | None = None
