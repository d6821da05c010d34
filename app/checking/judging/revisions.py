"""Figures that repeat a value which its source has revised since accuse nobody any more."""

from collections.abc import Sequence
from dataclasses import replace

from app.checking.comparing.evidence import Candidate
from app.checking.comparing.reasons import outdated_reason
from app.domain import Comparison, Figure, Relation

RULE = "revised-since"
ACCUSING = (Relation.CONFLICTS, Relation.DRIFTS)


def without_outdated(
    candidates: Sequence[Candidate], comparisons: Sequence[Comparison]
) -> tuple[Comparison, ...]:
    """The comparisons, in order; where the claim agrees with a revised value, whoever had the value
    before the revision was right then, and the claim is now.

    An outlet that told the first value in spring and the revised one in summer has told two numbers
    of one thing, and no mistake.
    """
    revised = {
        _value(earlier): candidate
        for candidate, one in zip(candidates, comparisons, strict=True)
        if one.relation is Relation.AGREES
        for earlier in candidate.earlier
    }
    if not revised:  # nearly always: what articles tell is never revised
        return tuple(comparisons)
    return tuple(_spared(one, revised.get(_value(one.figure))) for one in comparisons)


def _spared(one: Comparison, revision: Candidate | None) -> Comparison:
    if revision is None or one.relation not in ACCUSING:
        return one
    reason = outdated_reason(revision, one.figure)
    return replace(one, relation=Relation.SUPERSEDED, rule=RULE, reason=reason)


def _value(figure: Figure) -> object:
    quantity = figure.quantity
    return quantity.amount.low, quantity.amount.high, quantity.unit, quantity.change
