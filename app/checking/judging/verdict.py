"""From many comparisons to one verdict, counting origins and not copies (SEMANTICS 5)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.checking.comparing.reasons import misdated_reason, outvoted_reason, stale_reason
from app.checking.judging.origins import by_origin
from app.checking.judging.pins import heard, reason_by_pin
from app.checking.quotes import says_now
from app.checking.times import GIVEN, When, day_of, is_former, when_of
from app.checking.tolerance import value_of
from app.domain import (
    COUNT,
    MONEY,
    Basis,
    Claim,
    Comparison,
    Figure,
    Kind,
    Policy,
    Relation,
    Statistic,
    Unit,
    Verdict,
)

SEVERITY = (
    Relation.AGREES,
    Relation.SUPERSEDED,
    Relation.DRIFTS,
    Relation.CONFLICTS,
    Relation.NOT_COMPARABLE,
)
"""Of two figures that one origin gives for one day, the one that suits the claim speaks."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict, the rule and sentence that carry it, and the comparison they rest on."""

    verdict: Verdict
    rule: str
    reason: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim's comparable figures: all of them, and the one that speaks for each origin."""

    claim: Claim
    policy: Policy
    everything: tuple[Comparison, ...]
    speaking: tuple[Comparison, ...]

    def among(self, relation: Relation) -> tuple[Comparison, ...]:
        """The comparisons of this relation among those that speak."""
        return tuple(spoken for spoken in self.speaking if spoken.relation is relation)

    def speaking_of(self, comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
        """Those that speak for the origins of these, which mostly are those of the standing."""
        if comparisons == self.everything:
            return self.speaking
        return speaking_for_origins(self.claim, comparisons, self.policy)


def standing_of(claim: Claim, comparisons: tuple[Comparison, ...], policy: Policy) -> Standing:
    """The claim among the figures that a verdict may rest on."""
    comparable = heard(comparisons)
    return Standing(claim, policy, comparable, speaking_for_origins(claim, comparable, policy))


def decided(standing: Standing) -> Decision | None:
    """What the first rule that speaks says; None where no figure can be compared.

    The figure that a person pinned is heard alone, and then the reason says so.
    """
    decision = next((said for rule in RULES if (said := rule(standing))), None)
    if decision is None or decision.comparison.pinned is None:
        return decision
    return replace(decision, reason=reason_by_pin(decision.reason, decision.comparison.pinned))


def speaking_for_origins(
    claim: Claim, comparisons: tuple[Comparison, ...], policy: Policy
) -> tuple[Comparison, ...]:
    """One comparison an origin, newest first: its latest at or before the claim's day.

    An origin that only spoke later is heard with its first figure; an undated one is heard if the
    origin has no other. Of two currencies that it gives for one day, the claim's own is heard; of
    two totals of one article not the one that is only a part.
    """
    day, origins = day_of(claim.period), by_origin(comparisons, policy)
    unit = claim.quantity.unit
    chosen = [
        min(_without_parts(group, claim, policy), key=lambda one: _choice(one, day, unit))
        for group in origins
    ]
    return tuple(sorted(chosen, key=_newest_first))


def _without_parts(
    group: tuple[Comparison, ...], claim: Claim, policy: Policy
) -> tuple[Comparison, ...]:
    """Those of an origin but for totals of which both the claim and the same article have more than
    so many times as much, this of the same day or lately before: beside 63 dead, three are those of
    somewhere, and 56 are none of those."""
    if len(group) < 2 or claim.quantity.unit.dimension != COUNT:
        return group
    least = value_of(claim.quantity) / policy.gaps.total_outdone
    return tuple(
        one
        for one in group
        if value_of(one.figure.quantity) >= least
        or not any(_is_part_of(one.figure, other.figure, policy) for other in group)
    )


def _is_part_of(figure: Figure, other: Figure, policy: Policy) -> bool:
    if not figure.kind is other.kind is Kind.TOTAL:
        return False
    article = figure.provenance.article_id
    ours, theirs = day_of(figure.period), day_of(other.period)
    is_told_beside = article is not None and article == other.provenance.article_id
    if not is_told_beside or ours is None or theirs is None:
        return False
    is_lately = 0 <= (ours - theirs).days <= policy.timing.level_days
    most = value_of(figure.quantity) * policy.gaps.total_outdone
    return is_lately and most < value_of(other.quantity)


def outdated_total(standing: Standing) -> Decision | None:
    """An undated number fell short of the newest total because it is an older one, repeated."""
    conflicts = standing.among(Relation.CONFLICTS)
    if not conflicts or any(conflict.rule != "total-fell" for conflict in conflicts):
        return None
    return stale_figure(standing)


def outvoted(standing: Standing) -> Decision | None:
    """Enough independent origins agree with the claim: the lone conflict is named as odd."""
    conflicts, agreeing = standing.among(Relation.CONFLICTS), standing.among(Relation.AGREES)
    if not conflicts or len(agreeing) < standing.policy.agreeing_origins:
        return None
    odd = conflicts[0]
    return Decision(Verdict.DRIFTS, odd.rule, outvoted_reason(odd, len(agreeing)), odd)


def conflicting(standing: Standing) -> Decision | None:
    """A figure for the same time cannot be right together with the claim."""
    return _first(standing.among(Relation.CONFLICTS), Verdict.CONFLICTS)


def agreeing_with_latest(standing: Standing) -> Decision | None:
    """The claim agrees with the newest figure, or with one of the same time."""
    newest = next((spoken for spoken in standing.speaking if day_of(spoken.figure.period)), None)
    if newest is None:
        return _first(standing.among(Relation.AGREES), Verdict.AGREES)
    latest = (
        spoken
        for spoken in standing.among(Relation.AGREES)
        if _of_one_time(spoken, newest, standing.policy)
        and not _has_moved(standing.claim, spoken, newest)
    )
    return _first(latest, Verdict.AGREES)


def misdated(standing: Standing) -> Decision | None:
    """The claim repeats an older figure for a time that it names itself, of which there is another
    one: 82% in July was the July before, and 6.25% is not now that it was cut to 6%."""
    claim = standing.claim
    older = [one for one in standing.everything if one.relation is Relation.AGREES]
    newer = [one for one in standing.speaking if one.relation is not Relation.AGREES]
    of_its_time = [one for one in newer if _is_of_its_time(claim, one)]
    if not of_its_time and says_now(claim, standing.policy):
        of_its_time = [one for one in newer if _is_by_then(claim, one)]
    if not older or not of_its_time or not _is_before(older[0], of_its_time[0]):
        return None
    if any(_is_of_its_time(claim, one) for one in older):
        return None
    reason = misdated_reason(claim, older[0].figure, of_its_time[0].figure)
    return Decision(Verdict.DRIFTS, "misdated", reason, of_its_time[0])


def stale_figure(standing: Standing) -> Decision | None:
    """The claim repeats an older figure although a newer, different one is on file."""
    older = [one for one in standing.everything if one.relation is Relation.AGREES]
    newer = [one for one in standing.speaking if one.relation is not Relation.AGREES]
    if not older or not newer or not _is_before(older[0], newer[0]):
        return None
    reason = stale_reason(standing.claim, older[0].figure, newer[0].figure)
    return Decision(Verdict.SUPERSEDED, "stale-figure", reason, older[0])


def drifting(standing: Standing) -> Decision | None:
    """A figure differs by more than both precisions explain."""
    return _first(standing.among(Relation.DRIFTS), Verdict.DRIFTS)


def superseded(standing: Standing) -> Decision | None:
    """Both were right, each at its time."""
    return _first(standing.among(Relation.SUPERSEDED), Verdict.SUPERSEDED)


def agreeing_at_all(standing: Standing) -> Decision | None:
    """The claim agrees with a figure whose time says nothing against it."""
    return _first(standing.among(Relation.AGREES), Verdict.AGREES)


RULES: tuple[Callable[[Standing], Decision | None], ...] = (
    outdated_total,
    outvoted,
    conflicting,
    agreeing_with_latest,
    misdated,
    stale_figure,
    drifting,
    superseded,
    agreeing_at_all,
)
"""In the order of SEMANTICS 5; a stale total is no accusation, so it comes first."""


def _first(comparisons: Iterable[Comparison], verdict: Verdict) -> Decision | None:
    best = next(iter(comparisons), None)
    return Decision(verdict, best.rule, best.reason, best) if best else None


def _of_one_time(one: Comparison, newest: Comparison, policy: Policy) -> bool:
    if day_of(one.figure.period) is None:
        return True
    # How old a text without a date may be does not matter between two figures on file.
    when = when_of(one.figure.period, newest.figure.period, newest.figure.kind, policy)
    return when in (When.SAME, When.UNKNOWN)


def _has_moved(claim: Claim, one: Comparison, newest: Comparison) -> bool:
    """Whether the newest text says that the number moved since the one, before the claim's day: a
    rate cut to 6% on Thursday is none of 6.25% any more."""
    if newest.figure.quantity.change is None or newest.relation is Relation.AGREES:
        return False
    is_level = claim.measure.statistic is Statistic.LEVEL and claim.quantity.change is None
    ours, theirs = day_of(claim.period), day_of(newest.figure.period)
    is_later = ours is not None and theirs is not None and theirs <= ours
    return is_level and is_later and _is_before(one, newest)


def _is_of_its_time(claim: Claim, one: Comparison) -> bool:
    """Whether the claim says of which days it is, and the figure is of these."""
    start, end, day = claim.period.start, claim.period.end, day_of(one.figure.period)
    if start is None or end is None or day is None or is_former(one.figure.period):
        return False
    is_said = start < end and claim.period.basis in (Basis.STATED, Basis.RELATIVE)
    return is_said and start <= day <= end


def _is_by_then(claim: Claim, one: Comparison) -> bool:
    ours, theirs = day_of(claim.period), day_of(one.figure.period)
    return ours is not None and theirs is not None and theirs <= ours


def _is_before(one: Comparison, other: Comparison) -> bool:
    ours, theirs = day_of(one.figure.period), day_of(other.figure.period)
    return ours is not None and theirs is not None and ours < theirs


def _choice(
    comparison: Comparison, day: date | None, unit: Unit
) -> tuple[int, int, bool, int, Decimal, str]:
    stated, severity = _day_for(comparison, day), SEVERITY.index(comparison.relation)
    gap = comparison.difference or Decimal(0)
    side, distance = 2, 0
    if stated is not None:
        is_later = day is not None and stated > day
        side, distance = int(is_later), stated.toordinal() * (1 if is_later else -1)
    theirs = comparison.figure.quantity.unit
    is_other_money = unit.dimension == MONEY and theirs.base != unit.base
    return (side, distance, is_other_money, severity, gap, comparison.figure.id)


def _day_for(comparison: Comparison, day: date | None) -> date | None:
    """The figure's day; a statistic of a whole year counts on each day of that year."""
    period = comparison.figure.period
    if day and period.rule == GIVEN and period.start and period.end:
        return day if period.start <= day <= period.end else day_of(period)
    return day_of(period)


def _newest_first(comparison: Comparison) -> tuple[int, int, str]:
    day = day_of(comparison.figure.period)
    severity = SEVERITY.index(comparison.relation)
    return (-day.toordinal() if day else 1, severity, comparison.figure.id)
