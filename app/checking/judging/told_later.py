"""Tolls of articles that name the day it happened, which is not the day of the toll.

A report of three weeks later tells of "the accident of August 9, in which 24 died": they are those
known when it came out, and 22 on August 10 were an earlier count.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.checking.comparing.evidence import Candidate, Outcome, evidence_of
from app.checking.comparing.reasons import reason_of
from app.checking.linking.links import Linked
from app.checking.times import HAPPENED, UNTIL, day_of
from app.domain import Article, Comparison, Period, Relation

AHEAD, GROWN = "ran-ahead", "growing-total"


def of_article(linked: Linked, article: Article) -> Linked:
    """What the day of the happening only names, as known when the article came out."""
    period = linked.claim.period
    if period.rule != HAPPENED or article.published is None:
        return linked
    return replace(linked, claim=replace(linked.claim, period=Period(article.published)))


def as_told_later(
    candidates: Sequence[Candidate], comparisons: tuple[Comparison, ...]
) -> tuple[Comparison, ...]:
    """The comparisons of a claim; what ran ahead of its day has grown by that of its article,
    unless one on file is higher: then it was so on neither day."""
    if all(one.rule != AHEAD for one in comparisons) or not _is_of_long_before(candidates[0]):
        return comparisons
    if any(_is_higher(*pair) for pair in zip(candidates, comparisons, strict=True)):
        return comparisons
    return tuple(
        _grown(candidate, one) if one.rule == AHEAD else one
        for candidate, one in zip(candidates, comparisons, strict=True)
    )


def _is_of_long_before(candidate: Candidate) -> bool:
    """Whether the article came out long after the day that it names, and not as the last one."""
    period, published = candidate.claim.period, candidate.article.published
    day = day_of(period)
    if day is None or published is None or period.rule == UNTIL:
        return False
    return (published - day).days > candidate.policy.timing.moving_days


def _is_higher(candidate: Candidate, one: Comparison) -> bool:
    if one.relation in (Relation.NOT_COMPARABLE, Relation.AGREES):
        return False
    evidence = evidence_of(candidate)
    return evidence.figure.value > evidence.claim.value


def _grown(candidate: Candidate, one: Comparison) -> Comparison:
    """The comparison as that of two days, if its figure was told before the article."""
    if (evidence_of(candidate).told_apart or 0) <= 0:
        return one
    outcome = Outcome(Relation.SUPERSEDED, GROWN)
    reason = reason_of(candidate, outcome, ())
    return replace(one, relation=outcome.relation, rule=outcome.rule, reason=reason)
