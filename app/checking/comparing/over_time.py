"""Rules for two numbers that differ and describe different times (SEMANTICS 4.0, 4.0b)."""

from collections.abc import Collection
from decimal import Decimal

from app.checking.comparing.evidence import Counter, Evidence, Outcome
from app.checking.content import stems_of
from app.checking.keys import ends_in
from app.checking.times import When, covers_same, is_former, is_stretch
from app.checking.tolerance import FLOORS
from app.domain import PERCENT, Hedge, Kind, Relation, Statistic

DAILY_KINDS = (Kind.LEVEL, Kind.TOTAL, Kind.OCCASION)
"""Of what moves from day to day; the evacuated, too, go home again."""

FORMER_VALUE = "former-value"

CHECK = "check"
"""Note: the total grew faster than totals mostly do."""


def growing_total(evidence: Evidence) -> Outcome | None:
    """A total that only grows stood lower at the earlier date: both were right."""
    if evidence.kind is not Kind.TOTAL:
        return None
    grew = evidence.claim.value > evidence.figure.value
    if evidence.when is not (When.LATER if grew else When.EARLIER):
        return None
    notes = (CHECK,) if grew and _jumped(evidence) else ()
    return Outcome(Relation.SUPERSEDED, "growing-total", notes)


def running_total(evidence: Evidence) -> Outcome | None:
    """What is added up from one day on was less when less of the time had gone: arrivals between
    January 1 and August 15, and of the first eight months."""
    claim, figure = evidence.candidate.claim.period, evidence.candidate.figure.period
    if evidence.kind is not Kind.FLOW or claim.start is None or claim.start != figure.start:
        return None
    policy = evidence.candidate.policy
    apart = (claim.end - figure.end).days if claim.end and figure.end else 0
    grew = evidence.claim.value > evidence.figure.value
    if abs(apart) <= policy.timing.published_slack_days or (apart > 0) is not grew:
        return None
    return Outcome(Relation.SUPERSEDED, "growing-total")


def former_value(evidence: Evidence) -> Outcome | None:
    """One of the two is what the number was before, as its own text says: "204, up from 118"."""
    candidate = evidence.candidate
    if is_former(candidate.claim.period) is is_former(candidate.figure.period):
        return None
    return Outcome(Relation.SUPERSEDED, FORMER_VALUE)


def outgrown(evidence: Evidence) -> Outcome | None:
    """A total stands clearly above the floor that was told of an earlier day: "at least 14" have
    become 28. That fits the words, and is news all the same."""
    if evidence.kind is not Kind.TOTAL or evidence.when is not When.LATER:
        return None
    least = evidence.figure.value * (1 + evidence.candidate.policy.gaps.outgrown)
    if evidence.figure.hedge not in FLOORS or evidence.claim.value < least:
        return None
    return growing_total(evidence)


def revised_down(evidence: Evidence) -> Outcome | None:
    """A total that only grows is lower now, and the article says that it was revised."""
    if not _fell(evidence):
        return None
    policy = evidence.candidate.policy
    revisions = stems_of(" ".join(policy.words.revision), policy)
    if stems_of(evidence.candidate.claim.quote, policy).isdisjoint(revisions):
        return None
    return Outcome(Relation.SUPERSEDED, "revised-down")


def total_fell(evidence: Evidence) -> Outcome | None:
    """A total that only grows is lower at the later date, and nothing says why.

    Another counter's total may be lower, and a text that does not date its number may be late: then
    later rules speak.
    """
    if not _fell(evidence) or evidence.counter is Counter.OTHER or evidence.is_same_day:
        return None
    return Outcome(Relation.CONFLICTS, "total-fell")


def ran_ahead(evidence: Evidence) -> Outcome | None:
    """A total that only grows was higher at the earlier date."""
    if evidence.kind is not Kind.TOTAL or evidence.when is not When.EARLIER:
        return None
    return Outcome(Relation.DRIFTS, "ran-ahead")


def later_level(evidence: Evidence) -> Outcome | None:
    """A level moved on: the same source says so on another day, or the article says it moved.

    After a season both are taken to have been right, each at its time, if they are near enough: a
    level that nobody follows step by step is no longer news when it differs.
    """
    days = evidence.days
    if evidence.kind is not Kind.LEVEL or not days:
        return None
    says_so = days > 0 and evidence.candidate.claim.quantity.change is not None
    same_counter = evidence.is_same_source or evidence.counter is Counter.SAME
    is_old = abs(days) > evidence.candidate.policy.timing.stale_days
    is_old = is_old and is_within_reach(evidence)
    if says_so or is_old or (same_counter and evidence.counter is not Counter.OTHER):
        return Outcome(Relation.SUPERSEDED, "later-level")
    return None


def is_within_reach(evidence: Evidence) -> bool:
    """Whether it may have moved so far: 81 million people do not become 183 in seven years."""
    sizes = sorted((abs(evidence.claim.value), abs(evidence.figure.value)))
    return sizes[1] <= sizes[0] * evidence.candidate.policy.gaps.level_moved


def moved_by_the_day(evidence: Evidence) -> Outcome | None:
    """Another day's number of what moves from day to day: the missing of a flood, a share price.

    SEMANTICS 3.6 holds such series against each other on the same day alone; the newer number takes
    the older one's place, if it may have moved so far in so many days.
    """
    if evidence.kind not in DAILY_KINDS or not evidence.days_apart or not _is_daily(evidence):
        return None
    least, most = sorted((abs(evidence.claim.value), abs(evidence.figure.value)))
    if most > max(least, Decimal(1)) * _reach(evidence):
        return None
    return Outcome(Relation.SUPERSEDED, "moved-by-the-day")


def moved_by_the_month(evidence: Evidence) -> Outcome | None:
    """Inflation, or joblessness, that was published weeks before is that of another month."""
    apart = max(abs(evidence.days or 0), abs(evidence.told_apart or 0))
    if apart < evidence.candidate.policy.timing.monthly_days:
        return None
    is_monthly = measures_one_of(evidence, evidence.candidate.policy.words.monthly)
    if not is_monthly or (evidence.when is When.SAME and _are_dated(evidence)):
        return None
    return Outcome(Relation.NOT_COMPARABLE, "period")


def _are_dated(evidence: Evidence) -> bool:
    """Whether both say which days they are of."""
    periods = (evidence.candidate.claim.period, evidence.candidate.figure.period)
    return all(is_stretch(period) for period in periods)


def _reach(evidence: Evidence) -> Decimal:
    """How many times as much it may become in so many days; a fortnight allows what any time does,
    and a text dated in the year 9999 no larger number than can be held."""
    policy = evidence.candidate.policy
    days = min(max(abs(evidence.days_apart or 0), 1), policy.timing.level_days)
    reach: Decimal = policy.gaps.total_jump**days
    return reach


def _is_daily(evidence: Evidence) -> bool:
    """Whether what is measured is one of those, or ends in one ("crude oil price"), or what befell
    it is: customers without power."""
    claim = evidence.candidate.claim
    daily = evidence.candidate.policy.words.daily
    return measures_one_of(evidence, daily) or claim.scope.event in daily


def measures_one_of(evidence: Evidence, items: Collection[str]) -> bool:
    """Whether what is measured, in the article's words or those on file, is or ends in one."""
    series = evidence.candidate.link.series
    names = (evidence.candidate.claim.measure.item, series.key.item if series else "")
    return any(ends_in(name, items) for name in names)


def moved_since(evidence: Evidence) -> Outcome | None:
    """A level of another month that the article says has moved: near as they are, they are two. So
    is a rate of another day: one of 6.25% that was cut to 6% is no rounding of it."""
    claim, figure = evidence.candidate.claim.period, evidence.candidate.figure.period
    are_months = is_stretch(claim) and is_stretch(figure)
    if evidence.kind is not Kind.LEVEL or not (are_months or _are_plain_rates(evidence)):
        return None
    is_later = (evidence.days or 0) > 0 and not covers_same(
        claim, figure, evidence.candidate.policy
    )
    is_moved = evidence.candidate.claim.quantity.change is not None
    is_level = evidence.candidate.claim.measure.statistic is Statistic.LEVEL
    is_other = evidence.claim.value != evidence.figure.value
    return (
        Outcome(Relation.SUPERSEDED, "later-level")
        if is_later and is_moved and is_level and is_other
        else None
    )


def _are_plain_rates(evidence: Evidence) -> bool:
    is_rate = evidence.candidate.claim.quantity.unit.dimension == PERCENT
    return is_rate and {evidence.claim.hedge, evidence.figure.hedge} == {Hedge.NONE}


def other_period(evidence: Evidence) -> Outcome | None:
    """Amounts over a period that may be different periods: only an equal one says anything."""
    if evidence.kind is not Kind.FLOW or evidence.when in (When.SAME, When.UNKNOWN):
        return None
    return Outcome(Relation.NOT_COMPARABLE, "period")


def _fell(evidence: Evidence) -> bool:
    is_later = evidence.kind is Kind.TOTAL and evidence.when is When.LATER
    return is_later and evidence.claim.value < evidence.figure.value


def _jumped(evidence: Evidence) -> bool:
    gaps = evidence.candidate.policy.gaps
    if evidence.claim.value < gaps.total_jump_least:
        return False
    return evidence.claim.value > evidence.figure.value * _reach(evidence)
