"""Levels that a step beside them shows to have moved: "rose 4% to $40", "at 36, up ten points"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import NUMBER, Change, Claim, Statistic
from app.lexicon.lexicon import Language

COMMA = ","


def with_steps(claims: Sequence[Claim], text: str, language: Language) -> tuple[Claim, ...]:
    """The claims of a sentence of `text`; those that are said to have moved say which way."""
    told = list(claims)
    for place, claim in enumerate(claims):
        if claim.measure.statistic is Statistic.CHANGE or claim.quantity.change is not None:
            continue
        way = _reached(claims[:place], claim, text, language) or _left(
            claim, claims[place + 1 : place + 2], text, language
        )
        if way is not None:
            told[place] = replace(claim, quantity=replace(claim.quantity, change=way))
    return tuple(told)


def _reached(before: Sequence[Claim], claim: Claim, text: str, language: Language) -> Change | None:
    """ "Cut its rate by half a point to 6%": the way of the step right before it."""
    step = before[-1] if before else None
    if step is None or step.measure.statistic is not Statistic.CHANGE:
        return None
    hedges = language.hedges
    *when, lead = text[step.span.end : claim.span.start].lower().split() or [""]
    is_led = lead in language.dates.formers.reached
    is_near = all(word in hedges.periods or word in hedges.period_links for word in when)
    return step.quantity.change if is_led and is_near else None


def _left(claim: Claim, behind: Sequence[Claim], text: str, language: Language) -> Change | None:
    """ "98%, up from 94%", "36% of the area, up ten points": the way told behind a comma."""
    if not behind:
        return None
    _, comma, said = text[claim.span.end : behind[0].span.start].lower().rpartition(COMMA)
    words = said.split()
    row = language.hedges.changes_before.get(words[0]) if comma and words else None
    if row is None:
        return None
    lead, subjects = "".join(words[1:]), language.subjects
    is_step = behind[0].measure.statistic is Statistic.CHANGE
    is_led = lead in subjects.margins or not lead if is_step else lead in subjects.origins
    return row.change if is_led and (is_step or _is_alike(claim, behind[0])) else None


def _is_alike(claim: Claim, former: Claim) -> bool:
    ours, theirs = claim.quantity.unit, former.quantity.unit
    return theirs == NUMBER or ours.dimension == theirs.dimension
