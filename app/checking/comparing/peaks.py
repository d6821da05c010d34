"""The most there ever were, of a time that the text leaves open: "At the peak, 47 ships waited".

It is no number of the day on which it is told, so those of other days may be lower; they may not
be higher as long as the same thing went on.
"""

import re

from app.checking.comparing.evidence import Evidence, Outcome
from app.checking.comparing.narrowing import BREAK
from app.checking.quotes import says, words_of
from app.domain import Basis, Kind, Relation

KINDS = (Kind.LEVEL, Kind.OCCASION)
UNSAID = (Basis.PUBLISHED, Basis.UNKNOWN)
"""A peak of a day that its text names is the number of that day."""

DIGIT = re.compile(r"\d")


def peak(evidence: Evidence) -> Outcome | None:
    """One of the two is told as the highest: then the other may be anything up to it."""
    if evidence.kind not in KINDS:
        return None
    is_ours, is_theirs = _is_peak_of_claim(evidence), _is_peak_of_figure(evidence)
    if is_ours is is_theirs:
        return None
    most, other = (evidence.claim, evidence.figure)[:: 1 if is_ours else -1]
    days = (evidence.days or 0) * (1 if is_ours else -1)
    is_over = 0 <= days <= evidence.candidate.policy.timing.stale_days
    if evidence.days is not None and is_over and most.value < other.value:
        return Outcome(Relation.DRIFTS, "peak-exceeded")
    return Outcome(Relation.NOT_COMPARABLE, "peak")


def _is_peak_of_claim(evidence: Evidence) -> bool:
    claim = evidence.candidate.claim
    if claim.period.basis not in UNSAID:
        return False
    start = claim.span.start - claim.sentence.start
    return _is_peak(claim.quote, start, start + len(claim.surface), evidence)


def _is_peak_of_figure(evidence: Evidence) -> bool:
    figure = evidence.candidate.figure
    quote, stated = figure.provenance.quote, figure.quantity.stated
    if figure.period.basis not in UNSAID or not stated or quote.count(stated) != 1:
        return False
    start = quote.index(stated)
    return _is_peak(quote, start, start + len(stated), evidence)


def _is_peak(quote: str, start: int, end: int, evidence: Evidence) -> bool:
    """Whether the words around the number say so, up to the next number or clause."""
    words = evidence.candidate.policy.words
    if words_of(quote[:start]).endswith(tuple(f" {phrase} " for phrase in words.peaking)):
        return True
    if not says(quote, words.peaks):  # nearly always
        return False
    marks = [*BREAK.finditer(quote), *DIGIT.finditer(quote)]
    first = max((mark.end() for mark in marks if mark.end() <= start), default=0)
    last = min((mark.start() for mark in marks if mark.start() >= end), default=len(quote))
    return says(quote[first:last], words.peaks)
