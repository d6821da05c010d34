"""What a unit says by itself of what is measured: 38 C are a temperature."""

from dataclasses import replace

from app.domain import Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting
from app.reading.clocked import CLOCKED
from app.reading.facets import Facet

LENGTH = "length"
DEPTH = "depth"
BELOW = "item.unit.depth"
"""How far below the surface something lies: "only six miles below the surface"."""

LONGEST_BELOW = 3
"""Words that say so: "below the surface"."""


def told_by_unit(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The new record is 38 C" measures a temperature, for no noun says more than the unit; "her
    victory in 2:06:41" the time that she took."""
    stated = setting.stated
    if _is_below(setting, language):
        return replace(measure, item=DEPTH, kind=Kind.FIXED), Facet(DEPTH, BELOW, None)
    is_clocked = CLOCKED in stated.rules
    row = language.subjects.told_by_unit.get((stated.quantity.unit.dimension, is_clocked))
    head = measure.item.rpartition(" ")[2]
    if row is None or (head and not is_clocked and head not in row.hollow) or head == row.item:
        return measure, item
    told = replace(measure, item=row.item, kind=row.kind)
    return told, Facet(row.item, row.id, item.span if item else None)


def _is_below(setting: Setting, language: Language) -> bool:
    if setting.stated.quantity.unit.dimension != LENGTH:
        return False
    after = setting.governing.after
    behind = setting.lower[after : after + LONGEST_BELOW]
    return any(" ".join(behind[:size]) in language.subjects.depths for size in (1, 2, 3))
