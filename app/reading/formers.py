"""Numbers that were so until another one of the sentence took their place: "204, up from 118"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import Claim, Ground, Period
from app.lexicon.lexicon import Language
from app.reading.periods import WHEN_SAID

FORMER = "period.former"
"""The rule of a time that is only known to lie before that of another number."""

UNSAID = frozenset({Period(None).rule, WHEN_SAID})
"""The rules of times that no words beside the number tell."""


def with_formers(claims: Sequence[Claim], text: str, language: Language) -> tuple[Claim, ...]:
    """The claims of a sentence of `text`; those that others have replaced say so in their time."""
    return tuple(
        _as_former(claim)
        if claim.period.rule in UNSAID and _is_replaced(claim, claims, text, language)
        else claim
        for claim in claims
    )


def _is_replaced(claim: Claim, claims: Sequence[Claim], text: str, language: Language) -> bool:
    leads, before = language.dates.formers, _before(claim, text)
    is_sure, is_led = _ends(before, leads.sure), _ends(before, leads.unsure)
    if not (is_sure or is_led):
        return False
    return any(
        is_sure or _has_moved(other, text, language)
        for other in claims
        if other is not claim and _is_of_one_thing(claim, other)
    )


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
    """ "12 people of three families" tells of two things."""
    ours, theirs = one.measure, other.measure
    is_measured_alike = one.quantity.unit.dimension == other.quantity.unit.dimension
    is_one_item = (ours.item, ours.statistic) == (theirs.item, theirs.statistic)
    return is_measured_alike and is_one_item and one.scope.part == other.scope.part


def _as_former(claim: Claim) -> Claim:
    period = replace(claim.period, rule=FORMER)
    grounds = tuple(
        Ground(each.field, FORMER, each.span) if each.field == "time" else each
        for each in claim.grounds
    )
    return replace(claim, period=period, grounds=grounds)
