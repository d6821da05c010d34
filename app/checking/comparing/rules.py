"""The comparison rules: an ordered table of small functions; the first that speaks decides."""

from collections.abc import Callable
from dataclasses import replace

from app.checking.comparing import increments, moves, over_time, peaks
from app.checking.comparing.accusations import (
    PLAIN,
    cannot_both_hold,
    different_counter,
    misattributed,
    record_differs,
    same_source_same_time,
    swapped_digits,
    transposition,
    unit_slip,
)
from app.checking.comparing.asked import Measured
from app.checking.comparing.evidence import Counter, Evidence, Outcome, evidence_of
from app.checking.comparing.paces import are_annualised_once, paces_of
from app.checking.intervals import is_open, overlap, shared_part, widened
from app.checking.magnitudes import are_rounded_alike, digits_of, is_round, slipped_power
from app.checking.times import When
from app.checking.tolerance import CEILINGS, FLOORS, ONE_SIDED
from app.domain import MONEY, PERCENT, Hedge, Kind, Relation

STRICT = (Hedge.MORE_THAN, Hedge.LESS_THAN)
INTERVALS = (Hedge.VAGUE, Hedge.RANGE)
THOUSANDS = 3
"""The power of ten by which scale words differ."""

BY_THOUSANDS = "scale-words-differ"
"""Note: the digits are the same and only the scale word differs."""

LOST_ZERO = "steady-level"
"""Note: ten times as much of what does not move like that."""


def outcome_of(evidence: Evidence) -> Outcome:
    """What the first rule that speaks says; the last one always does."""
    for rule in LOOSE_RULES if evidence.is_exchanged else RULES:
        outcome = rule(evidence)
        if outcome:
            return outcome
    return outside_tolerance(evidence)


def revised_since(evidence: Evidence) -> Outcome | None:
    """The number is what the same source had for the same time, and has revised since."""
    candidate = evidence.candidate
    if not candidate.earlier or not _are_apart(evidence):
        return None
    then = (evidence_of(replace(candidate, figure=one, earlier=())) for one in candidate.earlier)
    if all(_are_apart(one) for one in then):
        return None
    return Outcome(Relation.SUPERSEDED, "revised-since")


def slip_of(evidence: Evidence) -> Outcome | None:
    """What the digits show, whatever else the two texts say of them."""
    rules = (unit_slip, magnitude_slip, swapped_digits, transposition)
    return next((found for rule in rules if (found := rule(evidence))), None)


def stated_to_the_unit(evidence: Evidence) -> Outcome | None:
    """ "More than 20,708" is not 20,708; of round numbers writers use both alike."""
    hedges = {evidence.claim.hedge, evidence.figure.hedge}
    is_bound_beside_value = not hedges.isdisjoint(STRICT) and not hedges.isdisjoint(PLAIN)
    if not is_bound_beside_value or evidence.claim.value != evidence.figure.value:
        return None
    if is_round(evidence.claim.value, evidence.candidate.policy) or _is_worded_share(evidence):
        return Outcome(Relation.AGREES, "within-precision")
    if evidence.when in (When.SAME, When.UNKNOWN):
        return Outcome(Relation.CONFLICTS, "stated-to-the-unit")
    return None


def _is_worded_share(evidence: Evidence) -> bool:
    """ "Half of it" leaves as much open as "less than half": nobody states a word to the unit."""
    is_share = evidence.candidate.claim.quantity.unit.dimension == PERCENT
    return is_share and not any(each.isdigit() for each in evidence.candidate.claim.surface)


def magnitude_slip(evidence: Evidence) -> Outcome | None:
    """The same digits a thousand or ten times apart: million and billion, or a lost zero."""
    policy = evidence.candidate.policy
    ours, theirs = evidence.claim.value, evidence.figure.value
    power = slipped_power(ours, theirs, policy)
    is_interval = {evidence.claim.hedge, evidence.figure.hedge} & set(INTERVALS)
    if not power or is_interval or max(abs(ours), abs(theirs)) < policy.gaps.slip_least:
        return None
    digits = min(len(digits_of(ours)), len(digits_of(theirs)))
    is_telling = digits >= policy.gaps.slip_digits and not evidence.is_exchanged
    is_money = evidence.candidate.claim.quantity.unit.dimension == MONEY
    could_have_grown = evidence.kind is Kind.TOTAL and evidence.when in (When.LATER, When.EARLIER)
    is_by_thousands = power % THOUSANDS == 0 and (is_telling or is_money)
    is_steady = evidence.candidate.claim.measure.item in policy.words.steady
    could_have_moved = evidence.when is When.LATER and not (is_steady or _has_its_digits(evidence))
    is_alike = is_telling and are_rounded_alike(ours, theirs)
    is_near = power <= policy.gaps.lost_zeros
    is_lost_zero = is_alike and is_near and _are_apart(evidence) and not could_have_moved
    if could_have_grown or not (is_by_thousands or is_lost_zero):
        return None
    notes = (BY_THOUSANDS,) if is_by_thousands else (LOST_ZERO,) if is_steady else ()
    return Outcome(Relation.CONFLICTS, "magnitude-slip", notes)


def equal(evidence: Evidence) -> Outcome | None:
    """The stated values are equal, as far as the words allow it."""
    bounds = [side for side in (evidence.claim, evidence.figure) if is_open(side.tolerance)]
    if evidence.claim.value != evidence.figure.value or bounds or evidence.is_exchanged:
        return None
    return Outcome(Relation.AGREES, "equal")


def same_floor(evidence: Evidence) -> Outcome | None:
    """Two bounds in one direction always fit; far apart they are different floors."""
    if not _bound_alike(evidence.claim, evidence.figure):
        return None
    if evidence.gaps_beyond <= evidence.candidate.policy.gaps.same_floor:
        return Outcome(Relation.AGREES, "within-bound")
    return Outcome(Relation.AGREES, "different-floors", ("different-floors",))


def within_bound(evidence: Evidence) -> Outcome | None:
    """The one lies within the bound that the other sets; from afar it is said with a note."""
    if not _is_bounded(evidence) or _are_apart(evidence):
        return None
    if overlap(evidence.claim.pragmatic, evidence.figure.pragmatic):
        return Outcome(Relation.AGREES, "within-bound")
    if evidence.gaps_beyond <= evidence.candidate.policy.gaps.weak_bound:
        return Outcome(Relation.AGREES, "within-bound", ("understates",))
    return None


def within_range(evidence: Evidence) -> Outcome | None:
    """A value inside a range, or two ranges that share at least half of the narrower."""
    hedges = [evidence.claim.hedge, evidence.figure.hedge]
    if Hedge.RANGE not in hedges or _are_apart(evidence) or _is_bounded(evidence):
        return None
    shared = shared_part(evidence.claim.tolerance, evidence.figure.tolerance)
    is_enough = shared >= evidence.candidate.policy.gaps.range_overlap
    notes = () if is_enough or hedges != [Hedge.RANGE] * 2 else ("ranges-overlap-in-part",)
    return Outcome(Relation.AGREES, "within-range", notes)


def within_precision(evidence: Evidence) -> Outcome | None:
    """The values that the two writers could have meant overlap."""
    if _are_apart(evidence) or _is_bounded(evidence):
        return None
    return Outcome(Relation.AGREES, "converted" if _is_converted(evidence) else "within-precision")


def within_margin(evidence: Evidence) -> Outcome | None:
    """Two polls that asked different people may lie a margin apart at each side."""
    claim, figure = evidence.candidate.claim, evidence.candidate.figure
    if {claim.measure.kind, figure.kind} != {Kind.POLL} or _is_one_poll(evidence):
        return None
    margin = evidence.candidate.policy.polls.margin
    ours, theirs = (widened(side.tolerance, margin) for side in (evidence.claim, evidence.figure))
    return Outcome(Relation.AGREES, "within-margin") if overlap(ours, theirs) else None


def weak_bound(evidence: Evidence) -> Outcome | None:
    """The value lies within the bound, but so far off that the bound says too little."""
    if _are_apart(evidence):
        return None
    return Outcome(Relation.DRIFTS, "weak-bound")


def opposite_bounds(evidence: Evidence) -> Outcome | None:
    """At least so many against fewer than so many, with nothing in between."""
    if not (is_open(evidence.claim.tolerance) or evidence.claim.hedge in CEILINGS):
        return None
    if not (is_open(evidence.figure.tolerance) or evidence.figure.hedge in CEILINGS):
        return None
    is_same_time = evidence.when is When.SAME
    return Outcome(Relation.CONFLICTS if is_same_time else Relation.DRIFTS, "opposite-bounds")


def outside_tolerance(evidence: Evidence) -> Outcome:
    """The same measured thing, another number; both may be reported in good faith."""
    return Outcome(Relation.DRIFTS, "outside-tolerance")


RULES: tuple[Callable[[Evidence], Outcome | None], ...] = (
    revised_since,
    stated_to_the_unit,
    unit_slip,
    magnitude_slip,
    swapped_digits,
    equal,
    over_time.moved_since,
    over_time.outgrown,
    same_floor,
    within_bound,
    within_range,
    within_precision,
    within_margin,
    transposition,
    peaks.peak,
    increments.increment,
    over_time.former_value,
    moves.names_both,
    moves.difference_told,
    over_time.growing_total,
    over_time.running_total,
    moves.grown_since_told,
    over_time.revised_down,
    over_time.moved_by_the_day,
    moves.said_to_move,
    moves.revised,
    over_time.moved_by_the_month,
    moves.moved_on,
    weak_bound,
    different_counter,
    over_time.total_fell,
    over_time.ran_ahead,
    over_time.later_level,
    over_time.other_period,
    opposite_bounds,
    moves.counted_on,
    record_differs,
    misattributed,
    same_source_same_time,
    cannot_both_hold,
    outside_tolerance,
)
"""Revisions and slips first, then agreement, time, the reasons for an accusation, a drift."""


PRECISE = (
    stated_to_the_unit,
    swapped_digits,
    transposition,
    moves.counted_on,
    record_differs,
    misattributed,
    same_source_same_time,
)
"""Rules that look at digits, or hold a small gap for an error: a rate leaves neither."""

LOOSE_RULES = tuple(rule for rule in RULES if rule not in PRECISE)
"""Those that are left for two currencies."""


def _has_its_digits(evidence: Evidence) -> bool:
    """Whether both have the very same digits, and more than a level comes upon by moving."""
    ours, theirs = digits_of(evidence.claim.value), digits_of(evidence.figure.value)
    return ours == theirs and len(ours) >= evidence.candidate.policy.gaps.telling_digits


def _is_one_poll(evidence: Evidence) -> bool:
    """One day, and no two pollsters: the same answers may have been counted."""
    return evidence.counter is not Counter.OTHER and evidence.days == 0


def _are_apart(evidence: Evidence) -> bool:
    return not overlap(evidence.claim.tolerance, evidence.figure.tolerance)


def _is_bounded(evidence: Evidence) -> bool:
    return evidence.claim.hedge in ONE_SIDED or evidence.figure.hedge in ONE_SIDED


def _bound_alike(one: Measured, other: Measured) -> bool:
    return any(one.hedge in side and other.hedge in side for side in (FLOORS, CEILINGS))


def _is_converted(evidence: Evidence) -> bool:
    claim, figure = evidence.candidate.claim, evidence.candidate.figure
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    is_converted = (ours.factor, ours.offset) != (theirs.factor, theirs.offset)
    paces = paces_of(claim, figure, evidence.candidate.policy)
    return is_converted or evidence.is_exchanged or are_annualised_once(*paces)
