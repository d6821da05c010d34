"""The gate: may this claim and this figure be compared at all (SEMANTICS 2)?"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate, Outcome, evidence_of
from app.checking.comparing.exchange import figure_value, has_one_unit
from app.checking.comparing.narrowing import (
    is_counted,
    is_narrower,
    is_of_a_kind,
    narrowing_words,
)
from app.checking.comparing.paces import paces_differ
from app.checking.comparing.vintages import is_forecast
from app.checking.comparing.ways import way_of_claim, way_of_figure
from app.checking.comparing.windows import windows_differ
from app.checking.content import bases_differ, bases_in
from app.checking.conversion import shares_unit
from app.checking.intervals import overlap
from app.checking.keys import ends_in, key_of
from app.checking.times import When, days_between, is_stretch, kind_of, when_of
from app.checking.tolerance import value_of
from app.domain import (
    MONEY,
    PERCENT,
    PERCENTAGE_POINT,
    Basis,
    Kind,
    Modality,
    ObservationStatus,
    Relation,
    Statistic,
)

PERCENTS = {PERCENT, PERCENTAGE_POINT}
FLOW_AND_LEVEL = {Kind.FLOW, Kind.LEVEL}
DAY_AND_TOTAL = {Kind.OCCASION, Kind.TOTAL}
UNREAL = (Modality.DENIED, Modality.DEMANDED)
ACTUAL = (Modality.ASSERTED, Modality.REPORTED)
PLANNED_AS_DONE = "planned-as-done"

CLAIMS = 16
"""So many claims keep their tests: one is held against all of its figures before the next is."""

Test = Callable[[Candidate], Outcome | None]


def _is_measured_otherwise(asked: Asked) -> bool:
    series = asked.link.series
    return series is not None and series.key.measured[1] is not key_of(asked.claim).measured[1]


def gate(candidate: Candidate) -> Outcome | None:
    """What the first failing test says, or None if the two may be compared."""
    for test in _tests_of(candidate.asked):
        outcome = test(candidate)
        if outcome:
            return outcome
    return None


@lru_cache(maxsize=CLAIMS)
def _tests_of(asked: Asked) -> tuple[Test, ...]:
    """The tests that some figure may fail beside this claim."""
    return tuple(test for test in TESTS if test not in OF_SOME or OF_SOME[test](asked))


def withdrawn(candidate: Candidate) -> Outcome | None:
    """What its own publisher gave up, or a fact check disputes, never agrees or disagrees."""
    observation = candidate.figure.observation
    if not observation.is_void:
        return None
    is_disputed = observation.status is ObservationStatus.DISPUTED
    return _incomparable("disputed" if is_disputed else "withdrawn")


def dimension(candidate: Candidate) -> Outcome | None:
    """Length against money; percent against percentage point has a name of its own."""
    ours = candidate.claim.quantity.unit.dimension
    theirs = candidate.figure.quantity.unit.dimension
    if ours == theirs:
        return None
    return _incomparable("percent-or-point" if {ours, theirs} == PERCENTS else "dimension")


def outcome(candidate: Candidate) -> Outcome | None:
    """Killed, injured, missing are different things counted: their items differ."""
    return _incomparable("outcome") if "item" in candidate.asked.differing else None


def statistic(candidate: Candidate) -> Outcome | None:
    """Level against change, mean against share."""
    return _incomparable("statistic") if _is_measured_otherwise(candidate.asked) else None


def direction(candidate: Candidate) -> Outcome | None:
    """Rose 3% against fell 3%: one series of changes, opposite sign."""
    if candidate.claim.measure.statistic is not Statistic.CHANGE:
        return None
    ours = way_of_claim(candidate.claim, candidate.policy)
    theirs = way_of_figure(candidate.figure, candidate.policy)
    if ours is None or theirs is None or ours is theirs:
        return None
    kind = kind_of(candidate.claim.measure.kind, candidate.figure.kind)
    periods = (candidate.claim.period, candidate.figure.period)
    when = when_of(*periods, kind, candidate.policy)
    has_moved = abs(days_between(*periods) or 0) >= candidate.policy.timing.moving_days
    is_other_time = has_moved or when in (When.LATER, When.EARLIER) or _are_daily(candidate)
    if windows_differ(candidate) or is_other_time:
        return _incomparable("period")
    return Outcome(Relation.CONFLICTS, "direction")


def _are_daily(candidate: Candidate) -> bool:
    """Whether they are moves of other days of what moves each day: shares rise, and fall again."""
    is_daily = ends_in(candidate.claim.measure.item, candidate.policy.words.daily)
    return is_daily and bool(days_between(candidate.claim.period, candidate.figure.period))


def denominator(candidate: Candidate) -> Outcome | None:
    """Per head against in all, an hour against a day."""
    ours, theirs = candidate.claim.quantity.unit.per, candidate.figure.quantity.unit.per
    return None if ours == theirs else _incomparable("denominator")


def poll_or_result(candidate: Candidate) -> Outcome | None:
    """What a sample said it would do against what was counted."""
    kinds = {candidate.claim.measure.kind, candidate.figure.kind}
    return _incomparable("poll-or-result") if kinds == {Kind.POLL, Kind.RECORD} else None


def stock_or_flow(candidate: Candidate) -> Outcome | None:
    """An amount over a period against a level that is dated by a moment of its own."""
    ours, theirs = candidate.claim, candidate.figure
    if {ours.measure.kind, theirs.kind} != FLOW_AND_LEVEL:
        return None
    periods = (ours.period, theirs.period)
    flow, level = periods if ours.measure.kind is Kind.FLOW else periods[::-1]
    is_moment = level.basis in (Basis.STATED, Basis.RELATIVE) and not is_stretch(level)
    if is_stretch(flow) and is_moment:
        return _incomparable("stock-or-flow")
    return None


def period(candidate: Candidate) -> Outcome | None:
    """Stretches that do not cover the same days; a record of another day is another event.

    A change on the year is none on the month, except where it is annualised.

    The dead of one day and those of a whole disaster are compared only where they are as many: one
    day may have been all of it.
    """
    kinds = {candidate.claim.measure.kind, candidate.figure.kind}
    if kinds == DAY_AND_TOTAL and not _may_be_equal(candidate):
        return _incomparable("period")
    is_other_change = paces_differ(candidate.claim, candidate.figure, candidate.policy)
    is_other = is_other_change or _are_steps(candidate) or windows_differ(candidate)
    return _incomparable("period") if is_other else None


def _are_steps(candidate: Candidate) -> bool:
    """Whether they are steps of a total that were told on different days: eleven more than on
    Friday, and a week later five more."""
    claim, figure = candidate.claim, candidate.figure
    is_step = claim.measure.statistic is Statistic.CHANGE and figure.kind is Kind.TOTAL
    return is_step and bool(days_between(claim.period, figure.period))


def scope(candidate: Candidate) -> Outcome | None:
    """Another subject, place or part; linking lets none through, so this guards."""
    differing = candidate.asked.differing
    return _incomparable(f"scope.{differing[0]}") if differing else None


def part(candidate: Candidate) -> Outcome | None:
    """The claim names a part of what a reference figure counts whole, or one side counts one kind
    of what the other counts: only an equal number is worth a line."""
    is_part = is_narrower(candidate) or is_of_a_kind(candidate)
    if is_part and not _may_be_equal(candidate):
        return _incomparable("scope.part")
    return None


def basis(candidate: Candidate) -> Outcome | None:
    """Gross against net, confirmed against suspected, where each side says so."""
    ours, policy = candidate.asked.bases, candidate.policy
    if not ours:  # nearly always: then the figure's words need not be read
        return None
    differ = bases_differ(ours, bases_in(candidate.figure.provenance.quote, policy), policy)
    return _incomparable("basis") if differ else None


def modality(candidate: Candidate) -> Outcome | None:
    """Planned against done: only an equal number is worth a line, with a note, and one that is
    rounded is equal, but for what a table foresaw to a digit. What was demanded or denied speaks
    of no level, but two demands are one demand told twice."""
    ours, theirs = candidate.claim.modality, candidate.figure.modality
    if ours is theirs:
        return None
    if ours in UNREAL or theirs in UNREAL:
        return _incomparable("modality")
    if (ours in ACTUAL) == (theirs in ACTUAL):
        return None
    is_as_much = _is_equal if is_forecast(candidate.figure) else _may_be_equal
    if not is_as_much(candidate):
        return _incomparable("modality")
    is_slip = theirs is Modality.PLANNED and ours in ACTUAL
    return Outcome(Relation.AGREES, "modality", (PLANNED_AS_DONE,) if is_slip else ())


def currency(candidate: Candidate) -> Outcome | None:
    """Money in two currencies needs a rate; other units that do not convert are refused too."""
    ours = candidate.claim.quantity.unit
    if has_one_unit(candidate.claim, candidate.figure, candidate.policy):
        return None
    return _incomparable("currency" if ours.dimension == MONEY else "dimension")


TESTS: tuple[Test, ...] = (
    withdrawn,
    dimension,
    outcome,
    statistic,
    direction,
    denominator,
    stock_or_flow,
    poll_or_result,
    period,
    scope,
    part,
    basis,
    modality,
    currency,
)
"""The first that fails decides; each is named as its section of SEMANTICS 2.

But for the first: that speaks of the figure alone."""

OF_SOME: Mapping[Test, Callable[[Asked], bool]] = {
    outcome: lambda asked: bool(asked.differing),
    statistic: _is_measured_otherwise,
    direction: lambda asked: asked.claim.measure.statistic is Statistic.CHANGE,
    scope: lambda asked: bool(asked.differing),
    part: lambda asked: bool(narrowing_words(asked)) or is_counted(asked),
    basis: lambda asked: bool(asked.bases),
}
"""Beside which claims a test may fail at all; any other beside all of them."""


def _incomparable(rule: str) -> Outcome:
    return Outcome(Relation.NOT_COMPARABLE, rule)


def _may_be_equal(candidate: Candidate) -> bool:
    if not has_one_unit(candidate.claim, candidate.figure, candidate.policy):
        return False
    evidence = evidence_of(candidate)
    return overlap(evidence.claim.tolerance, evidence.figure.tolerance)


def _is_equal(candidate: Candidate) -> bool:
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    if not shares_unit(claim.quantity.unit, figure.quantity.unit):
        return False
    return value_of(claim.quantity) == figure_value(claim, figure, policy)
