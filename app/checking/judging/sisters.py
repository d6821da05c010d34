"""Numbers that the series they were linked to bears out, and another one of the story does not.

It gives the toll of Thursday though on Sunday 23 were dead, credits to the police what the
organisers said, tells what was so in 2018 as what is so now, or what was asked for as done.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.checking.comparing.asked import Asked
from app.checking.comparing.candidates import candidates
from app.checking.comparing.comparable import ACTUAL, UNREAL
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
from app.checking.judging.mixed_up import is_on_file
from app.checking.judging.verdict import Decision, decided, standing_of
from app.checking.quotes import says_now
from app.checking.times import When, day_of
from app.checking.tolerance import value_of
from app.domain import COUNT, Comparison, Figure, History, Kind, Link, Relation, Verdict

STALE = "stale-figure"
FELL, CREDITED, ASKED, DATED = "total-fell", "misattributed", "asked-for", "misdated"

Sister = tuple[Link, History]


@dataclass(frozen=True, slots=True)
class _Held:
    """The claim beside a figure of a sister, and what its own series made of it."""

    asked: Asked
    evidence: Evidence
    comparisons: Sequence[Comparison]
    decision: Decision | None

    @property
    def figure(self) -> Figure:
        return self.evidence.candidate.figure

    @property
    def is_past(self) -> bool:
        """Whether the figure is of no later day than the claim."""
        return self.evidence.days is not None and self.evidence.days >= 0

    @property
    def agreeing(self) -> list[Figure]:
        """Those of its own series that agree."""
        return [one.figure for one in self.comparisons if one.relation is Relation.AGREES]

    @property
    def equal(self) -> list[Figure]:
        """Those of its own series with the very number, whatever else keeps the two apart."""
        value = value_of(self.asked.claim.quantity)
        return [one.figure for one in self.comparisons if value_of(one.figure.quantity) == value]


def without_outdone(
    asked: Asked, comparisons: tuple[Comparison, ...], sisters: Sequence[Sister]
) -> tuple[Comparison, ...]:
    """The comparisons; where a sister knows better, first the one with its figure, a drift."""
    claim, policy = asked.claim, asked.policy
    if not sisters or claim.modality in UNREAL:
        return comparisons
    decision = decided(standing_of(claim, comparisons, policy))
    if decision and decision.verdict in (Verdict.DRIFTS, Verdict.CONFLICTS):
        return comparisons
    for link, history in sisters:
        for candidate in candidates(claim, history, link, asked.article, policy):
            if not _differs(candidate):
                continue
            held = _Held(asked, evidence_of(candidate), comparisons, decision)
            rule = next((rule for rule, shows in RULES.items() if shows(held)), None)
            if rule:
                put_back = tuple(_put_back(one, rule) for one in comparisons)
                return with_misprint(_better(held, rule), put_back)
    return comparisons


def _differs(candidate: Candidate) -> bool:
    """Whether the figure was on file, and is another number of the same unit."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    if not is_on_file(figure, candidate.article) or not has_one_unit(claim, figure, policy):
        return False
    evidence = evidence_of(candidate)
    return not overlap(evidence.claim.tolerance, evidence.figure.tolerance)


def _has_fallen(held: _Held) -> bool:
    """Whether the total of an earlier day was higher, after whatever bears the claim out."""
    evidence, policy = held.evidence, held.asked.policy
    is_total = evidence.kind is Kind.TOTAL and evidence.when is When.LATER
    if not is_total or held.asked.claim.quantity.unit.dimension != COUNT or not held.decision:
        return False
    is_sure = (evidence.candidate.link.confidence or 0) >= policy.sure.plain
    is_recent = (evidence.days or 0) <= policy.timing.level_days
    most = evidence.claim.value * policy.gaps.total_outdone
    is_higher = evidence.claim.value < evidence.figure.value <= most
    is_newer = is_sure and is_recent and _is_newer(held.figure, held.agreeing)
    return is_newer and is_higher and not revised_down(evidence)


def _is_miscredited(held: _Held) -> bool:
    """Whether whom the claim credits had another number of the same crowd, and only others its."""
    evidence = held.evidence
    is_crowd = evidence.kind is Kind.OCCASION and evidence.when is When.SAME
    is_theirs = evidence.counter is Counter.SAME and not evidence.is_same_source
    if not (is_crowd and is_theirs and held.agreeing):
        return False
    agreeing = (Candidate(held.asked, one) for one in held.agreeing)
    return all(counter_of(one) is not Counter.SAME for one in agreeing)


def _was_asked_for(held: _Held) -> bool:
    """Whether the claim tells as done what was only asked for, and something else was done in that
    season."""
    is_done = held.asked.claim.modality in ACTUAL and held.figure.modality not in UNREAL
    is_recent = (held.evidence.days or 0) <= held.asked.policy.timing.stale_days
    equal = held.equal if is_done and is_recent and held.is_past else ()
    return bool(equal) and all(one.modality in UNREAL for one in equal)


def _is_outdated(held: _Held) -> bool:
    """Whether the claim tells as of now what its own series had of an earlier day."""
    equal = held.equal
    is_now = held.is_past and bool(equal) and says_now(held.asked.claim, held.asked.policy)
    return is_now and _is_newer(held.figure, equal)


RULES: dict[str, Callable[[_Held], bool]] = {
    FELL: _has_fallen,
    CREDITED: _is_miscredited,
    ASKED: _was_asked_for,
    DATED: _is_outdated,
}
"""By what a figure of a sister shows the claim to be wrong; the first that does."""


def _is_newer(figure: Figure, others: Sequence[Figure]) -> bool:
    day = day_of(figure.period)
    days = [day_of(other.period) or date.max for other in others]
    return day is not None and all(other < day for other in days)


def _better(held: _Held, rule: str) -> Comparison:
    candidate, figure = held.evidence.candidate, held.figure
    if rule == DATED:
        reason = misdated_reason(held.asked.claim, held.equal[0], figure)
    else:
        reason = reason_of(candidate, Outcome(Relation.DRIFTS, rule), ())
    return Comparison(figure, Relation.DRIFTS, rule, reason, held.evidence.gap)


def _put_back(one: Comparison, rule: str) -> Comparison:
    """What agrees was so at its time, or is the number of somebody else."""
    if one.relation is not Relation.AGREES:
        return one
    if rule == CREDITED:
        return replace(one, relation=Relation.NOT_COMPARABLE, rule=CREDITED)
    return replace(one, relation=Relation.SUPERSEDED, rule=STALE)
