"""What a unit says by itself of what is measured: 38 C are a temperature."""

from dataclasses import replace

from app.domain import Measure
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting
from app.reading.clocked import CLOCKED
from app.reading.facets import Facet
from app.reading.qualities import quality_of


def told_by_unit(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The new record is 38 C" measures a temperature, for no noun says more than the unit; "her
    victory in 2:06:41" the time that she took."""
    stated = setting.stated
    quality = quality_of(setting, measure, item, language)
    if quality:
        return quality
    is_clocked = CLOCKED in stated.rules
    row = language.subjects.told_by_unit.get((stated.quantity.unit.dimension, is_clocked))
    head = measure.item.rpartition(" ")[2]
    if row is None or (head and not is_clocked and head not in row.hollow) or head == row.item:
        return measure, item
    told = replace(measure, item=row.item, kind=row.kind)
    return told, Facet(row.item, row.id, item.span if item else None)
