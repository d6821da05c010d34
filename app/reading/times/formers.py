"""Numbers that were so until another one of the sentence took their place: "204, up from 118"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain import PERCENT, Attribution, Basis, Claim, Ground, Kind, Period, Statistic
from app.lexicon.lexicon import Language
from app.reading.times.nearest import UNKNOWN, WHEN_SAID
from app.reading.times.revised import REVISED

FORMER = "period.former"
"""The rule of a time that is only known to lie before that of another number."""

UNSAID = frozenset({Period(None).rule, UNKNOWN, WHEN_SAID})
"""The rules of times that no words beside the number tell."""


def with_formers(
    claims: Sequence[Claim], text: str, published: date | None, language: Language
) -> tuple[Claim, ...]:
    """The claims of a sentence of `text`; those that others have replaced say so in their time."""
    told = []
    for claim in claims:
        other = _replacing(claim, claims, text, language)
        told.append(_as_former(claim, other, published) if other else claim)
    return tuple(told)


def _replacing(
    claim: Claim, claims: Sequence[Claim], text: str, language: Language
) -> Claim | None:
    """The number that took its place, if one did."""
    revised = next((other for other in claims if _is_revision(other, claim)), None)
    if revised is not None:
        return revised
    leads, before = language.dates.formers, _before(claim, text)
    before = before.removesuffix(f" {language.scopes.small.definite}")  # "from the 3.1%"
    is_sure, is_led = _ends(before, leads.sure), _ends(before, leads.unsure)
    if not (is_sure or is_led):
        return None
    others = (
        other
        for other in claims
        if other is not claim and _is_of_one_thing(claim, other) and _has_no_own_time(claim, other)
    )
    moved = (one for one in others if is_sure or _has_moved(one, text, language))
    return min(moved, key=lambda one: abs(one.span.start - claim.span.start), default=None)


def _is_revision(other: Claim, claim: Claim) -> bool:
    """Whether the sentence says that the claim's number was revised to the other: "revised it"."""
    return any(each.rule == REVISED and each.span == claim.span for each in other.grounds)


def _has_no_own_time(claim: Claim, other: Claim) -> bool:
    """Whether no words tell its time, or the same as the other's: "to 4.1% in May from 4.3%"."""
    period = claim.period
    return period.rule in UNSAID or (period.span is not None and period.span == other.period.span)


def _has_moved(other: Claim, text: str, language: Language) -> bool:
    """Whether the sentence says that the other number is what it has come to."""
    is_reached = _ends(_before(other, text), language.dates.formers.reached)
    return is_reached or other.quantity.change is not None


def _before(claim: Claim, text: str) -> str:
    """What the sentence says before the number, in small letters."""
    return " ".join(("", *text[claim.sentence.start : claim.span.start].lower().split()))


def _ends(before: str, leads: Sequence[str]) -> bool:
    return before.endswith(tuple(f" {lead}" for lead in leads))


def _is_of_one_thing(one: Claim, other: Claim) -> bool:
    """ "12 people of three families" tells of two things; "to 4.4% of GDP from 3.9%" of one."""
    ours, theirs = one.measure, other.measure
    is_measured_alike = one.quantity.unit.dimension == other.quantity.unit.dimension
    is_one_item = ours.item == theirs.item and (
        ours.statistic is theirs.statistic or _leaves_out_whole(one, other)
    )
    return is_measured_alike and is_one_item and one.scope.part == other.scope.part


def _leaves_out_whole(one: Claim, other: Claim) -> bool:
    """Whether the other says what both are shares of."""
    is_percent = one.quantity.unit.dimension == PERCENT
    is_level = one.measure.statistic is Statistic.LEVEL
    return is_percent and is_level and other.measure.statistic is Statistic.SHARE


def _as_former(claim: Claim, other: Claim, published: date | None) -> Claim:
    """The claim as of when the other took its place."""
    period = _until(other.period, published)
    if claim.measure.kind is Kind.FORECAST:  # "cut its forecast for 2025 to 2% from 3%": for 2025
        period = replace(other.period, rule=FORMER)
    grounds = tuple(
        Ground(each.field, FORMER, period.span) if each.field == "time" else each
        for each in claim.grounds
    )
    measure = claim.measure
    if _leaves_out_whole(claim, other):
        measure = replace(measure, statistic=Statistic.SHARE)
    credited = _credited(claim, other)
    return replace(claim, period=period, grounds=grounds, measure=measure, attribution=credited)


def _credited(claim: Claim, other: Claim) -> Attribution | None:
    """Who says it: whoever said the other number meanwhile, "unions claim 90, while police counted
    48, up from 35"."""
    own, said = claim.attribution, other.attribution
    if said is None or (
        own is not None and not own.span.start < said.span.start < claim.span.start
    ):
        return own
    return said


def _until(then: Period, published: date | None) -> Period:
    """The first day of a stretch in which something took its place. What is still to come has
    replaced nothing: until then it is so, and was when the text was published."""
    day = then.start or then.as_of
    is_ahead = published is not None and day is not None and day > published
    return replace(
        then,
        as_of=published if is_ahead else day,
        start=None,
        end=None,
        basis=Basis.RELATIVE if then.span else then.basis,
        rule=FORMER,
    )
