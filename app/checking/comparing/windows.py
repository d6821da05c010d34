"""Whether a claim and a figure speak of the same stretch of days (SEMANTICS 2.8)."""

from app.checking.comparing.evidence import Candidate
from app.checking.comparing.paces import Pace, pace_of
from app.checking.times import (
    covers_same,
    days_between,
    is_one_occasion,
    is_stretch,
    kind_of,
)
from app.domain import PERCENT, Basis, Kind, Period


def windows_differ(candidate: Candidate) -> bool:
    """Whether the two numbers cover different days, as far as both say which."""
    ours, theirs = candidate.claim.period, candidate.figure.period
    if _are_yearly(candidate):
        return False
    match kind_of(candidate.claim.measure.kind, candidate.figure.kind):
        case Kind.FIXED:
            return False
        case Kind.RECORD:
            return _are_other_days(candidate)
        case Kind.OCCASION:
            return not is_one_occasion(ours, theirs, candidate.policy)
        case Kind.FLOW if _has_span(ours) and _has_span(theirs):
            return not covers_same(ours, theirs, candidate.policy)
    # The days on which a poll asked its questions are no window of what it found.
    is_poll = candidate.claim.measure.kind is candidate.figure.kind is Kind.POLL
    if is_poll or not is_stretch(ours) or not is_stretch(theirs):
        return False
    return not covers_same(ours, theirs, candidate.policy) and not _moves_on(candidate)


def _are_yearly(candidate: Candidate) -> bool:
    """Whether both tell of one change on the year: that of May is that of the twelve months to its
    end, if an article tells it so; the mean of a year in a table is another number. A rate by its
    name is such a change, whatever its text says."""
    claim, figure = candidate.claim, candidate.figure
    ours, theirs = claim.period, figure.period
    is_one_end = _has_span(ours) and _has_span(theirs) and ours.end == theirs.end
    is_told = figure.provenance.article_id is not None
    if not (is_one_end and is_told and claim.quantity.unit.dimension == PERCENT):
        return False
    if any(claim.measure.item == rate for rate, _ in candidate.policy.words.growth_rates):
        return True
    quotes = (claim.quote, figure.provenance.quote)
    return all(pace_of(quote, candidate.policy) is Pace.YEAR for quote in quotes)


def _are_other_days(candidate: Candidate) -> bool:
    ours, theirs = candidate.claim.period, candidate.figure.period
    days = days_between(ours, theirs)
    if days is None or Basis.PUBLISHED in (ours.basis, theirs.basis):
        return False
    return abs(days) > candidate.policy.timing.level_days


def _moves_on(candidate: Candidate) -> bool:
    """One total since one start, or a level that is said to have moved since a like stretch."""
    ours, theirs = candidate.claim.period, candidate.figure.period
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return False
    starts_apart = abs((ours.start - theirs.start).days)
    if kind_of(candidate.claim.measure.kind, candidate.figure.kind) is Kind.TOTAL:
        return starts_apart <= candidate.policy.timing.published_slack_days
    shorter, longer = sorted(((ours.end - ours.start).days, (theirs.end - theirs.start).days))
    is_alike = shorter >= candidate.policy.timing.overlap * longer
    return candidate.claim.quantity.change is not None and is_alike


def _has_span(stated: Period) -> bool:
    return stated.start is not None and stated.end is not None
