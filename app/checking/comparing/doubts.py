"""What only one of two sides says: doubts that forbid an accusation (SEMANTICS 2)."""

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.comparing.exchange import figure_value
from app.checking.comparing.vintages import is_soft
from app.checking.comparing.wholes import EXCEEDS
from app.checking.content import bases_in, stems_of
from app.checking.linking.ways import BY_ARTICLE, BY_WORDS
from app.checking.times import When, days_between, is_stretch, kind_of, when_of
from app.checking.tolerance import value_of
from app.domain import (
    MONEY,
    PERCENT,
    Facet,
    FacetMatch,
    Kind,
    Modality,
    Period,
    Policy,
    Relation,
)

PARTING = ("place", "part", "event")
APART = "cannot-both-hold"
UNSETTLED = "unsettled"
NEAR_RATE = "near-rate"
WEIGHTY = ("subject", "place")
"""Facets whose silence on one side forbids an accusation."""


def doubts_of(candidate: Candidate, outcome: Outcome) -> tuple[str, ...]:
    """What only one side says, by name: any of these makes a conflict a drift.

    A drift stays one; that only one side says on what basis it counted is told there as well, and
    that the figure's own publisher has not settled on it.
    """
    if outcome.relation is Relation.DRIFTS:
        said = {"basis": _names_basis_once(candidate), UNSETTLED: is_soft(candidate.figure)}
        return tuple(name for name, holds in said.items() if holds)
    if outcome.relation is not Relation.CONFLICTS:
        return ()
    # That only one side names the place is what makes it a part.
    known = PARTING if outcome.rule == EXCEEDS else ()
    if outcome.rule == APART and _is_near_rate(candidate):
        return (NEAR_RATE,)
    return tuple(doubt for doubt in _reasons_to_doubt(candidate) if doubt not in known)


def _reasons_to_doubt(candidate: Candidate) -> tuple[str, ...]:
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    kind = kind_of(claim.measure.kind, figure.kind)
    unsure = {
        "words": candidate.link.rule == BY_WORDS and not policy.is_one_story,
        "article": candidate.link.rule == BY_ARTICLE and not policy.is_one_story,
        "time": when_of(claim.period, figure.period, kind, policy) is When.UNKNOWN,
        "period": _spans_differ_in_kind(kind, claim.period, figure.period),
        "basis": _names_basis_once(candidate),
        "modality": Modality.POSSIBLE in (claim.modality, figure.modality),
        "prices": _are_old_prices(candidate),
        "currency": candidate.asked.is_any_currency,
        UNSETTLED: is_soft(candidate.figure),
    }
    unsaid = (facet.name for facet in candidate.link.facets if _is_weighty_silence(facet, policy))
    return (*unsaid, *(name for name, holds in unsure.items() if holds))


def _is_near_rate(candidate: Candidate) -> bool:
    """Whether a rate lies so near that of a table that the text may tell an earlier estimate.

    Growth of 0.3% in spring is 0.4% a year on, and a table without vintages has the last word only.
    """
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    is_rate = claim.quantity.unit.dimension == PERCENT and figure.provenance.article_id is None
    if not is_rate:
        return False
    apart = abs(value_of(claim.quantity) - figure_value(claim, figure, policy))
    return apart <= policy.gaps.rate_points


def _spans_differ_in_kind(kind: Kind, ours: Period, theirs: Period) -> bool:
    """Whether one side says which days an amount covers and the other is silent."""
    return kind in (Kind.FLOW, Kind.LEVEL) and is_stretch(ours) != is_stretch(theirs)


def _is_weighty_silence(facet: Facet, policy: Policy) -> bool:
    if facet.match is not FacetMatch.UNSAID:
        return False
    # Who is told of in one story need not be named twice.
    if policy.is_one_story and facet.name == "subject" and not _names_both(facet):
        return False
    # Events told in other words may be other events; one side's silence is only brevity.
    return facet.name in WEIGHTY or (facet.name == "event" and _names_both(facet))


def _names_both(facet: Facet) -> bool:
    return facet.claim is not None and facet.series is not None


def _names_basis_once(candidate: Candidate) -> bool:
    policy = candidate.policy
    ours, theirs = candidate.asked.bases, bases_in(candidate.figure.provenance.quote, policy)
    if ours == theirs:
        return False
    members = stems_of(" ".join(" ".join(group) for group in policy.words.opposed_bases), policy)
    return ours & members != theirs & members


def _are_old_prices(candidate: Candidate) -> bool:
    if candidate.claim.quantity.unit.dimension != MONEY:
        return False
    days = days_between(candidate.claim.period, candidate.figure.period)
    return days is not None and abs(days) > candidate.policy.timing.money_days
