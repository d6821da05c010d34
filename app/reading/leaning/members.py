"""What those are that a number counts of others: "61 cranes, eleven of them chicks"."""

from dataclasses import replace

from app.domain import COUNT, Claim, Stated, Unit
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting

OF_THEM_CHICKS = 3


def as_members(
    setting: Setting, lent: tuple[Stated, Measured], before: Claim, language: Language
) -> tuple[Stated, Measured]:
    """The number as so many chicks; as it was lent where nothing says what they are, or the number
    before tells what befell those counted: "killed 23 people, nine of them children"."""
    stated, measured = lent
    member = _noun_of(setting, language)
    if not member or before.measure.item != before.quantity.unit.base:
        return lent
    counted = replace(stated, quantity=replace(stated.quantity, unit=Unit(member, COUNT)))
    measure = replace(measured.measure, item=member)
    facet = measured.facets["item"]
    told = facet._replace(value=member) if facet else None
    return counted, Measured(measure, {**measured.facets, "item": told})


def _noun_of(setting: Setting, language: Language) -> str:
    """ "Chick" of "of them chicks", where the aside ends there."""
    after, lower = setting.governing.after, setting.lower
    last = after + OF_THEM_CHICKS
    behind = lower[after:last]
    if len(behind) < OF_THEM_CHICKS or behind[0] not in language.subjects.wholes:
        return ""
    is_end = last >= len(lower) or not lower[last][0].isalpha()
    is_them = behind[1] in language.nouns.lending.named_before
    is_plural = language.nouns.is_plural(behind[2])
    return (language.nouns.singular(behind[2]) or "") if is_them and is_plural and is_end else ""
