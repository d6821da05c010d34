"""What a unit says by itself of what is measured: 38 C are a temperature."""

from dataclasses import replace

from app.domain import Measure
from app.lexicon.lexicon import Language
from app.lexicon.subjects import ToldByUnitRow
from app.reading.measures.qualities import quality_of
from app.reading.numbers.clocked import CLOCKED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet


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
    row = _row_of(setting, language, is_clocked=is_clocked)
    head = measure.item.rpartition(" ")[2]
    if row is None or head == row.item or not _is_open(head, row):
        return measure, item
    told = replace(measure, item=row.item, kind=row.kind)
    return told, Facet(row.item, row.id, item.span if item else None)


def _is_open(head: str, row: ToldByUnitRow) -> bool:
    """Whether the noun says no more of what is measured than the unit does."""
    if not head or row.clocked:
        return True
    return head not in row.kept if row.kept else head in row.hollow


def _row_of(setting: Setting, language: Language, *, is_clocked: bool) -> ToldByUnitRow | None:
    """The row of the unit, or of its dimension; degrees may be those of an angle."""
    unit, rows = setting.stated.quantity.unit, language.subjects.told_by_unit
    row = rows.get((unit.dimension, is_clocked)) or rows.get((unit.base, is_clocked))
    if row is None or row.dimension == unit.dimension:
        return row
    return None if row.tellers.isdisjoint(setting.lower) else row
