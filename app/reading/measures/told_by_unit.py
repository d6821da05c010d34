"""What a unit says by itself of what is measured: 38 C are a temperature."""

from dataclasses import replace

from app.domain import COUNT, Kind, Measure
from app.lexicon.lexicon import Language
from app.lexicon.subjects import ToldByUnitRow
from app.reading.measures.qualities import quality_of
from app.reading.numbers.clocked import CLOCKED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

OF_BODY = "item.of-body"
LEAD = 2
"""Words of "crew of"."""

TOLD = ("outcome", "amount")
"""Rules of items that say more than whose member somebody is."""


def told_by_unit(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The new record is 38 C" measures a temperature, for no noun says more than the unit; "her
    victory in 2:06:41" the time that she took."""
    stated = setting.stated
    member = _member(setting, item, language)
    if member:
        return replace(measure, item=member, kind=Kind.LEVEL), Facet(member, OF_BODY, None)
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


def _member(setting: Setting, item: Facet | None, language: Language) -> str:
    """ "The ship had a crew of 21": so many are in the body that the number is of, whatever else
    the sentence is about, unless it tells what befell them."""
    first, unit = setting.governing.first, setting.stated.quantity.unit
    is_told = item is not None and item.rule.partition(".")[0] in TOLD
    if setting.stated.noun or unit.dimension != COUNT or first < LEAD or is_told:
        return ""
    body, of = setting.lower[first - LEAD : first]
    is_its = of in language.subjects.wholes and language.nouns.bodies.get(body) == unit.base
    return unit.base if is_its and " " in unit.base else ""


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
