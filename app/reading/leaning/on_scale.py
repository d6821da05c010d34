"""Bare numbers that stand on a scale: "they put the shock at 6.3" gives a magnitude."""

from dataclasses import replace

from app.domain import NUMBER, Stated, Unit
from app.lexicon.lexicon import Language
from app.lexicon.subjects import OnScaleRow
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet


def on_scale(
    setting: Setting, measured: Measured, language: Language
) -> tuple[Stated, Measured] | None:
    """The number with the unit of its scale; None for any that counts, or that has no decimal."""
    stated = setting.stated
    if stated.noun or stated.quantity.unit != NUMBER or not _has_decimal(stated):
        return None
    head = _head(setting, measured, language)
    for row in language.subjects.on_scale:
        if row.least <= stated.quantity.amount.stated <= row.most and _tells(row, head, setting):
            unit = Unit(row.item, row.dimension)
            measure = replace(measured.measure, item=row.item, kind=row.kind)
            item = measured.facets.get("item")
            facets = {**measured.facets, "item": Facet(row.item, row.id, item and item.span)}
            quantity = replace(stated.quantity, unit=unit)
            return replace(stated, quantity=quantity), Measured(measure, facets)
    return None


def _has_decimal(stated: Stated) -> bool:
    amount = stated.quantity.amount
    return amount.low == amount.high and amount.step < 1


def _head(setting: Setting, measured: Measured, language: Language) -> str:
    """The noun that says what it is; of "an aftershock of 4.9" the one before "of"."""
    if measured.measure.item:
        return measured.measure.item.rpartition(" ")[2]
    before = setting.lower[max(setting.governing.first - 2, 0) : setting.governing.first]
    is_of = len(before) > 1 and before[1] in language.subjects.wholes
    return language.nouns.singular(before[0]) or before[0] if is_of else ""


def _tells(row: OnScaleRow, head: str, setting: Setting) -> bool:
    if head in row.nouns:
        return True
    if head in row.tellers:  # "seismologists measured the shock at 4.2"
        return not row.nouns.isdisjoint(setting.lower)
    return head in row.unsure and not row.tellers.isdisjoint(setting.lower)
