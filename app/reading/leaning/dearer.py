"""What "which is £1,900 less than in April" is more or less of: of the sum before it."""

from dataclasses import replace

from app.domain import MONEY, PERCENT, Claim, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

DEARER = "item.dearer"
"""The number is how much more or less the sum before it is."""


def dearer_by(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """The difference with what the sum before it measures, where only a pronoun is said to be more
    or less: "That's $96,000 dearer than a year ago". None if it says what it is of."""
    unit, measure = setting.stated.quantity.unit, measured.measure
    is_open = not measure.item and measure.statistic is Statistic.CHANGE
    if before is None or not is_open or not before.measure.item:
        return None
    is_sum = before.quantity.unit.dimension == MONEY and unit.dimension in (MONEY, PERCENT)
    if not (is_sum and _is_pronoun_s(setting, language)):
        return None
    told = replace(before.measure, statistic=measure.statistic)
    facet = Facet(told.item, DEARER, before.span)
    return Measured(told, {**measured.facets, "item": facet})


def _is_pronoun_s(setting: Setting, language: Language) -> bool:
    """Whether "that", "which" or "it" stands before the verb."""
    verb, scopes = setting.governing.verb, language.scopes
    word = setting.lower[verb - 1] if verb else ""
    return word in scopes.pronouns | scopes.relatives | {scopes.small.that}
