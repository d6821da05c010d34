"""Reports that are judged again: why, what was found for each claim, and what changed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.finding import Verdict


class Cause(StrEnum):
    """What happened to the reference table that a report rests on."""

    RECORDED = "figures.recorded"  # by an article or by hand
    REPLACED = "figures.replaced"  # by a newer version of their article
    RETRACTED = "figure.retracted"
    WITHDRAWN = "article.withdrawn"
    MERGED = "series.merge"
    SPLIT = "series.split"
    APART = "series.apart"
    PINNED = "figure.pinned"
    UNPINNED = "figure.unpinned"
    UNDONE = "decision.undone"
    OVERRIDDEN = "claim.overridden"
    DISMISSED = "claim.dismissed"  # as no claim
    REVIEW_UNDONE = "review.undone"  # an override or a dismissal stands no more


@dataclass(frozen=True, slots=True)
class Why:
    """A cause and what it came from: the id of an article or a figure, or the number of a decision
    or a review."""

    cause: Cause
    id: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a list shows of a claim without its report.

    `at` is where `surface` begins in the sentence `quote`. `reference` is the value that decided,
    in words; `gap` the difference relative to it, `tolerances` the same in half-widths of what the
    claim's words allow. `lag` says how many days before the claim the first figure that agrees was
    published, and `doubt` how sure it was that the claim is of a series that it was not linked to.
    """

    surface: str = ""
    quote: str = ""
    at: int | None = None
    reference: str | None = None
    reference_id: str | None = None
    gap: Decimal | None = None
    tolerances: Decimal | None = None
    lag: int | None = None
    doubt: Decimal | None = None


NOT_SHOWN = Excerpt()


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim as its report judged it.

    `key_id` is the id of the series that its own words name, whatever it was linked to; `figure_id`
    the figure that it became, None for a claim that is not worth one; `cited` the figures that it
    was held against; `excerpt` what a list shows of it.
    """

    claim_id: str
    series_id: str
    key_id: str
    figure_id: str | None
    verdict: Verdict
    rule: str
    cited: tuple[str, ...] = ()
    excerpt: Excerpt = NOT_SHOWN


@dataclass(frozen=True, slots=True)
class Rejudging:
    """An article that waits to be judged again.

    `asked` counts how often it was asked for: who is done with one asking leaves a later one be.
    """

    article_id: str
    why: Why
    asked: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Change:
    """A verdict that was changed after the article had been recorded."""

    claim_id: str
    surface: str
    old: Verdict
    new: Verdict
    rule: str
    reason: str
    why: Why
    changed_at: datetime
