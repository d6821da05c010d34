"""What a level was before one and the same move: "cut from 11.75% to 10.75%", "by half a point".

Whoever tells the new level tells the same of the one before it, however old that is: it is no
number that the new one has merely taken the place of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.checking.alone.movements import movements_in, starting_interval
from app.checking.comparing.over_time import FORMER_VALUE
from app.checking.conversion import shares_unit
from app.checking.intervals import overlap
from app.checking.keys import ends_in
from app.checking.mentions import Mention, OnFile, mentions_of
from app.checking.phrases import inside_sentence, source_words
from app.checking.times import When, is_former, when_of
from app.checking.tolerance import value_of
from app.domain import (
    Comparison,
    Figure,
    Finding,
    Kind,
    Policy,
    Relation,
    Statistic,
    Tolerance,
)

RULE = "former-differs"
KINDS = (Kind.LEVEL, Kind.FORECAST)
"""Of a total that grows, and of what is counted anew, two texts may well name two earlier ones."""


@dataclass(frozen=True, slots=True)
class Step:
    """A new level, what the number was before it, and the number that says so."""

    to: Mention
    start: Tolerance
    said: Mention

    @property
    def figure(self) -> Figure:
        """The row on file that says so."""
        if self.said.figure is None:
            raise ValueError("a claim is on no file")
        return self.said.figure


def is_open(finding: Finding) -> bool:
    """Whether nothing but the new level that took its place is known of the number."""
    return finding.rule == FORMER_VALUE and is_former(finding.claim.period)


def former_comparisons(
    findings: Sequence[Finding], on_file: OnFile, policy: Policy
) -> dict[str, tuple[Comparison, ...]]:
    """For each open claim, by its id, the figure of a linked article that has it otherwise; none
    where another one bears it out."""
    asking = {one.claim.span: one for one in findings if is_open(one)}
    sentences = {one.claim.sentence for one in asking.values()}
    claims = [one.claim for one in findings if one.claim.sentence in sentences]
    steps = [step for quote in mentions_of(claims) for step in _told(quote, policy)]
    found: dict[str, tuple[Comparison, ...]] = {}
    for step in (one for one in steps if one.said.span in asking):
        finding = asking[step.said.span]
        others = [one for one in _recorded(finding, on_file, policy) if _is_it(step, one, policy)]
        if others and not any(overlap(step.start, other.start) for other in others):
            found[finding.claim.id] = tuple(_differing(step, one) for one in others[:1])
    return found


def _recorded(finding: Finding, on_file: OnFile, policy: Policy) -> Iterator[Step]:
    """The moves of which those articles tell that the claim was linked to."""
    linked = {one.figure.provenance.article_id for one in finding.comparisons} - {None}
    for quote in on_file.quotes:
        if any(one.figure and one.figure.provenance.article_id in linked for one in quote):
            yield from _told(quote, policy)
            yield from _worked_out(quote, policy)


def _told(quote: Sequence[Mention], policy: Policy) -> Iterator[Step]:
    """The moves of a quote that name where they started."""
    for start in quote:
        others = (one for one in quote if _may_replace(one, start))
        to = min(others, key=lambda one: abs(one.start - start.start), default=None)
        if is_former(start.period) and to is not None:
            yield Step(to, start.interval(policy), start)


def _may_replace(one: Mention, start: Mention) -> bool:
    is_alike = one.key.item == start.key.item and one.key.part == start.key.part
    is_level = one.key.statistic is start.key.statistic is Statistic.LEVEL
    return is_alike and is_level and not is_former(one.period)


def _worked_out(quote: Sequence[Mention], policy: Policy) -> Iterator[Step]:
    """Those that say how far it went: "lowered by half a percentage point to 10.75 per cent"."""
    for move in movements_in(quote, policy):
        start = starting_interval(move, policy)
        if start and move.to and move.by and not move.start:
            yield Step(move.to, start, move.by)


def _is_it(ours: Step, theirs: Step, policy: Policy) -> bool:
    """Whether both came to the same level of one thing, from the same side and in one fortnight."""
    one, other = ours.to, theirs.to
    is_moving = ends_in(one.key.item, (*policy.words.daily, *policy.words.monthly))
    if one.kind not in KINDS or other.kind is not one.kind or is_moving:
        return False
    is_one_level = shares_unit(one.quantity.unit, other.quantity.unit) and (
        value_of(one.quantity) == value_of(other.quantity)
    )
    is_one_thing = one.key.item == other.key.item and one.key.part == other.key.part
    when = when_of(one.period, other.period, one.kind, policy)
    is_one_time = when in (When.SAME, When.UNKNOWN)
    return is_one_level and is_one_thing and is_one_time and _rose(ours) is _rose(theirs)


def _rose(step: Step) -> bool:
    return step.start.low is not None and step.start.low < value_of(step.to.quantity)


def _differing(ours: Step, theirs: Step) -> Comparison:
    to, said = inside_sentence(theirs.to.surface), inside_sentence(theirs.said.surface)
    is_told = is_former(theirs.said.period)
    had = f"{said} before it came to {to}" if is_told else f"a move of {said} to {to}"
    reason = (
        f"{source_words(theirs.figure)} had {had}; this article says "
        f"{inside_sentence(ours.said.surface)} before the same."
    )
    return Comparison(theirs.figure, Relation.DRIFTS, RULE, reason)
