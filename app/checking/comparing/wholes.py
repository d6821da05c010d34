"""One number of a part and one of the whole: never the same, but bound to each other."""

from dataclasses import replace

from app.checking.comparing.evidence import Candidate, Evidence, Outcome
from app.checking.magnitudes import slipped_power
from app.checking.quotes import says
from app.checking.times import When
from app.domain import PERCENT, Facet, FacetMatch, Relation, Statistic, Tolerance

EXCEEDS = "part-exceeds-whole"
RATES = (Statistic.RATE, Statistic.AVERAGE)
"""What does not add up: that of a part may be above that of the whole."""


def part_outcome(evidence: Evidence) -> Outcome | None:
    """What two numbers say of each other if one is of a part; None where neither seems to be.

    A part cannot be larger than its whole at the same time; anything else they may be. A rate or an
    average of a group may well be higher than that of all.
    """
    facet = _parted(evidence)
    if facet is None:
        return None
    ours, theirs = evidence.claim.tolerance, evidence.figure.tolerance
    part, whole = (ours, theirs) if facet.claim else (theirs, ours)
    is_one_time = evidence.when in (When.SAME, When.UNKNOWN)
    claim = evidence.candidate.claim
    is_rate = claim.quantity.unit.dimension == PERCENT or claim.measure.statistic in RATES
    is_held = is_one_time and not (is_rate and facet.name == "part")
    if is_held and exceeds(part, whole):
        return Outcome(Relation.CONFLICTS, EXCEEDS)
    return Outcome(Relation.NOT_COMPARABLE, f"scope.{facet.name}")


def exceeds(part: Tolerance, whole: Tolerance) -> bool:
    """Whether the part is larger than its whole, whatever the words leave open: two of a part are
    not fewer than two in all."""
    if part.low is None or whole.high is None:
        return False
    is_open = not (part.includes_low and whole.includes_high)
    return part.low >= whole.high if is_open else part.low > whole.high


def _parted(evidence: Evidence) -> Facet | None:
    """The facet that makes one side a part of the other: a subset, a place of the world, or those
    who are called so."""
    candidate = evidence.candidate
    for facet in candidate.link.facets:
        if facet.name == "item" and (called := _called(candidate, facet)):
            return called
        is_said_once = facet.match is FacetMatch.UNSAID and not (facet.claim and facet.series)
        if is_said_once and facet.name == "part":
            return facet
        if not is_said_once or facet.name != "place":
            continue
        if _speaks_of_all(candidate, facet) or _may_be_there_alone(evidence, facet):
            return facet
    return None


def _called(candidate: Candidate, item: Facet) -> Facet | None:
    """ "42 passengers" beside "46 people on board": which side is a part by its noun, or where the
    number has none, "passenger numbers reached 42", by its item."""
    nouns = (candidate.claim.quantity.unit.base, candidate.figure.quantity.unit.base)
    sides = (nouns[0] or item.claim, nouns[1] or item.series)
    for part, whole in candidate.policy.words.contained:
        is_said = (sides[0] == part, sides[1] == part)
        if is_said[0] != is_said[1] and {item.claim, item.series} <= {part, whole}:
            return replace(item, claim=part if is_said[0] else None, name="part")
    return None


def _speaks_of_all(candidate: Candidate, place: Facet) -> bool:
    """Whether the side that names no place says "worldwide", or the other "in Germany alone"."""
    ours, theirs = candidate.claim.quote, candidate.figure.provenance.quote
    here, everywhere = (ours, theirs) if place.claim else (theirs, ours)
    words = candidate.policy.words
    return says(everywhere, words.whole) or says(here, words.alone)


def _may_be_there_alone(evidence: Evidence, place: Facet) -> bool:
    """ "77 engineers in Norland" beside "300 engineers" of the same firm: a number that is so much
    smaller may count those of the place alone. A slip of scale is none of this."""
    candidate = evidence.candidate
    is_owned = any(
        facet.name == "subject" and facet.match is FacetMatch.SAME
        for facet in candidate.link.facets
    )
    sides = (evidence.claim, evidence.figure) if place.claim else (evidence.figure, evidence.claim)
    there, whole = (abs(side.value) for side in sides)
    is_slip = bool(slipped_power(there, whole, candidate.policy))
    return is_owned and not is_slip and there * candidate.policy.gaps.place_part <= whole
