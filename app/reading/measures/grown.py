"""What has grown where only "growth of 2.1 per cent" is said: of economists, the economy."""

from dataclasses import replace

from app.domain import PERCENT, Measure
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

GROWN = "item.grown"
"""The item is the output of the economy that the sentence speaks of."""

GROWTH_OF = 2
"""Words of "growth of"."""


def grown(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The IMF sees growth of 3.1 percent": output, if nothing says of what else and a word of
    economics stands in the sentence."""
    head = measure.item.rpartition(" ")[2]
    is_open = not head or head in (*language.subjects.hopes, *language.subjects.changes)
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    is_told = not language.markets.economics.isdisjoint(setting.lower)
    if not (is_open and is_share and is_told and _is_of_growth(setting, language)):
        return measure, item
    row = language.measures.named((language.markets.economy,))
    if row is None:
        return measure, item
    told = replace(measure, item=row.item, kind=row.kind)
    return told, Facet(row.item, GROWN, item.span if item else None)


def _is_of_growth(setting: Setting, language: Language) -> bool:
    """ "Growth of", behind no noun that says of what: "sees growth of", "an annual growth of"."""
    lower, start = setting.lower, setting.governing.first - GROWTH_OF
    if start < 1 or lower[start] not in language.markets.growth:
        return False
    before = lower[start - 1]
    is_verb = start - 1 in setting.grammar.verbs or before in language.scopes.verbs
    is_plain = is_verb or before in language.scopes.closed or before in language.subjects.times
    return is_plain and lower[start + 1] in language.subjects.wholes
