"""A finding → what a list shows of its claim, so that no report has to be opened for it."""

from datetime import date
from decimal import Decimal

from app.checking.comparing.exchange import figure_value
from app.checking.linking.ways import UNPROVEN
from app.checking.tolerance import half_width, pragmatic_of, tolerance_of, value_of
from app.domain import (
    Article,
    Claim,
    Comparison,
    FacetMatch,
    Figure,
    Finding,
    Link,
    Policy,
    Quantity,
    Relation,
    Verdict,
)
from app.domain.rejudging import Excerpt
from app.domain.source import folded_name
from app.exporters.cards import value_words
from app.exporters.unit_words import unit_words

SILENT = (Relation.AGREES, Relation.NOT_COMPARABLE)
"""How a figure stands to a claim that it says nothing against."""

OWNERS = ("subject", "place")
"""Facets by which two numbers are of one owner, or of two."""


def excerpt_of(finding: Finding, article: Article, policy: Policy) -> Excerpt:
    """Where the number stands in its sentence, what decided about it, and how far off it is."""
    claim, decisive = finding.claim, deciding(finding)
    figure = decisive.figure if decisive else None
    return Excerpt(
        surface=claim.surface,
        quote=claim.quote,
        at=_place(claim),
        reference=reference_words(figure.quantity, policy) if figure else None,
        reference_id=figure.id if figure else None,
        gap=decisive.difference if decisive else None,
        tolerances=_tolerances(claim, decisive, policy) if decisive else None,
        lag=_lag(finding, article),
        doubt=_doubt(finding),
    )


def deciding(finding: Finding) -> Comparison | None:
    """The comparison that the verdict rests on; None for what nothing was held against.

    Who repeats an older figure agrees with that one: what counts is the newer one.
    """
    if finding.verdict is Verdict.UNSEEN or not finding.comparisons:
        return None
    first = finding.comparisons[0]
    if finding.verdict is not Verdict.SUPERSEDED or first.relation is not Relation.AGREES:
        return first
    newer = [one for one in finding.comparisons if one.relation not in SILENT]
    return max(newer, key=_day, default=first)


def reference_words(quantity: Quantity, policy: Policy) -> str:
    """The number with its unit and what its own precision allows: "9,000 ± 500 people"."""
    amount = quantity.amount
    unit = unit_words(quantity.unit.name, amount.low, amount.high)
    words = value_words(amount.low, amount.high, str(quantity.bound))
    half = half_width(value_of(quantity), quantity, policy)
    around = f" ± {value_words(half, None)}" if half and amount.low == amount.high else ""
    return f"{words}{around} {unit}".strip()


def _place(claim: Claim) -> int | None:
    """Where the number begins in the sentence, as far as that holds it as it stands."""
    start = claim.span.start - claim.sentence.start
    if start >= 0 and claim.quote.startswith(claim.surface, start):
        return start
    found = claim.quote.find(claim.surface)
    return found if found >= 0 else None


def _tolerances(claim: Claim, decisive: Comparison, policy: Policy) -> Decimal | None:
    """How far off, in half-widths of what the claim's words allow; None where they allow nothing
    but the one value, or nobody measured."""
    if decisive.difference is None:
        return None
    tolerance = tolerance_of(claim.quantity, policy)
    if tolerance.low is None or tolerance.high is None:
        tolerance = pragmatic_of(claim.quantity, policy)
    if tolerance.low is None or tolerance.high is None or tolerance.low == tolerance.high:
        return None
    apart = abs(value_of(claim.quantity) - figure_value(claim, decisive.figure, policy))
    return apart / ((tolerance.high - tolerance.low) / 2)


def _lag(finding: Finding, article: Article) -> int | None:
    """The days since another source first published a figure that agrees; None where none did."""
    if article.published is None:
        return None
    days = [
        day
        for one in finding.comparisons
        if one.relation is Relation.AGREES
        and _is_of_another(one.figure, article)
        and (day := one.figure.provenance.published) is not None
    ]
    return (article.published - min(days)).days if days else None


def _is_of_another(figure: Figure, article: Article) -> bool:
    return folded_name(figure.provenance.origin) != folded_name(article.source)


def _doubt(finding: Finding) -> Decimal | None:
    """How sure linking was of a series that it did not dare to take; None for all that is clear."""
    link = finding.link
    if finding.verdict is not Verdict.UNSEEN or link.series is not None:
        return None
    is_close = link.rule == UNPROVEN or _is_close(link)
    return (link.confidence or Decimal(0)) if is_close else None


def _is_close(link: Link) -> bool:
    """Whether one facet alone keeps two numbers of one owner apart, by the lexicon's word.

    A person's word ends with no facet's name: that is decided.
    """
    apart = [facet.name for facet in link.facets if facet.match is FacetMatch.DIFFERS]
    same = {facet.name for facet in link.facets if facet.match is FacetMatch.SAME}
    named = link.rule.rpartition(".")[2]
    return apart == [named] and named not in OWNERS and bool(same.intersection(OWNERS))


def _day(comparison: Comparison) -> date:
    period, published = comparison.figure.period, comparison.figure.provenance.published
    return period.as_of or period.end or published or date.min
