"""One claim beside one figure, in the claim's unit: what the rules are given."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.checking.comparing.asked import Asked, Measured, measured
from app.checking.comparing.exchange import are_of_two_currencies, figure_interval, figure_value
from app.checking.comparing.paces import (
    Pace,
    annualised,
    annualised_interval,
    are_annualised_once,
    paces_of,
)
from app.checking.counters import named, names_differ
from app.checking.times import When, days_between, kind_of, slack, when_of
from app.domain import Article, Claim, Figure, Kind, Link, Policy, Relation
from app.domain.source import likened_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim of an article and a figure that may speak of the same thing.

    `earlier` are the values that the figure's source had for the same period before this one.
    """

    asked: Asked
    figure: Figure
    earlier: tuple[Figure, ...] = ()

    @property
    def claim(self) -> Claim:
        return self.asked.claim

    @property
    def link(self) -> Link:
        return self.asked.link

    @property
    def article(self) -> Article:
        return self.asked.article

    @property
    def policy(self) -> Policy:
        return self.asked.policy


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule says of a claim and a figure."""

    relation: Relation
    rule: str
    notes: tuple[str, ...] = ()


class Counter(StrEnum):
    """Whether both numbers are credited to one who counted."""

    SAME = "same"
    OTHER = "other"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Both sides in the claim's unit, how their times stand and who counted.

    `days` is how far the claim's day lies after the figure's, None if unknown; `slack` by how many
    days texts without a date of their own may be older.
    """

    candidate: Candidate
    claim: Measured
    figure: Measured
    kind: Kind
    when: When
    days: int | None
    slack: int
    counter: Counter

    @property
    def gap(self) -> Decimal | None:
        """|claim - figure| / |figure|; None where the figure is zero and the claim is not."""
        if self.claim.value == self.figure.value:
            return Decimal(0)
        if self.figure.value == 0:
            return None
        return abs(self.claim.value - self.figure.value) / abs(self.figure.value)

    @property
    def gaps_beyond(self) -> Decimal:
        """The gap for comparison with a threshold; from nothing to something is beyond any."""
        return Decimal("Infinity") if self.gap is None else self.gap

    @property
    def told_apart(self) -> int | None:
        """How many days the article came out after the one that told the figure; None where one has
        no day, or no article did."""
        provenance = self.candidate.figure.provenance
        ours, theirs = self.candidate.article.published, provenance.published
        if ours is None or theirs is None or provenance.article_id is None:
            return None
        return (ours - theirs).days

    @property
    def days_apart(self) -> int | None:
        """By their own days, or where these are one, as a text may name that of what happened, by
        those of the articles."""
        return self.days or self.told_apart

    @property
    def is_same_source(self) -> bool:
        ours = likened_name(self.candidate.article.source)
        return ours == likened_name(self.candidate.figure.provenance.source)

    @property
    def is_exchanged(self) -> bool:
        """Two currencies: equal at one day's rate is only near at the hour's."""
        return are_of_two_currencies(self.candidate.claim, self.candidate.figure)

    @property
    def is_same_day(self) -> bool:
        """Whether both may speak of one day."""
        return self.days is not None and abs(self.days) <= self.slack


def evidence_of(candidate: Candidate) -> Evidence:
    """The candidate in numbers; its units must share a dimension (see `comparable`)."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    kind = kind_of(claim.measure.kind, figure.kind)
    ours, theirs = _at_one_pace(candidate, candidate.asked.measured, _in_claims_unit(candidate))
    return Evidence(
        candidate=candidate,
        claim=ours,
        figure=theirs,
        kind=kind,
        when=when_of(claim.period, figure.period, kind, policy),
        days=days_between(claim.period, figure.period),
        slack=slack(claim.period, policy) + slack(figure.period, policy),
        counter=counter_of(candidate),
    )


def counter_of(candidate: Candidate) -> Counter:
    """Who counted: an article may credit the figure's own source, or whom the figure credits."""
    asked, provenance = candidate.asked, candidate.figure.provenance
    ours, theirs = asked.counter, named(provenance.attribution)
    if ours and ours in (theirs, named(provenance.source)):
        return Counter.SAME
    if theirs and theirs == asked.outlet:
        return Counter.SAME
    if not ours or not theirs:
        return Counter.UNNAMED
    return Counter.OTHER if names_differ(ours, theirs) else Counter.UNNAMED


def _in_claims_unit(candidate: Candidate) -> Measured:
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    stated = measured(figure.quantity, policy)
    if claim.quantity.unit == figure.quantity.unit:  # nearly always: then nothing is converted
        return stated
    return Measured(
        figure_value(claim, figure, policy),
        figure_interval(claim, figure, stated.tolerance, policy),
        figure_interval(claim, figure, stated.pragmatic, policy),
        stated.hedge,
    )


def _at_one_pace(
    candidate: Candidate, claim: Measured, figure: Measured
) -> tuple[Measured, Measured]:
    """Both as yearly rates, where the one is annualised and the other is the quarter's."""
    ours, theirs = paces_of(candidate.claim, candidate.figure, candidate.policy)
    if not are_annualised_once(ours, theirs):
        return claim, figure
    if ours is Pace.QUARTER:
        return _annualised(claim), figure
    return claim, _annualised(figure)


def _annualised(quarterly: Measured) -> Measured:
    return Measured(
        annualised(quarterly.value),
        annualised_interval(quarterly.tolerance),
        annualised_interval(quarterly.pragmatic),
        quarterly.hedge,
    )
