"""Numbers that the series they were linked to bears out, and another one of the story does not.

It gives the toll of Thursday though on Sunday 23 were dead, credits to the police what the
organisers said, or tells what was so in 2018 as what is so now.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.checking.comparing.asked import Asked
from app.checking.comparing.candidates import candidates
from app.checking.comparing.evidence import (
    Candidate,
    Counter,
    Evidence,
    Outcome,
    counter_of,
    evidence_of,
)
from app.checking.comparing.exchange import has_one_unit
from app.checking.comparing.over_time import revised_down
from app.checking.comparing.reasons import misdated_reason, reason_of
from app.checking.intervals import overlap
from app.checking.judging.misprints import with_misprint
from app.checking.judging.mixed_up import UNREAL, is_on_file
from app.checking.judging.verdict import Decision, decided, standing_of
from app.checking.quotes import says_now
from app.checking.times import When, day_of
from app.domain import (
    COUNT,
    Article,
    Claim,
    Comparison,
    Figure,
    History,
    Kind,
    Link,
    Policy,
    Relation,
    Verdict,
)

FELL, CREDITED, DATED = "total-fell", "misattributed", "misdated"

TWICE = 2
"""A total that is more than so many times as high is of something else."""

Sister = tuple[Link, History]


def without_outdone(
    claim: Claim,
    comparisons: tuple[Comparison, ...],
    sisters: Sequence[Sister],
    asked: tuple[Article, Link, Policy],
) -> tuple[Comparison, ...]:
    """The comparisons; where a sister knows better, first the one with its figure, a drift. `asked`
    are the article, the claim's own link and the policy."""
    article, _own, policy = asked
    if not sisters or claim.modality in UNREAL:
        return comparisons
    decision = decided(standing_of(claim, comparisons, policy))
    if decision and decision.verdict in (Verdict.DRIFTS, Verdict.CONFLICTS):
        return comparisons
    for link, history in sisters:
        for candidate in candidates(claim, history, link, article, policy):
            rule = _rule(candidate, comparisons, decision, asked)
            if rule:
                better = _better(candidate, comparisons, rule)
                return with_misprint(better, tuple(_put_back(one, rule) for one in comparisons))
    return comparisons


def _rule(
    candidate: Candidate,
    comparisons: Sequence[Comparison],
    decision: Decision | None,
    asked: tuple[Article, Link, Policy],
) -> str | None:
    """By what the figure shows the claim to be wrong, if it does."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    if not is_on_file(figure, candidate.article) or not has_one_unit(claim, figure, policy):
        return None
    evidence = evidence_of(candidate)
    if overlap(evidence.claim.tolerance, evidence.figure.tolerance):
        return None
    if decision and _has_fallen(evidence, comparisons):
        return FELL
    if (
        decision
        and decision.verdict is Verdict.AGREES
        and _is_miscredited(evidence, asked, comparisons)
    ):
        return CREDITED
    return DATED if _is_outdated(evidence, comparisons) else None


def _has_fallen(evidence: Evidence, comparisons: Sequence[Comparison]) -> bool:
    """Whether the total of an earlier day was higher, after whatever bears the claim out."""
    candidate, link = evidence.candidate, evidence.candidate.link
    is_total = evidence.kind is Kind.TOTAL and evidence.when is When.LATER
    if not is_total or candidate.claim.quantity.unit.dimension != COUNT:
        return False
    is_sure = (link.confidence or 0) >= candidate.policy.sure.plain
    is_recent = (evidence.days or 0) <= candidate.policy.timing.level_days
    ours, theirs = evidence.claim.value, evidence.figure.value
    is_higher = ours < theirs <= ours * TWICE and not revised_down(evidence)
    return (
        is_sure and is_recent and is_higher and _is_newer(candidate.figure, _agreeing(comparisons))
    )


def _is_miscredited(
    evidence: Evidence, asked: tuple[Article, Link, Policy], comparisons: Sequence[Comparison]
) -> bool:
    """Whether whom the claim credits had another number of the same day, and only others its."""
    article, own, policy = asked
    claim = evidence.candidate.claim
    is_crowd = evidence.kind is Kind.OCCASION and evidence.when is When.SAME
    if not is_crowd or evidence.counter is not Counter.SAME or evidence.is_same_source:
        return False
    said = Asked(claim, own, article, policy)
    agreeing = [Candidate(said, one) for one in _agreeing(comparisons)]
    return all(counter_of(one) is not Counter.SAME for one in agreeing)


def _is_outdated(evidence: Evidence, comparisons: Sequence[Comparison]) -> bool:
    """Whether the claim tells as of now what its own series had of an earlier day."""
    candidate = evidence.candidate
    equal = _equal(comparisons)
    is_past = evidence.days is not None and evidence.days >= 0
    is_now = bool(equal) and is_past and says_now(candidate.claim, candidate.policy)
    return is_now and _is_newer(candidate.figure, equal)


def _agreeing(comparisons: Sequence[Comparison]) -> list[Figure]:
    return [one.figure for one in comparisons if one.relation is Relation.AGREES]


def _equal(comparisons: Sequence[Comparison]) -> list[Figure]:
    return [one.figure for one in comparisons if one.difference == 0]


def _is_newer(figure: Figure, others: Sequence[Figure]) -> bool:
    day = day_of(figure.period)
    days = [day_of(other.period) or date.max for other in others]
    return day is not None and all(other < day for other in days)


def _better(candidate: Candidate, comparisons: Sequence[Comparison], rule: str) -> Comparison:
    claim, figure = candidate.claim, candidate.figure
    if rule == DATED:
        reason = misdated_reason(claim, _equal(comparisons)[0], figure)
    else:
        reason = reason_of(candidate, Outcome(Relation.DRIFTS, rule), ())
    return Comparison(figure, Relation.DRIFTS, rule, reason, evidence_of(candidate).gap)


def _put_back(one: Comparison, rule: str) -> Comparison:
    """What agrees was so at its time, or is the number of somebody else."""
    if one.relation is not Relation.AGREES:
        return one
    was = Relation.NOT_COMPARABLE if rule == CREDITED else Relation.SUPERSEDED
    return replace(one, relation=was)
