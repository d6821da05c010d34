"""What people are who use, attend or work for what a name stands for: its users, its staff."""

from dataclasses import replace

from app.domain import Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.measures.worded import PERSON
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.frequented import frequented


def as_frequenter(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "43 million people use Corvane" counts users, "430 pupils attend Hollin School" pupils."""
    if measure.item != PERSON:
        return measure, item
    found = frequented(setting, language)
    if found is None or not found.row.item:
        return measure, item
    row = language.measures.named((found.row.item,))
    named = row.item if row else found.row.item
    told = replace(measure, item=named, kind=row.kind if row else Kind.LEVEL)
    return told, Facet(named, found.row.id, item.span if item else None)
