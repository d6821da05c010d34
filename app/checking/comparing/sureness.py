"""Whether a link is sure enough for a difference to be an alarm: equal numbers ask for less."""

from collections.abc import Sequence
from decimal import Decimal

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.comparing.exchange import figure_value
from app.checking.linking.ways import BY_ARTICLE, BY_FACETS, BY_STORY, UNPROVEN
from app.checking.magnitudes import are_rounded_alike, digits_of, slipped_power
from app.checking.times import covers_same, days_between, kind_of
from app.checking.tolerance import value_of
from app.domain import MONEY, PERCENT, FacetMatch, Kind, Link, Relation

UNSURE = "unsure"
MAGNITUDE, TO_THE_UNIT = "magnitude-slip", "stated-to-the-unit"
FELL, RECORD = "total-fell", "record-differs"
SLIPS = ("unit-slip", "transposition", TO_THE_UNIT)
"""Rules by which the digits themselves show that the one was made of the other."""
BY_TELLING = (BY_STORY, BY_ARTICLE, UNPROVEN)
"""Links that rest on the names or numbers that the texts share, and on no facet; a sentence of the
same words was copied, whatever the confidence."""
RESULTS = ("time", PERCENT)
"""Dimensions of results of which a race and a vote have as many as there are contestants."""
PLAIN = (
    "cannot-both-hold",
    "outside-tolerance",
    "different-counter",
    "weak-bound",
    "opposite-bounds",
    "peak-exceeded",
    "direction",
    MAGNITUDE,
    TO_THE_UNIT,
)
"""Rules that know of two numbers only that they differ; so do those of the last two whose digits do
not speak for themselves."""
STANDING = (Kind.FIXED, Kind.TOTAL)
"""Kinds of which one story has one number at a time."""
OWNING = ("subject", "place", "context")
LIKE = (FacetMatch.SAME, FacetMatch.ALIKE)
NONE = Decimal(0)


def is_unsure(candidate: Candidate, outcome: Outcome) -> bool:
    """Whether too little shows that the two are one thing for a difference to mean anything.

    The same number may be told of one thing on less: what has the very digits of the other in
    another order or with another zero is a slip all the same. Times and shares of the vote are
    always somebody's: without an equal owner they are two results. Two numbers that differ, of
    which one text does not say what it measures, may be of two things.
    """
    link, policy = candidate.link, candidate.policy
    if outcome.relation not in (Relation.DRIFTS, Relation.CONFLICTS) or policy.is_one_story:
        return False
    if link.confidence is None or _speaks_for_itself(candidate, outcome):
        return False
    is_telling = link.rule in BY_TELLING
    if outcome.rule == FELL and _is_of_less(candidate):
        return True
    if is_telling and outcome.rule == RECORD:
        return _is_another_record(candidate)
    is_plain = is_telling and outcome.rule in PLAIN
    if is_plain and (_is_unsaid(link) or _are_far_apart(candidate) or _has_summed(candidate)):
        return True
    return link.confidence < _needed(candidate, outcome, is_telling=is_telling)


def _needed(candidate: Candidate, outcome: Outcome, *, is_telling: bool) -> Decimal:
    """The confidence that a difference asks of a link.

    A toll that fell or a number of somebody else tells why it is wrong. That two numbers differ,
    and nothing more, is mostly because they measure two things: most of all levels and flows, of
    which a story tells many. What a table has under the same facets needs no story; of one owner in
    one place less is asked, though the item is said in other words.
    """
    sure, link = candidate.policy.sure, candidate.link
    is_plain = outcome.rule in PLAIN and candidate.figure.provenance.article_id is not None
    if link.rule == BY_FACETS and is_plain:
        if not _is_shown(link, ("item",), (FacetMatch.SAME,)):
            return sure.alarm if _is_twice_owned(link) else sure.plain
        return sure.alarm if _are_few(candidate) else NONE
    if not is_telling:
        return NONE
    if not is_plain or _are_of_one_stretch(candidate):
        return sure.alarm
    kind = kind_of(candidate.claim.measure.kind, candidate.figure.kind)
    proving = (*OWNING, "item") if kind in STANDING else OWNING
    return sure.plain if _is_shown(link, proving, LIKE) else sure.moving


def _is_twice_owned(link: Link) -> bool:
    """Whether both say what they count, of the same subject in the same place: Fairlow's shops in
    Norland are its stores there."""
    same = [one.name for one in link.facets if one.match is FacetMatch.SAME]
    is_alike = _is_shown(link, ("item",), (FacetMatch.ALIKE,))
    return is_alike and {"subject", "place"}.issubset(same)


def _are_few(candidate: Candidate) -> bool:
    """Whether neither number is as large as a hundred: of nine this and twelve that a story tells
    many."""
    claim, policy = candidate.claim, candidate.policy
    both = value_of(claim.quantity), figure_value(claim, candidate.figure, policy)
    return max(map(abs, both)) < policy.gaps.slip_least


def _is_of_less(candidate: Candidate) -> bool:
    """Whether a toll that is less than half of an older one is rather that of another place or
    hour, for no owner and no place says that it is not; 4,800 of 48,000 may have lost a zero."""
    claim, policy = candidate.claim, candidate.policy
    ours, theirs = value_of(claim.quantity), figure_value(claim, candidate.figure, policy)
    is_owned = _is_shown(candidate.link, ("subject", "place"), (FacetMatch.SAME,))
    has_lost = 0 < slipped_power(ours, theirs, policy) <= policy.gaps.lost_zeros
    return not (is_owned or has_lost) and ours * policy.gaps.total_outdone < theirs


def _is_another_record(candidate: Candidate) -> bool:
    """Whether it is a result of which a race and a vote have many, one of nobody in common, or one
    of another season."""
    claim, policy = candidate.claim, candidate.policy
    days = days_between(claim.period, candidate.figure.period) or 0
    is_result = claim.quantity.unit.dimension in RESULTS
    is_owned = _is_shown(candidate.link, OWNING, LIKE)
    return is_result or not is_owned or abs(days) > policy.timing.stale_days


def _has_summed(candidate: Candidate) -> bool:
    """ "58 ships lay at anchor", "the strike held up 112 ships": how many there were at one time,
    and a sum up to the same day or a later one, which is higher."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    days = days_between(claim.period, figure.period) or 0  # of an unknown day it may be as well
    ours, theirs = value_of(claim.quantity), figure_value(claim, figure, policy)
    if (claim.measure.kind, figure.kind) == (Kind.TOTAL, Kind.LEVEL):
        return days >= 0 and ours > theirs
    return (claim.measure.kind, figure.kind) == (Kind.LEVEL, Kind.TOTAL) and (
        days <= 0 and ours < theirs
    )


def _are_far_apart(candidate: Candidate) -> bool:
    """Whether the one is so many times the other that no two texts would mean one thing by them."""
    claim, policy = candidate.claim, candidate.policy
    both = value_of(claim.quantity), figure_value(claim, candidate.figure, policy)
    least, most = sorted(map(abs, both))
    return most > least * policy.sure.farthest


def _speaks_for_itself(candidate: Candidate, outcome: Outcome) -> bool:
    """Whether the digits show that the one was made of the other. Of 31 pupils and 310 guests they
    do not: a scale word, a currency or a third digit has to be the same as well. Nor do half of
    this and less than half of that."""
    claim, policy = candidate.claim, candidate.policy
    both = value_of(claim.quantity), figure_value(claim, candidate.figure, policy)
    is_long = min(len(digits_of(value)) for value in both) >= policy.gaps.telling_digits
    if outcome.rule != MAGNITUDE:
        return outcome.rule in SLIPS and (is_long or outcome.rule != TO_THE_UNIT)
    if not are_rounded_alike(*both):
        return False
    is_scaled = max(map(abs, both)) >= policy.gaps.slip_scaled
    return is_scaled or is_long or claim.quantity.unit.dimension == MONEY


def _are_of_one_stretch(candidate: Candidate) -> bool:
    """Whether both texts name the same days for the very same thing: passengers in May 2023."""
    ours, theirs = candidate.claim.period, candidate.figure.period
    is_one = _is_shown(candidate.link, ("item",), (FacetMatch.SAME,))
    return is_one and covers_same(ours, theirs, candidate.policy)


def _is_unsaid(link: Link) -> bool:
    """Whether one of the two does not say what it measures."""
    return any(one.name == "item" and not (one.claim and one.series) for one in link.facets)


def _is_shown(link: Link, names: Sequence[str], matches: Sequence[FacetMatch]) -> bool:
    return any(one.name in names and one.match in matches for one in link.facets)
