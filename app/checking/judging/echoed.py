"""A claim of which nothing else is on file, borne out by its very number in other words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from app.checking.comparing.candidates import candidates
from app.checking.comparing.comparison import compared
from app.checking.judging.findings import decided_anew
from app.checking.tolerance import hedge_of
from app.domain import (
    Article,
    Claim,
    Comparison,
    Finding,
    Hedge,
    History,
    Link,
    Policy,
    Relation,
    SeriesKey,
    Verdict,
)

NEARLY = Decimal("0.01")
"""Two numbers that differ by less are one, differently rounded."""

OF_MOODS = "modality"
"""The rule of a comparison in which only one number is told as a fact."""

CLOSED = (Hedge.NONE, Hedge.EXACTLY, Hedge.RANGE)
"""What leaves no room, or says itself how far it goes."""


def echoed(
    finding: Finding,
    echoes: Sequence[Link],
    on_file: Mapping[str, History],
    article: Article,
    policy: Policy,
) -> Finding:
    """The finding; where nothing was on file for it, by the first of these links that bears it out.

    What is measured is taken to be what the series measures, whatever either text calls it: so
    nothing but agreement is heard.
    """
    if finding.verdict is not Verdict.UNSEEN or finding.comparisons:
        return finding
    for link in echoes:
        history = on_file.get(link.series.id) if link.series else None
        agreeing = _agreeing(finding.claim, history, link, article, policy) if history else ()
        if agreeing:
            return decided_anew(replace(finding, link=link), agreeing, policy)
    return finding


def _agreeing(
    claim: Claim, history: History, link: Link, article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    asked = _measured_as(claim, history.series.key)
    found = map(compared, candidates(asked, history, link, article, policy))
    return tuple(one for one in found if _bears_out(one, claim))


def _bears_out(comparison: Comparison, claim: Claim) -> bool:
    """Whether the two are one number, or one of them is hedged and has room for the other: where
    words are all that ties them, 41% and 42% are two. "Dozens" have room for anything, and what is
    planned may be near what was done, and another thing."""
    hedges = {hedge_of(claim.quantity), hedge_of(comparison.figure.quantity)}
    if comparison.relation is not Relation.AGREES or Hedge.VAGUE in hedges:
        return False
    is_one = comparison.difference is not None and comparison.difference <= NEARLY
    return is_one or not (comparison.rule == OF_MOODS or hedges.issubset(CLOSED))


def _measured_as(claim: Claim, key: SeriesKey) -> Claim:
    """The claim as one of the series: a share that another text tells as a level."""
    unit = claim.quantity.unit.over(key.per)
    return replace(
        claim,
        measure=replace(claim.measure, statistic=key.statistic),
        quantity=replace(claim.quantity, unit=unit),
    )
