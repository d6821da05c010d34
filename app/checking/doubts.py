"""What only one of two sides says: doubts that forbid an accusation (SEMANTICS 2)."""

from app.checking.content import stems_of
from app.checking.evidence import Candidate
from app.checking.linking import BY_WORDS
from app.checking.times import When, days_between, is_stretch, kind_of, when_of
from app.domain import MONEY, Facet, FacetMatch, Kind, Modality, Period

WEIGHTY = ("subject", "place")
"""Facets whose silence on one side forbids an accusation."""


def doubts_of(candidate: Candidate) -> tuple[str, ...]:
    """What only one side says, by name: any of these makes a conflict a drift."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    kind = kind_of(claim.measure.kind, figure.kind)
    unsure = {
        "words": candidate.link.rule == BY_WORDS,
        "time": when_of(claim.period, figure.period, kind, policy) is When.UNKNOWN,
        "period": _spans_differ_in_kind(kind, claim.period, figure.period),
        "basis": _names_basis_once(candidate),
        "modality": Modality.POSSIBLE in (claim.modality, figure.modality),
        "prices": _are_old_prices(candidate),
    }
    unsaid = (facet.name for facet in candidate.link.facets if _is_weighty_silence(facet))
    return (*unsaid, *(name for name, holds in unsure.items() if holds))


def names_part_once(candidate: Candidate) -> bool:
    """Whether one side speaks of a part and the other, it seems, of the whole.

    Equal numbers agree all the same; numbers that differ were never the same thing.
    """
    return any(
        facet.name == "part" and facet.match is FacetMatch.UNSAID and not _names_both(facet)
        for facet in candidate.link.facets
    )


def _spans_differ_in_kind(kind: Kind, ours: Period, theirs: Period) -> bool:
    """Whether one side says which days an amount covers and the other is silent."""
    return kind in (Kind.FLOW, Kind.LEVEL) and is_stretch(ours) != is_stretch(theirs)


def _is_weighty_silence(facet: Facet) -> bool:
    if facet.match is not FacetMatch.UNSAID:
        return False
    # Events told in other words may be other events; one side's silence is only brevity.
    return facet.name in WEIGHTY or (facet.name == "event" and _names_both(facet))


def _names_both(facet: Facet) -> bool:
    return facet.claim is not None and facet.series is not None


def _names_basis_once(candidate: Candidate) -> bool:
    policy = candidate.policy
    members = stems_of(" ".join(" ".join(group) for group in policy.words.opposed_bases), policy)
    named = stems_of(candidate.claim.quote, policy) & members
    return named != stems_of(candidate.figure.provenance.quote, policy) & members


def _are_old_prices(candidate: Candidate) -> bool:
    if candidate.claim.quantity.unit.dimension != MONEY:
        return False
    days = days_between(candidate.claim.period, candidate.figure.period)
    return days is not None and abs(days) > candidate.policy.timing.money_days
