"""Rules by which two numbers of one time may not both be right (SEMANTICS 3.2 and 3.5)."""

from app.checking.comparing.evidence import Counter, Evidence, Outcome
from app.checking.magnitudes import are_transposed, digits_of
from app.checking.times import When, covers_same
from app.domain import Claim, Hedge, Kind, Relation

PLAIN = (Hedge.NONE, Hedge.EXACTLY)
LENT_UNIT = "unit.lent"
"""The rule of a unit that stands beside another number of the sentence (reading.lending)."""
LOOSE = (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.VAGUE)


def different_counter(evidence: Evidence) -> Outcome | None:
    """Each number is credited to another counter, who may honestly have found another number."""
    is_estimate = evidence.kind not in (Kind.RECORD, Kind.FIXED)
    if evidence.counter is Counter.OTHER and is_estimate:
        return Outcome(Relation.DRIFTS, "different-counter")
    return None


def record_differs(evidence: Evidence) -> Outcome | None:
    """Votes, seats, scores are counted once and for all, as are the books of a closed period."""
    is_record = evidence.kind is Kind.RECORD or _are_closed_books(evidence)
    return Outcome(Relation.CONFLICTS, "record-differs") if is_record else None


def transposition(evidence: Evidence) -> Outcome | None:
    """The same digits with two neighbours swapped."""
    is_same_time = evidence.when in (When.SAME, When.UNKNOWN)
    ours, theirs = evidence.claim.value, evidence.figure.value
    if is_same_time and are_transposed(ours, theirs, evidence.candidate.policy):
        return Outcome(Relation.CONFLICTS, "transposition")
    return None


def swapped_digits(evidence: Evidence) -> Outcome | None:
    """The same of so many digits that nothing moves from the one to the other by chance, whatever
    the days between; but a total that grows by a few comes upon them."""
    policy = evidence.candidate.policy
    ours, theirs = evidence.claim.value, evidence.figure.value
    is_telling = len(digits_of(ours)) >= policy.gaps.swapped_digits
    is_meant = {evidence.claim.hedge, evidence.figure.hedge} <= set(PLAIN)
    is_moving = evidence.kind is Kind.TOTAL and evidence.when is not When.UNKNOWN
    if is_moving or not (is_telling and is_meant and are_transposed(ours, theirs, policy)):
        return None
    is_same_time = evidence.when in (When.SAME, When.UNKNOWN)
    return Outcome(Relation.CONFLICTS if is_same_time else Relation.DRIFTS, "transposition")


def unit_slip(evidence: Evidence) -> Outcome | None:
    """One numeral in two units of one dimension: acres that were hectares, or litres cubic metres.

    A number of one digit is the same in many units by chance.
    """
    claim, gaps = evidence.candidate.claim.quantity, evidence.candidate.policy.gaps
    is_one_numeral = _is_one_numeral(evidence) and not evidence.is_exchanged
    if not is_one_numeral or len(digits_of(claim.amount.stated)) < gaps.slip_digits:
        return None
    if evidence.gaps_beyond <= gaps.unit_apart or not _names_unit(evidence.candidate.claim):
        return None
    return Outcome(Relation.CONFLICTS, "unit-slip")


def _is_one_numeral(evidence: Evidence) -> bool:
    """Whether both wrote one number; what burns on from 18,300 acres to 18,600 hectares grew in its
    unit alone."""
    ours = evidence.candidate.claim.quantity
    theirs = evidence.candidate.figure.quantity
    one, other = ours.amount.stated, theirs.amount.stated
    if one == other:
        return True
    has_grown = evidence.kind is Kind.TOTAL and ours.unit.name != theirs.unit.name
    least = evidence.candidate.policy.gaps.outgrown
    return has_grown and 0 < one - other <= other * least


def _names_unit(claim: Claim) -> bool:
    """Whether the unit stands beside the number; "from 3,400" has that of another one."""
    return any(ground.field == "unit" and ground.rule != LENT_UNIT for ground in claim.grounds)


def misattributed(evidence: Evidence) -> Outcome | None:
    """The article credits another number to the very counter of the recorded one."""
    is_other_outlet = evidence.counter is Counter.SAME and not evidence.is_same_source
    if is_other_outlet and _is_one_moment(evidence):
        return Outcome(Relation.CONFLICTS, "misattributed")
    return None


def same_source_same_time(evidence: Evidence) -> Outcome | None:
    """One outlet gives two numbers for one day."""
    if evidence.is_same_source and evidence.days == 0 and _is_one_moment(evidence):
        return Outcome(Relation.CONFLICTS, "same-source-same-time")
    return None


def cannot_both_hold(evidence: Evidence) -> Outcome | None:
    """Two unhedged numbers for one time lie too far apart."""
    is_loose = evidence.claim.hedge in LOOSE or evidence.figure.hedge in LOOSE
    if is_loose or evidence.gaps_beyond <= evidence.candidate.policy.gaps.wide:
        return None
    return Outcome(Relation.CONFLICTS, "cannot-both-hold") if _is_one_moment(evidence) else None


def _are_closed_books(evidence: Evidence) -> bool:
    """Two numbers for the revenue of one quarter that both texts name, none of them hedged."""
    claim, figure = evidence.candidate.claim, evidence.candidate.figure
    policy = evidence.candidate.policy
    is_listed = claim.measure.item in policy.words.accounts and evidence.kind is Kind.FLOW
    is_hedged = not {evidence.claim.hedge, evidence.figure.hedge} <= set(PLAIN)
    return is_listed and not is_hedged and covers_same(claim.period, figure.period, policy)


def _is_one_moment(evidence: Evidence) -> bool:
    """Whether nothing can have moved between the two numbers.

    Levels, totals and occasions need the same day. A toll grows within hours, so on a day that the
    texts do not name themselves it may be several times higher; a march may be another one.
    """
    if evidence.kind in (Kind.FIXED, Kind.RECORD):
        return True
    if evidence.when is When.UNKNOWN:
        return True
    if evidence.when is not When.SAME or (evidence.kind is Kind.LEVEL and not evidence.is_same_day):
        return False
    if evidence.kind is Kind.OCCASION:
        return not evidence.slack
    return not (evidence.kind is Kind.TOTAL and evidence.slack and _could_have_grown(evidence))


def _could_have_grown(evidence: Evidence) -> bool:
    values = sorted((abs(evidence.claim.value), abs(evidence.figure.value)))
    return values[1] <= values[0] * evidence.candidate.policy.gaps.total_jump
