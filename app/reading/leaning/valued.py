"""Lends a sum what the one before it measures: "the damage at $40m; the state put it at $55m"."""

from dataclasses import replace

from app.domain import COUNT, Claim
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

VALUED = "item.valued"
"""The number is what somebody else puts the same at."""

LONGEST = 3
"""Words of "put it at"."""


def valued_again(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """The number with what the one before it measures, of which "it" is said; None if it says what
    it is of, or is no such number. What is counted leans by itself (leanings.py)."""
    first, unit = setting.governing.first, setting.stated.quantity.unit
    item = measured.facets.get("item")
    is_open = not measured.measure.item or (item is not None and item.rule in GUESSED)
    if before is None or not before.measure.item or not is_open or unit.dimension == COUNT:
        return None
    lead = setting.lower[max(first - LONGEST, 0) : first]
    is_it = len(lead) == LONGEST and lead[1] in language.scopes.pronouns
    if not is_it or not language.hedges.is_valuing(lead):
        return None
    if before.quantity.unit.dimension != unit.dimension or before.quantity.unit.per != unit.per:
        return None
    measure = replace(before.measure, statistic=measured.measure.statistic)
    facet = Facet(measure.item, VALUED, before.span)
    return Measured(measure, {**measured.facets, "item": facet})
